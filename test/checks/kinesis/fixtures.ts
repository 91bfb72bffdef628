import type { Selected } from '#engine';
import { kinesisIteratorAge } from '../../../checks/cloudwatch/resources/kinesis-iterator-age.ts';
import { kinesisTraffic } from '../../../checks/cloudwatch/resources/kinesis-traffic.ts';
import { trafficQueriesOf } from '../../../checks/kinesis/lib/traffic-queries.ts';
import { stream } from '../../../checks/kinesis/resources/stream.ts';
import { here, resource } from '../../support/resource.ts';

const described = stream.with('summary');
export type Stream = Selected<typeof described>;

const StreamARN = 'arn:aws:kinesis:ap-northeast-2:111122223333:stream/clicks';

/** A stream as Kinesis describes it: provisioned, encrypted, kept for a week. */
export function streamOf(
  summary: Partial<NonNullable<Stream['summary']>> | 'gone' = {},
  data: Partial<Stream['data']> = {},
): Stream {
  return resource(
    described,
    { StreamName: 'clicks', StreamARN, StreamStatus: 'ACTIVE', ...data },
    {
      summary:
        summary === 'gone'
          ? undefined
          : { ConsumerCount: 0, EncryptionType: 'KMS', RetentionPeriodHours: 168, ...summary },
    },
  );
}

/** Hours before the scan, with what was counted in each. */
export type Counts = Readonly<Record<number, number>>;

const pointsOf = (counts: Counts) => ({
  Values: Object.values(counts),
  Timestamps: Object.keys(counts).map((hours) => new Date(here.now.getTime() - Number(hours) * 3_600_000)),
});

/** What CloudWatch counted of a stream: nothing but what is named. */
export const trafficOf = (of: Stream, counts: Readonly<Record<string, Counts>> = {}) =>
  trafficQueriesOf(of).map((query) =>
    resource(kinesisTraffic, { ...query, ...pointsOf(counts[query.metric] ?? {}) }),
  );

/** By how many hours readers were behind, so many hours before the scan. */
export const agesOf = (counts: Counts, data: { readonly Values?: undefined } = {}) => [
  resource(kinesisIteratorAge, {
    of: StreamARN,
    namespace: 'AWS/Kinesis',
    metric: 'GetRecords.IteratorAgeMilliseconds',
    dimensions: { StreamName: 'clicks' },
    stat: 'Maximum',
    ...pointsOf(Object.fromEntries(Object.entries(counts).map(([hours, age]) => [hours, age * 3_600_000]))),
    ...data,
  }),
];
