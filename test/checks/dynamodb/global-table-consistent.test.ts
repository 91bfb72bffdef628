import { dynamodbReplicationLatency } from '../../../checks/cloudwatch/resources/dynamodb-replication-latency.ts';
import check from '../../../checks/dynamodb/global-table-consistent.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { type Table, tableOf } from './fixtures.ts';

const tokyo = 'ap-northeast-1';
const seoul = 'ap-northeast-2';
const virginia = 'us-east-1';
const dr = { tags: { dr: 'multi-region' } };

type Replica = NonNullable<NonNullable<Table['description']>['Replicas']>[number];
type Description = NonNullable<Parameters<typeof tableOf>[1]>;

const replica = (RegionName: string, ReplicaStatus: Replica['ReplicaStatus'] = 'ACTIVE'): Replica => ({
  RegionName,
  ReplicaArn: undefined,
  ReplicaStatus,
});

/** The copy in one Region of a table that is in others as well. */
const copy = (
  region: string,
  others: readonly Replica[],
  description: Description = {},
  settings: NonNullable<Parameters<typeof tableOf>[2]> = {},
) =>
  tableOf(
    'orders',
    {
      GlobalTableVersion: '2019.11.21',
      DeletionProtectionEnabled: true,
      Replicas: [...others],
      ...description,
    },
    { region, ...settings },
  );

/** Every five minutes the same latency, between the copies. */
const latency = (from: Table, to: string, values: readonly number[]) =>
  resource(dynamodbReplicationLatency, {
    of: from.arn,
    namespace: 'AWS/DynamoDB',
    metric: 'ReplicationLatency',
    dimensions: { TableName: 'orders', ReceivingRegion: to },
    stat: 'Average',
    Values: [...values],
    Timestamps: values.map((_, index) => new Date(here.now.getTime() - (index + 1) * 300_000)),
  });
const steady = (ms: number, count = 100) => Array.from({ length: count }, () => ms);

const inTokyo = copy(tokyo, [replica(seoul)]);
const inSeoul = copy(seoul, [replica(tokyo)]);
const quick = [latency(inTokyo, seoul, steady(800)), latency(inSeoul, tokyo, steady(900))];
const sound = { tables: [inTokyo, inSeoul], latencies: quick };
const strongTokyo = copy(tokyo, [replica(seoul)], { MultiRegionConsistency: 'STRONG' });
const strongSeoul = copy(seoul, [replica(tokyo)], { MultiRegionConsistency: 'STRONG' });

