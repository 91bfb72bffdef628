import type { MetricQuery } from '../../cloudwatch/lib/metric-data.ts';
import { isFifo, type Queue, redriveOf, roleByName } from './queue.ts';

/** How many days of receiving, and of sending, are read. */
export const receiveDays = 14;
export const sendDays = 7;

/** Whether messages are received from a queue: asked where nothing else says what it is for. */
export function receiveQueriesOf(queue: Queue): readonly MetricQuery[] {
  if (roleByName(queue.id) || !queue.attributes || redriveOf(queue)) return [];
  return [counted(queue, 'NumberOfMessagesReceived')];
}

/** How much is sent to a FIFO queue that has the ceiling of all. */
export function sendQueriesOf(queue: Queue): readonly MetricQuery[] {
  if (!isFifo(queue) || !queue.attributes || isHighThroughput(queue)) return [];
  return [counted(queue, 'NumberOfMessagesSent')];
}

/** Both are needed: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/high-throughput-fifo.html */
export function isHighThroughput({ attributes }: Pick<Queue, 'attributes'>): boolean {
  return (
    attributes?.FifoThroughputLimit === 'perMessageGroupId' &&
    attributes.DeduplicationScope === 'messageGroup'
  );
}

function counted({ id, arn }: Queue, metric: string): MetricQuery {
  return { of: arn, namespace: 'AWS/SQS', metric, dimensions: { QueueName: id }, stat: 'Sum' };
}
