import { ListCopyJobsCommand, ListProtectedResourcesCommand } from '../../../checks/backup/sdk.ts';
import { DescribeAlarmsCommand, GetMetricDataCommand } from '../../../checks/cloudwatch/sdk.ts';
import { type At, answer } from '../../standin/index.ts';
import { lineAlarm } from './lines.ts';
import { databaseLoad } from './load.ts';
import { taskIdOf } from './migrations.ts';
import { checkAlarms, checkHealth } from './names.ts';
import { arnOf, hoursAgo, idOf, pagesOf, seoul, tokyo, uuidOf, virginia } from './places.ts';
import { machineLoad } from './sizes.ts';
import { volumeId } from './volumes.ts';

const gib = 2 ** 30;

/** What CloudWatch has of a metric, by the name of the metric and a dimension, if it has one: the same value at all times. */
const metrics: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ...databaseLoad(),
  CPUUtilization: { ...databaseLoad().CPUUtilization, ...machineLoad('CPUUtilization') },
  CPUCreditBalance: machineLoad('CPUCreditBalance'),
  CPUSurplusCreditsCharged: machineLoad('CPUSurplusCreditsCharged'),
  GroupDesiredCapacity: {
    'haneul-shop-prod-web': 6,
    'haneul-shop-prod-api': 5,
    'haneul-shop-prod-search': 4,
    'haneul-shop-prod-worker': 11,
  },
  FreeStorageSpace: {
    'haneul-shop-prod-orders': 38 * gib,
    'haneul-shop-prod-members': 132 * gib,
    'haneul-shop-dev-db': 31 * gib,
    'haneul-shop-dr-orders-replica': 38 * gib,
  },
  BucketSizeBytes: { 'haneul-analytics-raw': 210 * gib },
  OperationsFailedReplication: { 'images-to-tokyo': 0, 'backups-to-tokyo': 3 },
  ReplicationLatency: {
    'images-to-tokyo': 14,
    'backups-to-tokyo': 2100,
    'haneul-shop-prod-cart': 640,
    'haneul-shop-prod-stock': 710,
  },
  ConsumedReadCapacityUnits: {
    'haneul-shop-prod-cart': 91_000,
    'haneul-shop-prod-stock': 48_000,
    'haneul-shop-prod-wishlist': 7_200,
    'haneul-shop-prod-coupon': 310_000,
    'haneul-shop-prod-order-event': 120_000,
    'haneul-point-history': 64_000,
    'haneul-shop-prod-session': 880_000,
    'haneul-terraform-lock': 2,
  },
  WriteThrottleEvents: { 'by-customer': 12 },
  IncomingRecords: {
    'haneul-shop-prod-order-event': 64_000,
    'haneul-shop-prod-click': 910_000,
    'haneul-wms-feed': 30_000,
  },
  'GetRecords.IteratorAgeMilliseconds': {
    'haneul-shop-prod-order-event': 900,
    'haneul-shop-prod-click': 2_400,
    'haneul-wms-feed': 41 * 3_600_000,
  },
  NumberOfMessagesReceived: { 'haneul-mail': 5_200 },
  NumberOfMessagesSent: { 'haneul-pos-sales.fifo': 8_700, 'haneul-shop-prod-point.fifo': 900 },
  // Of all functions together.
  ConcurrentExecutions: { '': 870 },
  Throttles: { '': 0 },
  CDCLatencyTarget: { [taskIdOf('orders-to-lake')]: 1900, [taskIdOf('erp-to-dw')]: 4 },
  HealthCheckStatus: checkHealth,
  AuroraGlobalDBReplicationLag: { 'haneul-shop-dr-catalog': 84 },
};

interface Alarm {
  readonly name: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimension: readonly [name: string, value: string];
  /** Left out of those that others look at, or nobody. */
  readonly action?: string;
  /** For how many days it has had no data. */
  readonly silentDays?: number;
}

const toSlack = arnOf('sns', seoul, 'haneul-infra-alerts');
const toShops = arnOf('sns', seoul, 'haneul-pos-alerts');
const unprocessed = {
  namespace: 'AWS/SQS',
  metric: 'ApproximateNumberOfMessagesVisible',
} as const;

