import { type Collections, must, type Selected } from '#engine';
import type { kinesisTraffic } from '../../cloudwatch/resources/kinesis-traffic.ts';
import { type DescribedStream, isProvisioned } from './stream.ts';

type Traffic = Collections<{ traffic: typeof kinesisTraffic }>['traffic'];
type Stream = Pick<DescribedStream, 'arn' | 'data'>;

const byMetric = ({ data }: Selected<typeof kinesisTraffic>) => keyOf(data.of, data.metric);

function keyOf(arn: string, metric: string): string {
  return `${arn} ${metric}`;
}

/** How much a metric of a stream counted since a moment. */
export function countedOf(
  { arn }: Pick<Stream, 'arn'>,
  metric: string,
  traffic: Traffic,
  since: Date,
): number {
  const parts = traffic.known(byMetric, keyOf(arn, metric));
  must(parts[0], metric);
  return parts
    .flatMap(({ data: { Values, Timestamps = [] } }) =>
      must(Values, metric).filter((_, index) => (Timestamps[index] ?? since) >= since),
    )
    .reduce((sum, value) => sum + value, 0);
}

/** What was throttled of the writes (records) or the reads (calls), and its share of all of them in percent. */
export interface Throttled {
  readonly what: 'writes' | 'reads';
  readonly metric: string;
  readonly events: number;
  readonly percent: number;
}

/** Whether anything was written to a stream since a moment, and what was throttled where capacity is provisioned. */
export function trafficOf(stream: Stream, traffic: Traffic, since: Date) {
  const share = (what: Throttled['what'], refused: string, served: string): Throttled => {
    const events = countedOf(stream, refused, traffic, since);
    const all = events + countedOf(stream, served, traffic, since);
    return { what, metric: refused, events, percent: events === 0 ? 0 : (100 * events) / all };
  };
  const throttled = isProvisioned(stream)
    ? [
        share('writes', 'WriteProvisionedThroughputExceeded', 'IncomingRecords'),
        share('reads', 'ReadProvisionedThroughputExceeded', 'GetRecords.Success'),
      ]
    : [];
  const isWritten = countedOf(stream, 'IncomingRecords', traffic, since) > 0;
  return { isUsed: isWritten || throttled.some(({ events }) => events > 0), throttled };
}
