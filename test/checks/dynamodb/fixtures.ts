import type { Selected } from '#engine';
import { dynamodbTraffic } from '../../../checks/cloudwatch/resources/dynamodb-traffic.ts';
import { trafficQueriesOf } from '../../../checks/dynamodb/lib/traffic-queries.ts';
import { table } from '../../../checks/dynamodb/resources/table.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';

const whole = table.with('continuousBackups', 'description');
export type Table = Selected<typeof whole>;
type Described = Partial<NonNullable<Table['description']>>;

/** A table in Seoul, or in another Region. */
export function tableOf(
  TableName: string,
  description: Described | undefined,
  {
    pitr = 'ENABLED',
    region = here.region,
    tags = {},
  }: {
    readonly pitr?: 'ENABLED' | 'DISABLED' | 'unsaid';
    readonly region?: string;
    readonly tags?: Readonly<Record<string, string>>;
  } = {},
): Table {
  const details = {
    continuousBackups: { PointInTimeRecoveryStatus: pitr === 'unsaid' ? undefined : pitr },
    description: description && {
      TableStatus: 'ACTIVE' as const,
      KeySchema: undefined,
      BillingModeSummary: undefined,
      ProvisionedThroughput: undefined,
      GlobalSecondaryIndexes: undefined,
      DeletionProtectionEnabled: undefined,
      GlobalTableVersion: undefined,
      GlobalTableWitnesses: undefined,
      MultiRegionConsistency: undefined,
      Replicas: undefined,
      ...description,
    },
  };
  return { ...resourceIn({ region }, whole, { TableName }, details), tags };
}

/** Hours before the scan, with what was counted in each. */
export type Counts = Readonly<Record<number, number>>;

/** What CloudWatch answers of a table: nothing but what is named, as `ReadThrottleEvents` or `ReadThrottleEvents by-date`. */
export function trafficOf(of: Table, counts: Readonly<Record<string, Counts>> = {}) {
  return trafficQueriesOf(of).map((query) => {
    const name = [query.metric, query.dimensions.GlobalSecondaryIndexName].filter(Boolean).join(' ');
    const points = Object.entries(counts[name] ?? {});
    return resource(dynamodbTraffic, {
      ...query,
      Values: points.map(([, count]) => count),
      Timestamps: points.map(([hours]) => new Date(here.now.getTime() - Number(hours) * 3_600_000)),
    });
  });
}
