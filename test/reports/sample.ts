import type { Finding } from '../../src/model/finding.ts';
import type { Gap } from '../../src/model/gap.ts';
import type { Coverage, Report } from '../../src/model/report.ts';
import { reportOf } from './report-of.ts';
import { sampleAlerts } from './sample-alerts.ts';
import { sampleBackups } from './sample-backups.ts';
import { sampleChecks } from './sample-checks.ts';
import { sampleEvents } from './sample-events.ts';
import { sampleNetworks } from './sample-networks.ts';

const production = '111122223333';
const development = '444455556666';
const china = '777788889999';
const seoul = 'ap-northeast-2';
const tokyo = 'ap-northeast-1';

type Verdict = Pick<Finding, 'status'> & Partial<Omit<Finding, 'status'>> & Record<string, unknown>;

function verdict(check: string, resource: Finding['resource'], words: Verdict): Finding {
  const severity = sampleChecks.find(({ id }) => id === check)?.severity ?? 'info';
  return { check, severity, environment: 'production', resource, ...words } as Finding;
}

function database(id: string, account = production, region = seoul, tags = {}): Finding['resource'] {
  const arn = `arn:aws:rds:${region}:${account}:db:${id}`;
  return { type: 'rds.db-instance', id, arn, account, region, tags };
}

function bucket(id: string, account = production, region = seoul, tags = {}): Finding['resource'] {
  return { type: 's3.bucket', id, arn: `arn:aws:s3:::${id}`, account, region, tags };
}

function subnet(id: string, region = seoul): Finding['resource'] {
  const arn = `arn:aws:ec2:${region}:${production}:subnet/${id}`;
  return { type: 'vpc.subnet', id, arn, account: production, region, tags: { Name: `app-${id.slice(-1)}` } };
}

function account(id: string, partition = 'aws'): Finding['resource'] {
  const arn = `arn:${partition}:iam::${id}:root`;
  return { type: 'account.account', id, arn, account: id, region: 'global', tags: {} };
}

const policyDenied: Gap = {
  subject: 'acme-payments-ledger',
  operation: 's3:GetBucketPolicy',
  actions: ['s3:GetBucketPolicy'],
  account: production,
  region: seoul,
  cause: 'access-denied',
  message:
    'User: arn:aws:sts::111122223333:assumed-role/audit/lintel is not authorized to perform: s3:GetBucketPolicy on resource: "arn:aws:s3:::acme-payments-ledger" because no identity-based policy allows the action',
};

const contactsDenied: Gap = {
  operation: 'account:GetAlternateContact',
  actions: ['account:GetAlternateContact'],
  account: development,
  region: 'global',
  cause: 'denied-by-scp',
  message: 'explicit deny in a service control policy',
};

const throttled: Gap = {
  operation: 'ec2:DescribeNatGateways',
  actions: ['ec2:DescribeNatGateways'],
  account: production,
  region: tokyo,
  cause: 'throttled',
  message: 'Request limit exceeded, after 8 attempts in 60 s',
};

const noStandby = { MultiAZ: false, AvailabilityZone: 'ap-northeast-2a', Engine: 'postgres' };
const shop = { Name: 'orders', env: 'production', owner: 'team-orders', workload: 'shop' };

