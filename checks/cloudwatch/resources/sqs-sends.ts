import { sendDays, sendQueriesOf } from '../../sqs/lib/traffic-queries.ts';
import { queue } from '../../sqs/resources/queue.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** How many messages were sent to FIFO queues, minute by minute: a longer period would hide the peaks. */
export const sqsSends = defineMetricData({
  type: 'cloudwatch.sqs-sends',
  per: queue.with('attributes'),
  metrics: ['NumberOfMessagesSent'],
  hours: sendDays * 24,
  period: 60,
  queries: sendQueriesOf,
});
