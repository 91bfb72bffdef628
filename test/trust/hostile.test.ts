import {
  BackupClient,
  ListBackupPlansCommand,
  ListBackupVaultsCommand,
  ListCopyJobsCommand,
} from '@aws-sdk/client-backup';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyJob } from '../../checks/backup/resources/copy-job.ts';
import { shop } from '../../src/cli/demo/shop.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { type StandIn, standIn, type World } from '../../src/standin/index.ts';
import { hostileTexts } from '../reports/hostile.ts';
import { collected } from '../support/collect.ts';
import { here } from '../support/resource.ts';
import { scanOverHttp } from './over-http.ts';
import { soundScan } from './sound.ts';
import { marker, type Twist, twisted } from './twist.ts';

const day = 24 * 3_600_000;
const scripts = [
  '웹 서버',
  'خادم',
  '🦊👩‍👩‍👧',
  'e\u0301\u0323',
  '\u202egnp\u202c',
  '𐍈𝕏',
  '\u0e01\u0e34',
  'शक्ति',
  '',
];
const told: { account: string; verdicts: number; unknown: number }[] = [];
let calm: Report;

beforeAll(async () => {
  calm = await soundScan(shop);
});
afterAll(() => console.table(told));

async function scanOf(account: string, world: World): Promise<Report> {
  const report = await soundScan(world);
  const { length: verdicts } = report.findings;
  told.push({ account, verdicts, unknown: report.tally.unknown });
  expect(verdicts).toBeGreaterThan(0);
  return report;
}

const keyOf = ({ check, resource }: Finding) => `${check} ${resource.arn} ${resource.id}`;

/** The passes that a calm account does not have. */
function newPasses(report: Report): readonly string[] {
  const before = new Map(calm.findings.map((finding) => [keyOf(finding), finding.status]));
  return report.findings
    .filter((finding) => finding.status === 'pass' && before.get(keyOf(finding)) !== 'pass')
    .map(keyOf);
}

const tagged: Twist = (value, { name }) => {
  if (!/^(Tags|TagSet|TagList)$/.test(name) || !Array.isArray(value) || value.length >= 200) return value;
  const more = Array.from({ length: 200 - value.length }, (_, n) => ({
    Key: `${scripts[n % scripts.length]}${n}`,
    Value: `${hostileTexts[n % hostileTexts.length]}`.slice(0, 256),
  }));
  return [...value, ...more];
};

/** Names, ids and ARNs with something hostile at their end, the same for the same name. */
const renamed =
  (suffix: (name: string) => string): Twist =>
  (value, { name }) =>
    typeof value === 'string' &&
    /(Name|Id|Identifier|Arn|ARN|Description|Path|Email)$/.test(name) &&
    !/^(Zone|Region|Process|Metric|Parameter|Device|Tag|Attribute|Field|Algorithm|AvailabilityZone)/.test(
      name,
    ) &&
    !/^\d{12}$/.test(value) &&
    !value.includes(marker)
      ? `${value}${marker}${suffix(value)}`
      : value;

const times =
  (turn: (time: Date) => Date): Twist =>
  (value) =>
    value instanceof Date && !moved.has(value) ? remember(turn(value)) : value;
const moved = new WeakSet<Date>();
function remember(time: Date): Date {
  moved.add(time);
  return time;
}

const numbers =
  (n: number): Twist =>
  (value, { schema }) =>
    typeof value === 'number' && schema.isNumericSchema() && value !== n ? n : value;

const accounts: Readonly<Record<string, Twist>> = {
  '200 tags on everything': tagged,
  'names in every script': renamed((name) => scripts[name.length % scripts.length] ?? ''),
  'hostile names': renamed((name) => hostileTexts[name.length % hostileTexts.length]?.slice(0, 200) ?? ''),
  'names of ten kilobytes': renamed((name) => (name.length > 30 ? 'N'.repeat(10_000) : '')),
  'empty names': (value, { name }) => (typeof value === 'string' && /(Name|name)$/.test(name) ? '' : value),
  // The id of a plan goes into the path of a request, and an empty one would make another path of it.
  'empty ids': (value, { name }) =>
    typeof value === 'string' && name !== 'BackupPlanId' && /(Id|Identifier)$/.test(name) ? '' : value,
  'nothing but empty texts': (value) => (typeof value === 'string' ? '' : value),
  'everything twice': (value, { schema }) =>
    Array.isArray(value) && schema.isListSchema() && !twice.has(value) ? both(value) : value,
  'numbers of -1': numbers(-1),
  'numbers beyond 2^53': numbers(2 ** 53),
  zeros: numbers(0),
  'the year 1': times(() => new Date('0001-01-01T00:00:00Z')),
  'the year 9999': times(() => new Date('9999-12-31T23:59:59Z')),
};

