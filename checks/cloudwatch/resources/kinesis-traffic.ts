import { trafficDays, trafficQueriesOf } from '../../kinesis/lib/traffic-queries.ts';
import { stream } from '../../kinesis/resources/stream.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** What was written to each stream in the last week and what was throttled, hour by hour. */
export const kinesisTraffic = defineMetricData({
  type: 'cloudwatch.kinesis-traffic',
  per: stream,
  metrics: [
    'IncomingRecords',
    'WriteProvisionedThroughputExceeded',
    'GetRecords.Success',
    'ReadProvisionedThroughputExceeded',
  ],
  hours: trafficDays * 24,
  period: 3600,
  queries: trafficQueriesOf,
});