testCheck(check, {
  passes: {
    'two sound replicas': { subject: inTokyo, context: sound },
    'AWS lists the copy that is asked too': {
      subject: copy(tokyo, [replica(tokyo), replica(seoul)]),
      context: sound,
    },
    'one of them is being changed': {
      subject: copy(tokyo, [replica(seoul, 'UPDATING')]),
      context: sound,
    },
    'a third one leaves': {
      subject: copy(tokyo, [replica(seoul), replica(virginia, 'DELETING')]),
      context: sound,
    },
    'nobody writes': {
      subject: inTokyo,
      context: { ...sound, latencies: [latency(inTokyo, seoul, []), latency(inSeoul, tokyo, [])] },
    },
    'slow now and then': {
      subject: inTokyo,
      context: {
        ...sound,
        latencies: [
          latency(inTokyo, seoul, [...steady(9000, 5), ...steady(800, 95)]),
          latency(inSeoul, tokyo, steady(9000, 11)),
        ],
      },
    },
    'strongly consistent, with a witness, which is not a replica': {
      subject: copy(tokyo, [replica(seoul), replica(virginia)], {
        MultiRegionConsistency: 'STRONG',
        GlobalTableWitnesses: [{ RegionName: virginia, WitnessStatus: 'ACTIVE' }],
      }),
      context: { tables: [strongTokyo, strongSeoul] },
    },
    'all of them unprotected: other checks say so': {
      subject: inTokyo,
      context: {
        latencies: quick,
        tables: [
          copy(tokyo, [replica(seoul)], { DeletionProtectionEnabled: false }, { pitr: 'DISABLED' }),
          copy(seoul, [replica(tokyo)], { DeletionProtectionEnabled: false }, { pitr: 'DISABLED' }),
        ],
      },
    },
    'the first Region is not scanned, and the ARN of the other is told': {
      subject: copy(seoul, [
        { ...replica(virginia), ReplicaArn: 'arn:aws:dynamodb:us-east-1:444455556666:table/orders' },
      ]),
      context: {
        tables: [
          inSeoul,
          {
            ...copy(virginia, [replica(seoul)]),
            arn: 'arn:aws:dynamodb:us-east-1:444455556666:table/orders',
            account: '444455556666',
          },
        ],
        latencies: [
          latency(inSeoul, virginia, steady(800)),
          {
            ...latency(inSeoul, seoul, steady(900)),
            data: {
              ...latency(inSeoul, seoul, steady(900)).data,
              of: 'arn:aws:dynamodb:us-east-1:444455556666:table/orders',
            },
          },
        ],
      },
    },
  },
  fails: {
    'a replica lost its key': {
      subject: copy(tokyo, [replica(seoul, 'INACCESSIBLE_ENCRYPTION_CREDENTIALS')]),
      severity: 'high',
      because: 'The replica in ap-northeast-2 is INACCESSIBLE_ENCRYPTION_CREDENTIALS',
    },
    'the Region of a replica was disabled': {
      subject: copy(tokyo, [replica(seoul, 'REGION_DISABLED'), replica(virginia)]),
      severity: 'high',
    },
    'this copy itself lost its key': {
      subject: copy(tokyo, [replica(seoul)], { TableStatus: 'INACCESSIBLE_ENCRYPTION_CREDENTIALS' }),
      severity: 'high',
      because: 'The replica in ap-northeast-1 is',
    },
    'a replica was never made': {
      subject: copy(tokyo, [replica(seoul, 'CREATION_FAILED'), replica(virginia, 'CREATING')]),
      severity: 'high',
    },
    'the legacy version': {
      subject: copy(tokyo, [], { GlobalTableVersion: '2017.11.29', Replicas: undefined }),
      because: 'legacy',
      evidence: { version: '2017.11.29' },
    },
    'the legacy version, beside another table of its name': {
      subject: copy(seoul, [], { GlobalTableVersion: '2017.11.29', Replicas: undefined }),
      context: { tables: [tableOf('orders', {}, { region: tokyo })] },
    },
    'writes arrive late': {
      subject: inTokyo,
      context: {
        ...sound,
        latencies: [latency(inTokyo, seoul, steady(800)), latency(inSeoul, tokyo, steady(2001))],
      },
      because: 'Writes often take 2001 ms from ap-northeast-2 to ap-northeast-1',
      evidence: { ReplicationLatency: 2001 },
    },
    'writes arrive later than is allowed here': {
      subject: inTokyo,
      context: sound,
      options: { maxLatencyMs: 850 },
    },
    'point-in-time recovery is off in one of them': {
      subject: inTokyo,
      context: { ...sound, tables: [inTokyo, copy(seoul, [], {}, { pitr: 'DISABLED' })] },
      severity: 'low',
      because: 'Point-in-time recovery is on in ap-northeast-1, but off in ap-northeast-2',
    },
    'deletion protection is off in one of them': {
      subject: inTokyo,
      context: {
        ...sound,
        tables: [copy(tokyo, [], { DeletionProtectionEnabled: false }), inSeoul],
      },
      severity: 'low',
      because: 'Deletion protection is on in ap-northeast-2, but off in ap-northeast-1',
    },
    'in one Region, though tagged': {
      subject: tableOf('orders', {}, dr),
      because: 'It is in no other Region, though it is tagged dr=multi-region',
    },
    'another tag says so here': {
      subject: tableOf('orders', {}, { tags: { tier: 'global' } }),
      options: { multiRegionTag: 'tier=global' },
    },
  },
  notApplicable: {
    'in one Region': { subject: tableOf('orders', {}), because: 'it is in one Region' },
    'another tag': { subject: tableOf('orders', {}, { tags: { dr: 'none' } }) },
    'the tag that is asked for has no value': {
      subject: tableOf('orders', {}, { tags: { other: 'x' } }),
      options: { multiRegionTag: 'dr' },
    },
    'judged elsewhere': { subject: inSeoul, context: sound, because: 'it is judged in ap-northeast-1' },
    'the legacy version, judged elsewhere': {
      subject: copy(seoul, [], { GlobalTableVersion: '2017.11.29', Replicas: undefined }),
      context: { tables: [copy(tokyo, [], { GlobalTableVersion: '2017.11.29' })] },
      because: 'it is judged in ap-northeast-1',
    },
    'the only other replica is being made': {
      subject: copy(tokyo, [replica(seoul, 'CREATING')]),
      because: 'come or go',
    },
    'it is being deleted': { subject: copy(tokyo, [replica(seoul)], { TableStatus: 'DELETING' }) },
  },
  unknown: {
    'the other Region is not scanned': {
      subject: inTokyo,
      context: { ...sound, tables: [inTokyo] },
    },
    'CloudWatch says nothing': { subject: inTokyo, context: { tables: sound.tables } },
    'AWS does not say how a replica is': {
      subject: copy(tokyo, [{ RegionName: seoul, ReplicaArn: undefined, ReplicaStatus: undefined }]),
    },
  },
});
