import { type Collections, must, type Selected } from '#engine';
import { byResource } from '../../cloudwatch/lib/metric-data.ts';
import type { kinesisIteratorAge } from '../../cloudwatch/resources/kinesis-iterator-age.ts';
import type { kinesisTraffic } from '../../cloudwatch/resources/kinesis-traffic.ts';
import type { DescribedStream } from './stream.ts';
import { countedOf } from './traffic.ts';

/** How many days of reading are looked at. */
export const ageDays = 7;

const hour = 3_600_000;

type Metrics = Collections<{ ages: typeof kinesisIteratorAge; traffic: typeof kinesisTraffic }> & {
  readonly now: Date;
};

/**
 * By how many hours the readers of a stream are behind: what they said last and, where nobody took over and records
 * kept coming, the time since. A peak that was caught up again is none: who reads a stream from its beginning has one.
 */
export function lagOf(stream: DescribedStream, { ages, traffic, now }: Metrics): number | undefined {
  const parts = ages.known(byResource, stream.arn);
  must(parts[0], 'GetRecords.IteratorAgeMilliseconds');
  const last = latestOf(parts);
  if (last === undefined) return undefined;
  const age = last.value / hour;
  const silence = (now.getTime() - last.time.getTime()) / hour - 1;
  if (silence < 2) return age;
  if (stream.summary?.ConsumerCount) return undefined;
  return countedOf(stream, 'IncomingRecords', traffic, last.time) > 0 ? age + silence : age;
}

/** The newest datapoint, from all the parts that CloudWatch sent. */
function latestOf(parts: readonly Pick<Selected<typeof kinesisIteratorAge>, 'data'>[]) {
  const points = parts.flatMap(({ data }) => {
    const values = must(data.Values, 'GetRecords.IteratorAgeMilliseconds');
    return (data.Timestamps ?? []).flatMap((time, index) => {
      const value = values[index];
      return value === undefined ? [] : { time, value };
    });
  });
  return points.sort((a, b) => b.time.getTime() - a.time.getTime())[0];
}
