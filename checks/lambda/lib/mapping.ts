import { fail, pass, type Selected, type Verdict } from '#engine';
import type { eventSourceMapping } from '../resources/event-source-mapping.ts';

type Mapping = Selected<typeof eventSourceMapping>['data'];

/** Whether a number limits something: -1, like none, means that there is no end to it. */
function limits(value: number | undefined): boolean {
  return value !== undefined && value !== -1;
}

/** Whether Lambda gives up a record of a stream before that expires. */
export function isBounded({ MaximumRetryAttempts, MaximumRecordAgeInSeconds }: Mapping): boolean {
  return limits(MaximumRetryAttempts) || limits(MaximumRecordAgeInSeconds);
}

/** Whether a record that fails holds up its shard, and whether anything is left of it. */
export function judgeStream(mapping: Mapping): Verdict {
  const { MaximumRetryAttempts = -1, MaximumRecordAgeInSeconds = -1, OnFailure } = mapping;
  const evidence = { MaximumRetryAttempts, MaximumRecordAgeInSeconds, OnFailure: OnFailure ?? 'none' };
  if (!isBounded(mapping)) {
    const reason = 'A record that fails is tried again until it expires, and holds up its shard';
    return fail(OnFailure ? reason : `${reason}; then it is lost`, evidence, OnFailure ? 'low' : undefined);
  }
  return OnFailure ? pass() : fail('Records that are given up are lost: it names no destination', evidence);
}

/** Whether one message that fails makes others be processed again. */
export function judgeQueue({ BatchSize = 10, FunctionResponseTypes = [] }: Mapping): Verdict {
  if (BatchSize <= 1 || FunctionResponseTypes.includes('ReportBatchItemFailures')) return pass();
  const reason = `Where one of ${BatchSize} messages fails, all are processed again`;
  return fail(reason, { BatchSize, FunctionResponseTypes }, 'low');
}
