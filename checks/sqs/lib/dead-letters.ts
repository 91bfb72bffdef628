import type { Collection, Selected } from '#engine';
import { watches } from '../../cloudwatch/lib/watches.ts';
import type { alarm } from '../../cloudwatch/resources/alarm.ts';
import { bySource } from '../../lambda/lib/consumers.ts';
import type { eventSourceMapping } from '../../lambda/resources/event-source-mapping.ts';
import { isFifo, numberOf, type Queue } from './queue.ts';

/** What rises when a message is set aside; what is moved there by SQS itself does not count as sent. */
const metrics = ['ApproximateNumberOfMessagesVisible', 'ApproximateAgeOfOldestMessage'];

/** How long a dead-letter queue keeps messages, and the longest of its sources, in seconds; a FIFO queue counts anew. */
export function keepingOf(subject: Queue, sources: readonly Queue[]) {
  const kept = numberOf(subject, 'MessageRetentionPeriod');
  const longest = Math.max(...sources.map((source) => numberOf(source, 'MessageRetentionPeriod')));
  return { kept, longest, isShort: !isFifo(subject) && kept < longest };
}

/** Whether no alarm that tells somebody watches a queue, and no function reads it. */
export function nobodyLooks(
  { id, arn }: Pick<Queue, 'id' | 'arn'>,
  alarms: Collection<Selected<typeof alarm>>,
  mappings: Collection<Selected<typeof eventSourceMapping>>,
): boolean {
  const tells = alarms.some(
    (each) =>
      (each.data.AlarmActions ?? []).length > 0 &&
      metrics.some((metric) => watches(each, 'AWS/SQS', metric, ['QueueName', id])),
  );
  return !tells && mappings.having(bySource, arn).length === 0;
}
