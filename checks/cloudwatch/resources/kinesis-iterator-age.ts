import { ageDays } from '../../kinesis/lib/lag.ts';
import { stream } from '../../kinesis/resources/stream.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** How many milliseconds the last records read were behind the newest, at worst in each hour of the last week. */
export const kinesisIteratorAge = defineMetricData({
  type: 'cloudwatch.kinesis-iterator-age',
  per: stream,
  metrics: ['GetRecords.IteratorAgeMilliseconds'],
  hours: ageDays * 24,
  period: 3600,
  queries: ({ id, arn }) => [
    {
      of: arn,
      namespace: 'AWS/Kinesis',
      metric: 'GetRecords.IteratorAgeMilliseconds',
      dimensions: { StreamName: id },
      stat: 'Maximum',
    },
  ],
});