const twice = new WeakSet<object>();
function both(value: readonly unknown[]): readonly unknown[] {
  const all = [...value, ...value];
  twice.add(all);
  return all;
}

test.each(Object.entries(accounts))('an account with %s is judged', async (name, twist) => {
  await scanOf(name, twisted(shop, twist));
});

test('every field of every answer may be missing', async () => {
  const names = new Set<string>();
  await soundScan(
    twisted(shop, (value, { name }) => {
      names.add(name);
      return value;
    }),
  );
  const tried = [...names].filter(Boolean).sort();
  // Several at a time, so that it ends: in each account every eighth name is missing.
  for (let part = 0; part < 8; part++) {
    const missing = new Set(tried.filter((_, n) => n % 8 === part));
    await scanOf(
      `fields missing, part ${part}`,
      twisted(shop, (value, { name }) => (missing.has(name) ? undefined : value)),
    );
  }
  expect(tried.length).toBeGreaterThan(100);
});

const lists = [
  ['ec2', 'Instances'],
  ['ec2', 'Routes'],
  ['ec2', 'Associations'],
  ['ec2', 'IpPermissions'],
  ['ec2', 'Attachments'],
  ['ec2', 'NetworkInterfaces'],
  ['autoscaling', 'Instances'],
  ['autoscaling', 'SuspendedProcesses'],
  ['autoscaling', 'AvailabilityZones'],
  ['elasticloadbalancingv2', 'TargetHealthDescriptions'],
  ['elasticloadbalancingv2', 'AvailabilityZones'],
  ['elasticloadbalancingv2', 'Rules'],
  ['elasticloadbalancingv2', 'Actions'],
  ['s3', 'Rules'],
  ['s3', 'Grants'],
  ['rds', 'DBClusterMembers'],
  ['rds', 'Subnets'],
  ['cloudwatch', 'Values'],
  ['cloudwatch', 'Timestamps'],
] as const;

test.each(lists)('a list of 5,000 members: of %s the %s', async (service, list) => {
  let grown = 0;
  const long: Twist = (value, { operation, name, schema }) => {
    const isIt = operation.startsWith(`${service}#`) && name === list && schema.isListSchema();
    if (grown > 0 || !isIt || !Array.isArray(value) || value.length === 0) return value;
    grown += 1;
    return Array.from({ length: 5000 }, (_, n) => value[n % value.length]);
  };
  await scanOf(`5,000 ${service} ${list}`, twisted(shop, long));
  expect(grown).toBeGreaterThan(0);
});

