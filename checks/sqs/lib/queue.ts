import { must, type Selected } from '#engine';
import type { queue } from '../resources/queue.ts';
import { redrivePolicyOf } from './redrive-policy.ts';

/** A queue with its attributes; `undefined` where it was deleted during the scan. */
export type Queue = Selected<ReturnType<typeof queue.with<['attributes']>>>;

/** Why nothing can be said of a queue any more. */
export const deleted = 'it was deleted during the scan';

/** Where a queue sends what could not be processed, and after how many attempts. */
export interface Redrive {
  readonly target: string;
  readonly maxReceiveCount: number;
}

/** The redrive policy of a queue, if it has one. */
export function redriveOf({ attributes }: Pick<Queue, 'attributes'>): Redrive | undefined {
  if (!attributes?.RedrivePolicy) return undefined;
  const { target, maxReceiveCount } = redrivePolicyOf(attributes.RedrivePolicy);
  const count = Number(maxReceiveCount);
  return { target, maxReceiveCount: must(count > 0 ? count : undefined, 'maxReceiveCount') };
}

/** For `having`: queues by the dead-letter queue that they name. */
export const byDeadLetterQueue = (each: Queue) => redriveOf(each)?.target;

/** Whether it keeps the order; SQS lets no other queue's name end so. */
export function isFifo({ id }: Pick<Queue, 'id'>): boolean {
  return id.endsWith('.fifo');
}

/** A number that SQS says as a text. */
export function numberOf(queue: Queue, name: 'MessageRetentionPeriod' | 'VisibilityTimeout'): number {
  return Number(must(queue.attributes?.[name], name));
}

/** What the name of a queue says that it is, where that is no queue that somebody works off. */
export function roleByName(name: string): string | undefined {
  if (/dlq|dead[-_]?(letter|queue|message)|(^|[-_])dead([-_.]|$)/i.test(name)) return 'a dead-letter queue';
  // The Amazon SQS Java libraries make these for a single conversation.
  if (/^(amq-|__)/.test(name)) return 'a temporary queue';
  return undefined;
}
