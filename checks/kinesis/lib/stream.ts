import type { Selected } from '#engine';
import type { stream } from '../resources/stream.ts';

/** A stream with what DescribeStreamSummary says of it. */
export type DescribedStream = Selected<ReturnType<typeof stream.with<['summary']>>>;

/** Why nothing can be said of a stream yet, or any more. */
export function inTransit({ data: { StreamStatus }, summary }: DescribedStream): string | undefined {
  if (summary === undefined) return 'it was deleted during the scan';
  return StreamStatus === 'CREATING' || StreamStatus === 'DELETING' ? `it is ${StreamStatus}` : undefined;
}

/** Whether its capacity is a number of shards; very old streams do not say so. */
export function isProvisioned({ data }: Pick<Selected<typeof stream>, 'data'>): boolean {
  return data.StreamModeDetails?.StreamMode !== 'ON_DEMAND';
}
