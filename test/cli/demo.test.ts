import { beforeAll, expect, test } from 'vitest';
import { pack } from '../../reports/html/pack.ts';
import { evidenceOf } from '../../reports/html/page/evidence.ts';
import { uuidOf } from '../../src/cli/demo/places.ts';
import { shop } from '../../src/cli/demo/shop.ts';
import { allChecks, operations } from '../../src/cli/registry.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { type Call, standIn } from '../../src/standin/index.ts';
import { scanned } from '../support/world.ts';

const today = new Date('2025-06-02T01:23:45Z');
const aYearLater = new Date('2026-08-31T22:10:00Z');

/** What fails in the story, by the names that people know the resources by. */
const fails: Readonly<Record<string, readonly string[]>> = {
  'account/root-email-is-group-address': ['444455556666', '555566667777'],
  'account/security-contact-set': ['444455556666', '555566667777'],
  'autoscaling/group-elb-health-check': ['haneul-shop-dev-web', 'haneul-shop-prod-web'],
  'autoscaling/group-max-size-headroom': ['haneul-shop-prod-api', 'haneul-shop-prod-search'],
  'autoscaling/group-multi-az': ['haneul-shop-dev-web', 'haneul-shop-prod-search'],
  'autoscaling/group-processes-not-suspended': ['haneul-shop-prod-search'],
  'autoscaling/group-spot-used-safely': ['haneul-shop-dev-web'],
  'backup/copy-cross-region': ['haneul-wms', 'weekly'],
  'backup/jobs-succeed': ['haneul-wms'],
  'backup/plan-assigned': ['ap-northeast-1', 'haneul-event-2023'],
  'backup/resource-types-opted-in': ['backup-settings'],
  'backup/resources-protected': ['haneul-partner-upload', 'vol-7C31D09A'],
  'backup/restore-tested': ['us-east-1'],
  'backup/vault-locked': ['Default', 'haneul-wms'],
  'cloudfront/origin-failover': ['E1HANEULWWW01', 'E4HANEULEVT23'],
  'cloudfront/s3-origin-access-control': ['E4HANEULEVT23'],
  'cloudfront/viewer-https': ['E1HANEULWWW01', 'E3HANEULSHOP1'],
  'datasync/transfers-reliable': ['haneul-studio-photos'],
  'dax/cluster-multi-az': ['haneul-dr-cart'],
  'dms/ongoing-replication-multi-az': ['haneul-erp-sync'],
  'dms/tasks-healthy': ['haneul-wms-oracle', 'orders-to-lake'],
  'dynamodb/global-table-consistent': ['haneul-shop-prod-cart', 'haneul-shop-prod-wishlist'],
  'dynamodb/table-deletion-protection': ['haneul-event-2021-entry', 'haneul-point-history'],
  'dynamodb/table-no-throttling': ['haneul-shop-prod-order-event'],
  'dynamodb/table-pitr': [
    'haneul-point-history',
    'haneul-shop-dev-cart',
    'haneul-shop-prod-cart',
    'haneul-shop-prod-wishlist',
  ],
  'dynamodb/table-scales-automatically': ['haneul-point-history', 'haneul-shop-prod-order-event'],
  'docdb/cluster-backups-protected': ['haneul-cms'],
  'docdb/cluster-multi-az': [],
  'ebs/multi-attach-reviewed': ['haneul-ml-shared'],
  'ebs/snapshots-copied-to-other-region': ['jenkins-home'],
  'ebs/volume-recent-snapshot': ['jenkins-home', 'log-elasticsearch-data'],
  'ec2/cluster-placement-group-efa': ['haneul-ml-train-2'],
  'ec2/cluster-placement-group-not-for-serving': ['haneul-pos-cluster'],
  'ec2/instance-ami-available': ['haneul-shop-dr-web', 'haneul-shop-prod-search-20211108', 'jenkins'],
  'ec2/spread-placement-group-capacity': ['haneul-worker-spread'],
  'ec2/standalone-instance-auto-recovery': ['jenkins', 'log-elasticsearch'],
  'ecs/fargate-spot-has-on-demand-base': ['haneul-shop-prod/event-coupon'],
  'ecs/service-auto-scaling': [
    'haneul-shop-prod/event-coupon',
    'haneul-shop-prod/mail-worker',
    'haneul-shop-prod/wms-feed',
  ],
  'ecs/service-deployment-safe': ['haneul-shop-prod/event-coupon'],
  'ecs/service-min-tasks': ['haneul-shop-prod/event-coupon'],
  'ecs/service-multi-az': ['haneul-shop-prod/mail-worker'],
  'efs/backup-enabled': ['haneul-event-assets', 'haneul-shop-dev-share'],
  'efs/multi-az': ['haneul-event-assets', 'haneul-partner-upload'],
  'elasticache/replication-group-multi-az': ['haneul-event-coupon', 'haneul-shop-prod-ranking'],
  'elb/classic-multi-az': ['haneul-event-2019'],
  'elbv2/http-redirects-to-https': ['haneul-event-alb', 'haneul-shop-dev-alb'],
  'elbv2/load-balancer-multi-az': ['haneul-erp-nlb'],
  'elbv2/nlb-cross-zone-or-balanced': ['haneul-pos-nlb'],
  'elbv2/nlb-not-fronting-http': ['haneul-pos-nlb'],
  'elbv2/targets-span-enabled-zones': ['haneul-shop-prod-admin'],
  'fsx/data-protected': ['haneul-shop-prod-media'],
  'fsx/multi-az': ['haneul-erp-files'],
  'iam/root-mfa-enabled': [],
  'iam/root-no-access-keys': ['111122223333'],
  'kms/keys-in-use-enabled': [uuidOf('backups'), uuidOf('haneul-logs-2021')].sort(),
  'kinesis/consumer-not-lagging': ['haneul-shop-prod-click', 'haneul-wms-feed'],
  'kinesis/stream-resilient': ['haneul-shop-prod-click'],
  'mq/broker-multi-az': ['haneul-erp-queue'],
  'neptune/cluster-backups-protected': ['haneul-reco-graph'],
  'neptune/cluster-multi-az': ['haneul-reco-graph'],
  'rds/aurora-global-secondary-ready': ['haneul-shop-global'],
  'rds/aurora-serverless-capacity': ['haneul-live-commerce'],
  'rds/automated-backups-retained': ['haneul-shop-dev-db', 'haneul-shop-prod-orders'],
  'rds/cluster-multi-az': ['haneul-shop-prod-review'],
  'rds/cross-region-recovery': [
    'haneul-erp',
    'haneul-live-commerce',
    'haneul-shop-prod-members',
    'haneul-shop-prod-point',
    'haneul-shop-prod-review',
  ],
  'rds/custom-automation-active': ['haneul-erp'],
  'rds/engine-supported': [
    'haneul-shop-dev-db',
    'haneul-shop-dr-orders-replica',
    'haneul-shop-prod-members',
    'haneul-shop-prod-orders',
  ],
  'rds/instance-multi-az': ['haneul-erp', 'haneul-shop-prod-orders'],
  'rds/instance-not-saturated': ['haneul-shop-prod-orders'],
  'rds/read-heavy-has-replica': ['haneul-shop-prod-review'],
  'rds/instance-not-public': ['haneul-shop-dev-db'],
  'rds/storage-encrypted': ['haneul-shop-dev-db', 'haneul-shop-prod-members'],
  'redshift/snapshots-retained': ['haneul-marketing-dw'],
  's3/access-point-private': ['haneul-partner-orders'],
  's3/account-public-access-block': ['111122223333'],
  's3/bucket-policy-not-public': ['haneul-event-2023-upload', 'haneul-www-static'],
  's3/bucket-versioning': [
    'haneul-event-2023-upload',
    'haneul-shop-dev-images',
    'haneul-shop-orders-export',
    'haneul-terraform-state',
  ],
  's3/event-notification-targets-valid': ['haneul-shop-orders-export'],
  's3/no-one-zone-ia-for-primary-data': ['haneul-shop-orders-export'],
  's3/object-lock-on-archive-buckets': ['haneul-cloudtrail-111122223333'],
  's3/replication-healthy': ['haneul-backups'],
  's3/replication-rules-complete': ['haneul-analytics-raw', 'haneul-backups'],
  's3/website-behind-cloudfront': ['haneul-www-static'],
  'sns/subscription-dead-letter-queue': [
    `haneul-shop-prod-order-event:${uuidOf('haneul-shop-prod-order-event mail')}`,
  ],
  'sns/topic-has-confirmed-subscribers': ['haneul-pos-alerts'],
  'sqs/dlq-usable': ['haneul-backup-events-dlq'],
  'sqs/fifo-throughput-headroom': ['haneul-pos-sales.fifo'],
  'sqs/queue-dead-letter-queue': ['haneul-mail'],
  'sqs/visibility-timeout-fits-consumer': ['haneul-mail'],
  'storagegateway/healthy': ['haneul-wms-tapes'],
  'vpc/nat-gateway-per-zone': ['haneul-shop-dev-app-a', 'haneul-shop-dr-app-c', 'haneul-shop-prod-app-c'],
  'vpc/subnet-free-addresses': ['haneul-shop-prod-app-a'],
  'vpc/subnets-span-zones': ['haneul-shop-dev'],
  'vpn/connection-both-tunnels-up': ['haneul-hq-vpn'],
};