const alarms: readonly Alarm[] = [
  { ...lineAlarm, action: toSlack },
  {
    name: 'members-db-free-storage',
    namespace: 'AWS/RDS',
    metric: 'FreeStorageSpace',
    dimension: ['DBInstanceIdentifier', 'haneul-shop-prod-members'],
    action: toSlack,
  },
  {
    name: 'orders-db-cpu',
    namespace: 'AWS/RDS',
    metric: 'CPUUtilization',
    dimension: ['DBInstanceIdentifier', 'haneul-shop-prod-orders'],
    action: toSlack,
  },
  {
    name: 'order-event-iterator-age',
    namespace: 'AWS/Kinesis',
    metric: 'GetRecords.IteratorAgeMilliseconds',
    dimension: ['StreamName', 'haneul-shop-prod-order-event'],
    action: toSlack,
  },
  {
    ...unprocessed,
    name: 'order-dlq-not-empty',
    dimension: ['QueueName', 'haneul-shop-prod-order-dlq'],
    action: toSlack,
  },
  {
    ...unprocessed,
    name: 'point-dlq-not-empty',
    dimension: ['QueueName', 'haneul-shop-prod-point-dlq.fifo'],
    action: toSlack,
  },
  {
    ...unprocessed,
    name: 'pos-sales-dlq-not-empty',
    dimension: ['QueueName', 'haneul-pos-sales-dlq.fifo'],
    action: toShops,
  },
  {
    name: 'admin-2-recover',
    namespace: 'AWS/EC2',
    metric: 'StatusCheckFailed_System',
    dimension: ['InstanceId', idOf('i', 'haneul-shop-prod-admin-2')],
    action: `arn:aws:automate:${seoul}:ec2:recover`,
  },
  {
    name: 'members-db-cpu',
    namespace: 'AWS/RDS',
    metric: 'CPUUtilization',
    dimension: ['DBInstanceIdentifier', 'haneul-shop-prod-members'],
  },
  {
    name: 'search-cpu',
    namespace: 'AWS/EC2',
    metric: 'CPUUtilization',
    dimension: ['AutoScalingGroupName', 'haneul-shop-prod-search'],
  },
  {
    name: 'event-2023-latency',
    namespace: 'AWS/ApplicationELB',
    metric: 'TargetResponseTime',
    dimension: ['LoadBalancer', 'app/haneul-event-2023-alb/50dc6c495c0c9188'],
    action: toSlack,
    silentDays: 571,
  },
];

/** One alarm over all NAT gateways. */
const overGateways = {
  AlarmName: 'nat-out-of-ports',
  AlarmArn: arnOf('cloudwatch', seoul, 'alarm:nat-out-of-ports'),
  Metrics: [
    {
      Id: 'q',
      Expression: 'SELECT SUM(ErrorPortAllocation) FROM SCHEMA("AWS/NATGateway", NatGatewayId)',
      Period: 60,
    },
  ],
  ActionsEnabled: true,
  AlarmActions: [toSlack],
  StateValue: 'OK' as const,
};

/** The members' database is in trouble where both its alarms go off. */
const composite = {
  AlarmName: 'members-db-in-trouble',
  AlarmArn: arnOf('cloudwatch', seoul, 'alarm:members-db-in-trouble'),
  AlarmRule: 'ALARM("members-db-cpu") OR ALARM("members-db-free-storage")',
  ActionsEnabled: true,
  AlarmActions: [toSlack],
  StateValue: 'OK' as const,
};

function alarmsIn(region: string): readonly Alarm[] {
  if (region === virginia) return checkAlarms;
  return region === seoul ? alarms : [];
}

const shareArn = (name: string) => arnOf('elasticfilesystem', seoul, `file-system/${idOf('fs', name)}`);

/** What AWS Backup saves every night; of one share it stopped to, and nobody noticed. */
const saved = [
  { arn: shareArn('haneul-shop-prod-images'), type: 'EFS', hours: 9 },
  { arn: shareArn('haneul-partner-upload'), type: 'EFS', hours: 12 * 24 },
  { arn: arnOf('ec2', seoul, `volume/${volumeId('haneul-wms-gw-1-data')}`), type: 'EBS', hours: 9 },
  { arn: arnOf('rds', seoul, 'db:haneul-wms-sql'), type: 'RDS', hours: 8 },
  { arn: arnOf('dynamodb', seoul, 'table/haneul-point-history'), type: 'DynamoDB', hours: 7 },
];

