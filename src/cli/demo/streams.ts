import {
  DescribeStreamSummaryCommand,
  ListStreamsCommand,
  ListTagsForStreamCommand,
} from '../../../checks/kinesis/sdk.ts';
import { type At, answer } from '../../standin/index.ts';
import { arnOf, daysAgo, seoul, shop, tagList } from './places.ts';

/** Orders are kept for a week; clicks as the console made it; the warehouse feed is read too slowly; the raffle is over. */
const streams = [
  { name: 'haneul-shop-prod-order-event', mode: 'ON_DEMAND', hours: 168, fans: 1, tags: shop('prod') },
  { name: 'haneul-shop-prod-click', mode: 'PROVISIONED', hours: 24, fans: 0, tags: shop('prod') },
  { name: 'haneul-wms-feed', mode: 'PROVISIONED', hours: 72, fans: 0, tags: { team: '물류' } },
  { name: 'haneul-event-2023-raffle', mode: 'PROVISIONED', hours: 24, fans: 0, tags: {} },
] as const;

type Stream = (typeof streams)[number];

const streamArn = (name: string) => arnOf('kinesis', seoul, `stream/${name}`);

const byArn = (arn: string | undefined) => streams.filter(({ name }) => streamArn(name) === arn);

function summaryOf({ name, mode }: Stream, { now }: Pick<At, 'now'>) {
  return {
    StreamName: name,
    StreamARN: streamArn(name),
    StreamStatus: 'ACTIVE' as const,
    StreamModeDetails: { StreamMode: mode },
    StreamCreationTimestamp: daysAgo(now, 720),
  };
}

/** Kinesis data streams, all of them in Seoul. */
export const streamAnswers = [
  answer(
    ListStreamsCommand,
    (_, { region, now }) => {
      const here = region === seoul ? streams : [];
      return {
        StreamNames: here.map(({ name }) => name),
        StreamSummaries: here.map((stream) => summaryOf(stream, { now })),
        HasMoreStreams: false,
      };
    },
    { items: 'StreamSummaries', size: 'Limit', token: 'NextToken', next: 'NextToken', limit: 100 },
  ),
  answer(DescribeStreamSummaryCommand, ({ StreamARN }, { now }) => {
    const [stream] = byArn(StreamARN);
    return {
      StreamDescriptionSummary: stream && {
        ...summaryOf(stream, { now }),
        RetentionPeriodHours: stream.hours,
        EncryptionType: 'KMS' as const,
        EnhancedMonitoring: [],
        OpenShardCount: 4,
        ConsumerCount: stream.fans,
      },
    };
  }),
  answer(ListTagsForStreamCommand, ({ StreamARN }) => ({
    Tags: byArn(StreamARN).flatMap(({ tags }) => tagList(tags)),
    HasMoreTags: false,
  })),
];