const payroll = 'haneul-hr-payroll';

/**
 * The payroll bucket itself, and those that could be its log target or its replica for all that is known: whether
 * another bucket replicates to one is unknown as long as a single bucket keeps its rules to itself.
 */
const unknowns: Readonly<Record<string, readonly string[]>> = {
  'backup/resources-protected': [payroll],
  'kms/keys-in-use-enabled': ['every key that could not be listed'],
  's3/bucket-cross-region-replication': ['haneul-cloudtrail-111122223333', payroll, 'haneul-www-static'],
  's3/bucket-mfa-delete': [payroll],
  's3/bucket-policy-not-public': [payroll],
  's3/bucket-public-access-block': [payroll],
  's3/bucket-versioning': [payroll],
  's3/event-notification-targets-valid': [payroll],
  's3/no-one-zone-ia-for-primary-data': [payroll],
  's3/object-lock-on-archive-buckets': [payroll],
  's3/replication-healthy': [payroll],
  's3/replication-rules-complete': [payroll],
  's3/versioned-bucket-expires-noncurrent': [payroll],
  's3/website-behind-cloudfront': [payroll],
};

interface Scan {
  readonly report: Report;
  readonly calls: readonly Call[];
}

async function scanDemo(time: Date): Promise<Scan> {
  const now = () => time;
  const aws = standIn({ ...shop, now });
  // No limits: there is nobody to leave anything to.
  const report = await scanned(aws, await allChecks(), { now, share: 100, operations });
  return { report, calls: aws.calls };
}