const findings: Finding[] = [
  verdict('iam/root-mfa-enabled', account(production), { status: 'pass' }),
  verdict('iam/root-mfa-enabled', account(china, 'aws-cn'), {
    status: 'fail',
    reason: 'The root user has no second factor',
    evidence: { AccountMFAEnabled: 0 },
  }),
  ...['orders', 'customers', 'catalogue', 'sessions', 'invoices', 'search', 'mail'].map((name) =>
    verdict('rds/instance-multi-az', database(`shop-${name}`, production, seoul, { ...shop, Name: name }), {
      status: 'fail',
      reason: `The only copy runs in ${noStandby.AvailabilityZone}`,
      evidence: { ...noStandby, DBInstanceClass: 'db.r6g.large' },
    }),
  ),
  verdict('rds/instance-multi-az', database('shop-reporting', production, tokyo, { owner: 'team-data' }), {
    status: 'fail',
    reason: 'The only copy runs in ap-northeast-1c',
    evidence: { MultiAZ: false, SecondaryAvailabilityZone: null },
    suppressed: { reason: 'Rebuilt every night from the warehouse (ADR 17)', until: '2027-03-31' },
  }),
  verdict('rds/instance-multi-az', database('shop-orders', development, seoul, { env: 'dev' }), {
    status: 'fail',
    severity: 'medium',
    severityReason: 'a step milder outside production (tag env=dev)',
    environment: 'non-production',
    reason: 'The only copy runs in ap-northeast-2c',
    evidence: { MultiAZ: false },
  }),
  verdict('rds/instance-multi-az', database('shop-ledger'), { status: 'pass', evidence: { MultiAZ: true } }),
  verdict('rds/instance-multi-az', database('shop-aurora-1'), {
    status: 'not-applicable',
    reason: 'A member of a cluster, which is judged as a whole (rds/cluster-multi-az)',
  }),
  verdict('s3/bucket-versioning', bucket('acme-한국-첨부파일', production, seoul, { owner: 'team-web' }), {
    status: 'fail',
    reason: 'Versioning was never turned on',
    evidence: { Versioning: {} },
  }),
  verdict('s3/bucket-versioning', bucket('acme-invoices'), { status: 'pass' }),
  verdict('s3/bucket-versioning', bucket('acme-access-logs'), {
    status: 'not-applicable',
    reason: 'Holds access logs',
  }),
  verdict('s3/bucket-policy-not-public', bucket('acme-static', production, seoul), {
    status: 'fail',
    reason: 'Everybody may s3:GetObject',
    evidence: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject' }] },
    suppressed: { reason: 'The public website' },
  }),
  verdict('s3/bucket-policy-not-public', bucket('acme-payments-ledger'), {
    status: 'unknown',
    reason: 's3:GetBucketPolicy was denied',
    gap: policyDenied,
  }),
  verdict('s3/bucket-policy-not-public', bucket('acme-invoices'), { status: 'pass' }),
  ...['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'].map((id) =>
    verdict('vpc/nat-gateway-per-zone', subnet(id), {
      status: 'fail',
      reason: 'nat-0aa11bb22cc33dd44 is in ap-northeast-2a, the subnet in ap-northeast-2c',
      evidence: {
        zone: 'ap-northeast-2c',
        natZone: 'ap-northeast-2a',
        NatGatewayId: 'nat-0aa11bb22cc33dd44',
      },
    }),
  ),
  verdict('vpc/nat-gateway-per-zone', subnet('subnet-0f9e8d7c6b5a40003', tokyo), {
    status: 'unknown',
    reason: 'ec2:DescribeNatGateways was throttled',
    gap: throttled,
  }),
  verdict(
    'elbv2/nlb-not-fronting-http',
    {
      type: 'elbv2.load-balancer',
      id: 'partners',
      arn: `arn:aws:elasticloadbalancing:${seoul}:${production}:loadbalancer/net/partners/50dc6c495c0c9188`,
      account: production,
      region: seoul,
      tags: {},
    },
    { status: 'fail', reason: 'Listens on port 80 and 443', evidence: { Ports: [80, 443], Type: 'network' } },
  ),
  verdict('account/operations-contact-set', account(production), {
    status: 'fail',
    reason: 'There is no operations contact',
    evidence: { AlternateContact: null },
  }),
  verdict('account/operations-contact-set', account(development), {
    status: 'unknown',
    reason: 'account:GetAlternateContact was denied by a service control policy',
    gap: contactsDenied,
  }),
];

