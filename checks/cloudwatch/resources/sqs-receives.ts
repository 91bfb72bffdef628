import { receiveDays, receiveQueriesOf } from '../../sqs/lib/traffic-queries.ts';
import { queue } from '../../sqs/resources/queue.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** How many messages were received from queues without a dead-letter queue, in quarters of days. */
export const sqsReceives = defineMetricData({
  type: 'cloudwatch.sqs-receives',
  per: queue.with('attributes'),
  metrics: ['NumberOfMessagesReceived'],
  hours: receiveDays * 24,
  period: 21_600,
  queries: receiveQueriesOf,
});
