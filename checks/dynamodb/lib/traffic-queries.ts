import type { MetricQuery } from '../../cloudwatch/lib/metric-data.ts';
import type { DescribedTable } from './table.ts';

/** How many days of traffic are read. */
export const trafficDays = 7;

/** What a table consumed and what was throttled. A metric of the table says nothing of its indexes. */
export function trafficQueriesOf({ id, arn, description }: DescribedTable): readonly MetricQuery[] {
  const query = (metric: string, index: Readonly<Record<string, string>> = {}): MetricQuery => ({
    of: arn,
    namespace: 'AWS/DynamoDB',
    metric,
    dimensions: { TableName: id, ...index },
    stat: 'Sum',
  });
  const indexes = (description?.GlobalSecondaryIndexes ?? []).flatMap(({ IndexName }) =>
    IndexName === undefined ? [] : { GlobalSecondaryIndexName: IndexName },
  );
  return [
    query('ConsumedWriteCapacityUnits'),
    ...[{}, ...indexes].flatMap((index) => [
      query('ConsumedReadCapacityUnits', index),
      query('ReadThrottleEvents', index),
      query('WriteThrottleEvents', index),
    ]),
  ];
}