function unit(
  place: readonly [account: string, region: string, service: string],
  resources: number,
  calls: Record<string, number> = {},
  ...gaps: Gap[]
): Coverage {
  const [account, region, service] = place;
  const denied = gaps.some(({ cause }) => cause === 'access-denied' || cause === 'denied-by-scp');
  const status = denied ? 'denied' : gaps.length > 0 ? 'failed' : 'read';
  const readAt = `2026-11-20T09:00:${String(10 + resources)}.000Z`;
  return { account, region, service, status, resources, calls, gaps, readAt };
}

const coverage: Coverage[] = [
  unit([production, 'global', 'iam'], 1, { 'iam:GetAccountSummary': 1 }),
  unit([production, 'global', 'account'], 1, { 'account:GetAlternateContact': 3 }),
  unit([production, 'global', 's3'], 5, { 's3:ListBuckets': 1, 's3:GetBucketVersioning': 5 }, policyDenied),
  unit([production, seoul, 'rds'], 9, { 'rds:DescribeDBInstances': 1, 'rds:DescribeDBClusters': 1 }),
  unit([production, seoul, 'vpc'], 6, { 'ec2:DescribeSubnets': 1, 'ec2:DescribeNatGateways': 1 }),
  unit([production, seoul, 'elbv2'], 1, { 'elasticloadbalancing:DescribeLoadBalancers': 1 }),
  unit([production, tokyo, 'rds'], 1, { 'rds:DescribeDBInstances': 1, 'rds:DescribeDBClusters': 1 }),
  unit([production, tokyo, 'vpc'], 1, { 'ec2:DescribeSubnets': 1, 'ec2:DescribeNatGateways': 8 }, throttled),
  unit([production, tokyo, 'elbv2'], 0, { 'elasticloadbalancing:DescribeLoadBalancers': 1 }),
  unit([development, 'global', 'account'], 0, { 'account:GetAlternateContact': 1 }, contactsDenied),
  unit([development, seoul, 'rds'], 1, { 'rds:DescribeDBInstances': 1, 'rds:DescribeDBClusters': 1 }),
  {
    account: development,
    region: seoul,
    service: 'elbv2',
    status: 'skipped',
    resources: 0,
    calls: {},
    gaps: [],
  },
  unit([china, 'global', 'iam'], 1, { 'iam:GetAccountSummary': 1 }),
];

/** A small report with one of everything: every status, gap, partition and problem. */
export const sampleReport: Report = reportOf({
  scan: {
    startedAt: '2026-11-20T09:00:00.000Z',
    finishedAt: '2026-11-20T09:00:41.500Z',
    judgedAt: '2026-11-20T09:00:41.500Z',
    accounts: [
      { id: production, partition: 'aws', name: 'acme-production' },
      { id: development, partition: 'aws', name: 'acme-development' },
      { id: china, partition: 'aws-cn' },
    ],
    regions: [
      { account: production, region: seoul, status: 'scanned' },
      { account: production, region: tokyo, status: 'scanned' },
      { account: production, region: 'me-south-1', status: 'skipped', reason: 'not enabled in the account' },
      {
        account: production,
        region: 'eu-central-1',
        status: 'skipped',
        reason: 'denied by a service control policy',
      },
      { account: development, region: seoul, status: 'scanned' },
    ],
    options: { checks: ['*'], failOn: 'high', rate: 0.5 },
  },
  checks: sampleChecks,
  findings,
  coverage,
  networks: sampleNetworks,
  backups: sampleBackups,
  events: sampleEvents,
  alerts: sampleAlerts,
  metrics: { requested: 2340, dollars: 0.0234, leftOut: ['autoscaling/group-max-size-headroom'] },
  oldFacts: [{ asOf: '2026-03-02', checks: ['iam/root-mfa-enabled'] }],
  suppressionProblems: [
    {
      rule: { check: 's3/*', reason: 'Until the archive has moved', until: '2026-06-30' },
      problem: 'expired',
    },
    { rule: { check: 'ec2/instance-ami-available', reason: 'Golden images are private' }, problem: 'unused' },
  ],
});