describe('references that go round', () => {
  /** Every reference of a kind leads to the next of the things that it may lead to, and the last to the first. */
  const ring = (operation: RegExp, name: RegExp): Twist => {
    const seen: string[] = [];
    return (value, about) => {
      if (!operation.test(about.operation) || typeof value !== 'string' || !name.test(about.name))
        return value;
      if (!seen.includes(value)) seen.push(value);
      return seen[(seen.indexOf(value) + 1) % seen.length];
    };
  };
  const rings: Readonly<Record<string, Twist>> = {
    'route tables': ring(/DescribeRouteTables/, /^(GatewayId|NatGatewayId|VpcPeeringConnectionId|SubnetId)$/),
    'security groups': ring(/DescribeSecurityGroups/, /^GroupId$/),
    'replication between buckets': ring(/GetBucketReplication/, /^Bucket$/),
    'replicas of databases': ring(
      /DescribeDBInstances/,
      /^(ReadReplicaSourceDBInstanceIdentifier|ReadReplicaDBInstanceIdentifiers)$/,
    ),
    'members of clusters': ring(
      /DescribeDBClusters|DescribeGlobalClusters/,
      /^(DBClusterArn|ReplicationSourceIdentifier)$/,
    ),
    'target groups and load balancers': ring(
      /elasticloadbalancingv2#/,
      /^(TargetGroupArn|LoadBalancerArns|LoadBalancerArn)$/,
    ),
  };
  test.each(Object.entries(rings))('%s', async (name, twist) => {
    await scanOf(`a ring of ${name}`, twisted(shop, twist));
  });

  test('every database is its own replica and source, every bucket its own destination', async () => {
    const own: Twist = (value, { operation, name }) => {
      if (
        /#DescribeDBInstances$/.test(operation) &&
        isRecord(value) &&
        'DBInstanceIdentifier' in value &&
        name === 'DBInstances'
      ) {
        if (value.ReadReplicaSourceDBInstanceIdentifier === value.DBInstanceIdentifier) return value;
        return {
          ...value,
          ReadReplicaSourceDBInstanceIdentifier: value.DBInstanceIdentifier,
          ReadReplicaDBInstanceIdentifiers: [value.DBInstanceIdentifier],
        };
      }
      return value;
    };
    await scanOf('databases that replicate to themselves', twisted(shop, own));
  });
});

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

describe('clocks', () => {
  /** Times that AWS says, moved by some days against the clock by which they are judged. */
  test.each([1, -1, 2, 400])('AWS’s times moved by %d days make no pass', async (days) => {
    const shifted = times((time) => new Date(time.getTime() + days * day));
    // Until when AWS supports something no clock says.
    const report = await scanOf(
      `times moved by ${days} days`,
      twisted(shop, (value, about) =>
        about.name === 'LifecycleSupportEndDate' ? value : shifted(value, about),
      ),
    );
    expect(newPasses(report)).toEqual([]);
  });

  test.each([1, -1])('a machine whose clock is %d days wrong judges by AWS’s', async (days) => {
    const there = new Date(here.now.getTime() + days * day);
    const aws = standIn({ ...shop, now: () => there });
    const dated: StandIn = {
      ...aws,
      respond: async (request) => {
        const reply = await aws.respond(request);
        const date = new Date(Date.now() + days * day).toUTCString();
        return { ...reply, headers: { ...reply.headers, date } };
      },
    };
    const report = await scanOverHttp(dated, { sleep: async () => undefined });
    expect(Math.abs(Date.parse(report.scan.startedAt) - there.getTime())).toBeLessThan(5000);
    const said = ({ findings }: Report) => findings.map((each) => `${keyOf(each)} ${each.status}`).sort();
    expect(said(report)).toEqual(said(calm));
  });
});

const aPlan = {
  BackupPlanName: 'daily',
  BackupPlanArn: 'arn:aws:backup:ap-northeast-2:111122223333:backup-plan:1',
};

test('a time that is none spoils the answer that says it, and nothing else', async () => {
  const aws = mockClient(BackupClient);
  aws
    .on(ListBackupVaultsCommand)
    .resolves({})
    .on(ListBackupPlansCommand)
    .resolves({ BackupPlansList: [aPlan] });
  aws
    .on(ListCopyJobsCommand)
    .resolves({ CopyJobs: [{ CopyJobId: 'job', CompletionDate: new Date(Number.NaN) }] });
  const { resources, gaps } = await collected(copyJob);
  expect([resources, gaps.map(({ cause }) => cause)]).toEqual([[], ['refused']]);
});

test('what has no name is not taken for one thing', async () => {
  const aws = mockClient(BackupClient);
  aws
    .on(ListBackupVaultsCommand)
    .resolves({})
    .on(ListBackupPlansCommand)
    .resolves({ BackupPlansList: [aPlan] });
  aws.on(ListCopyJobsCommand).resolves({ CopyJobs: [{ CopyJobId: 'job' }, {}, {}] });
  const { resources, gaps } = await collected(copyJob);
  expect([resources.length, gaps.map(({ cause }) => cause)]).toEqual([1, ['missing-field']]);
});