let first: Scan;
beforeAll(async () => {
  first = await scanDemo(today);
}, 60_000);

function namesBy(status: Finding['status']): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  for (const { check, resource, ...finding } of first.report.findings) {
    if (finding.status === status)
      found[check] = [...(found[check] ?? []), resource.tags.Name ?? resource.id];
  }
  return Object.fromEntries(Object.entries(found).map(([check, names]) => [check, names.sort()]));
}

test('every check has a verdict', async () => {
  const { checks } = first.report;
  expect(checks).toHaveLength((await allChecks()).length);
  const silent = checks.filter(({ tally }) => tally.pass + tally.fail + tally['not-applicable'] === 0);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('two Regions are skipped, and the report says why', () => {
  const { regions } = first.report.scan;
  expect(regions.map(({ region, status, reason }) => [region, reason ?? status])).toEqual([
    ['ap-east-1', 'not enabled in this account'],
    ['ap-northeast-1', 'scanned'],
    ['ap-northeast-2', 'scanned'],
    ['eu-central-1', 'denied by a service control policy'],
    ['us-east-1', 'scanned'],
  ]);
});

test('nothing is asked twice', () => {
  const asked = first.calls.map(({ region, service, operation, input }) =>
    JSON.stringify([region, service, operation, input]),
  );
  expect(asked.filter((call, index) => asked.indexOf(call) !== index)).toEqual([]);
});

test('every call is one that a check rests on, and every verdict rests on calls', () => {
  const { checks, coverage, findings } = first.report;
  const owned = checks.flatMap((check) =>
    Object.entries(check.operations).flatMap(([service, names]) => names.map((name) => `${service} ${name}`)),
  );
  const called = coverage.flatMap(({ service, calls }) =>
    Object.keys(calls).map((name) => `${service} ${name}`),
  );
  expect(called.filter((call) => !owned.includes(call))).toEqual([]);

  const packed = pack(first.report).coverage;
  const ownOf = new Map(checks.map((check) => [check.id, check.operations]));
  const groundless = findings.filter(
    ({ check, resource }) => evidenceOf(packed, ownOf.get(check) ?? {}, resource).length === 0,
  );
  expect(groundless).toEqual([]);
  expect(coverage.every(({ status, readAt }) => status === 'skipped' || readAt === today.toISOString())).toBe(
    true,
  );
});

test('nothing is asked that the story has no answer to', () => {
  const gaps = first.report.coverage.flatMap((coverage) => coverage.gaps);
  expect(gaps.map(({ message }) => message).filter((message) => /StandIn|stand-in/.test(message))).toEqual(
    [],
  );
});

test('only what the payroll bucket keeps to itself is unknown', () => {
  expect(namesBy('unknown')).toEqual(unknowns);
  expect(first.report.complete).toBe(false);
});

test.each(Object.entries(fails))('%s fails where the story says', (check, names) => {
  expect(namesBy('fail')[check] ?? []).toEqual(names);
});

test('a second scan finds the same', async () => {
  expect((await scanDemo(today)).report).toEqual(first.report);
}, 60_000);

test('the demo does not age', async () => {
  const verdicts = ({ findings }: Report) =>
    findings.map(({ check, severity, status, reason, resource }) => ({
      check,
      arn: resource.arn,
      severity,
      status,
      reason,
    }));
  const later = await scanDemo(aYearLater);
  expect(verdicts(later.report)).toEqual(verdicts(first.report));
}, 60_000);
