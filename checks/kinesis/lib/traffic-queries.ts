import type { Selected } from '#engine';
import type { MetricQuery } from '../../cloudwatch/lib/metric-data.ts';
import type { stream } from '../resources/stream.ts';
import { isProvisioned } from './stream.ts';

/** How many days of traffic are read. */
export const trafficDays = 7;

/** What was written and, where capacity is provisioned, what was read and what was throttled of both. */
export function trafficQueriesOf(subject: Pick<Selected<typeof stream>, 'id' | 'arn' | 'data'>) {
  const query = (metric: string): MetricQuery => ({
    of: subject.arn,
    namespace: 'AWS/Kinesis',
    metric,
    dimensions: { StreamName: subject.id },
    stat: 'Sum',
  });
  const provisioned = [
    'WriteProvisionedThroughputExceeded',
    'GetRecords.Success',
    'ReadProvisionedThroughputExceeded',
  ];
  return ['IncomingRecords', ...(isProvisioned(subject) ? provisioned : [])].map(query);
}
