import { type Collection, fail, pass, type Verdict } from '#engine';
import type { Queue, Redrive } from './queue.ts';

interface Limits {
  readonly minReceive: number;
  readonly maxReceive: number;
}

/** Whether a redrive policy sets messages aside: neither after one mishap, nor hardly ever, nor into nowhere. */
export function judgeRedrive(
  { target, maxReceiveCount }: Redrive,
  queues: Collection<Queue>,
  { minReceive, maxReceive }: Limits,
): Verdict {
  const evidence = { deadLetterTargetArn: target, maxReceiveCount };
  if (!queues.get(target)) return fail(`The dead-letter queue ${target} does not exist`, evidence);
  if (maxReceiveCount < minReceive) {
    return fail(`Messages are set aside after ${maxReceiveCount} receives already`, evidence, 'medium');
  }
  if (maxReceiveCount > maxReceive) {
    return fail(`Messages are set aside only after ${maxReceiveCount} receives`, evidence, 'low');
  }
  return pass();
}