interface Queried {
  readonly MetricName?: string | undefined;
  readonly Dimensions?: readonly { readonly Value?: string | undefined }[] | undefined;
}

function constantOf({ MetricName = '', Dimensions = [] }: Queried): number | undefined {
  const values = metrics[MetricName] ?? {};
  if (Dimensions.length === 0) return values[''];
  return Dimensions.map(({ Value = '' }) => values[Value]).find((value) => value !== undefined);
}

/** The moments that a metric has datapoints of, newest first, as CloudWatch sends them. */
function moments(start: Date, end: Date, seconds: number): Date[] {
  const count = Math.floor((end.getTime() - start.getTime()) / 1000 / seconds);
  return Array.from({ length: count }, (_, index) => new Date(end.getTime() - (index + 1) * seconds * 1000));
}

function copyJobs({ region, now }: At) {
  if (region !== seoul) return [];
  return [
    {
      CopyJobId: uuidOf('warehouse copy'),
      ResourceArn: arnOf('rds', seoul, 'db:haneul-wms-sql'),
      ResourceType: 'RDS',
      SourceBackupVaultArn: arnOf('backup', seoul, 'backup-vault:haneul-daily'),
      DestinationBackupVaultArn: arnOf('backup', tokyo, 'backup-vault:haneul-dr'),
      State: 'COMPLETED' as const,
      CreationDate: hoursAgo(now, 8),
      CompletionDate: hoursAgo(now, 7),
    },
  ];
}

/** Metrics, alarms and what AWS Backup did. */
export const monitoringAnswers = [
  answer(GetMetricDataCommand, ({ MetricDataQueries = [], StartTime, EndTime }, { now }) => ({
    MetricDataResults: MetricDataQueries.map(({ Id, MetricStat }) => {
      const value = constantOf(MetricStat?.Metric ?? {});
      const end = EndTime ?? now;
      const times = value === undefined ? [] : moments(StartTime ?? end, end, MetricStat?.Period ?? 300);
      return {
        Id,
        Label: MetricStat?.Metric?.MetricName,
        StatusCode: 'Complete' as const,
        Timestamps: times,
        Values: times.map(() => value ?? 0),
      };
    }),
  })),
  answer(
    DescribeAlarmsCommand,
    (_, { region, now }) => ({
      MetricAlarms: [
        ...(region === seoul ? [overGateways] : []),
        ...alarmsIn(region).map(({ name, namespace, metric, dimension, action, silentDays }) => ({
          AlarmName: name,
          AlarmArn: arnOf('cloudwatch', region, `alarm:${name}`),
          Namespace: namespace,
          MetricName: metric,
          Dimensions: [{ Name: dimension[0], Value: dimension[1] }],
          ActionsEnabled: true,
          AlarmActions: action ? [action] : [],
          StateValue: silentDays ? ('INSUFFICIENT_DATA' as const) : ('OK' as const),
          ...(silentDays && { StateTransitionedTimestamp: hoursAgo(now, 24 * silentDays) }),
        })),
      ],
      CompositeAlarms: region === seoul ? [composite] : [],
    }),
    { items: 'MetricAlarms', size: 'MaxRecords', token: 'NextToken', next: 'NextToken', limit: 100 },
  ),
  answer(
    ListProtectedResourcesCommand,
    (_, { region, now }) => ({
      Results: (region === seoul ? saved : []).map(({ arn, type, hours }) => ({
        ResourceArn: arn,
        ResourceType: type,
        LastBackupTime: hoursAgo(now, hours),
        LastBackupVaultArn: arnOf('backup', seoul, 'backup-vault:haneul-daily'),
      })),
    }),
    pagesOf('Results'),
  ),
  answer(
    ListCopyJobsCommand,
    ({ ByState, ByCompleteAfter }, at) => ({
      CopyJobs: copyJobs(at).filter(
        ({ State, CompletionDate }) =>
          (ByState === undefined || State === ByState) &&
          (ByCompleteAfter === undefined || CompletionDate >= ByCompleteAfter),
      ),
    }),
    pagesOf('CopyJobs'),
  ),
];
