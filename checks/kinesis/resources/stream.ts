import { defineCollector, tagsOf } from '#engine';

/** A Kinesis data stream. */
export const stream = defineCollector({
  type: 'kinesis.stream',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListStreamsCommand }) =>
    ask(ListStreamsCommand, {
      iam: 'kinesis:ListStreams',
      input: () => ({ Limit: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ StreamSummaries = [] }) => StreamSummaries,
    }),
  keep: ['StreamARN', 'StreamModeDetails', 'StreamName', 'StreamStatus'],
  identify: ({ StreamName = '', StreamARN = '' }) => ({ id: StreamName, arn: StreamARN }),
  details: (ask, { DescribeStreamSummaryCommand, ListTagsForStreamCommand }) => ({
    summary: ask(DescribeStreamSummaryCommand, {
      iam: 'kinesis:DescribeStreamSummary',
      input: ({ arn }) => ({ StreamARN: arn }),
      select: ({ StreamDescriptionSummary: summary }) => ({
        ConsumerCount: summary?.ConsumerCount,
        EncryptionType: summary?.EncryptionType,
        RetentionPeriodHours: summary?.RetentionPeriodHours,
      }),
      absentOn: ['ResourceNotFoundException'],
    }),
    tags: ask(ListTagsForStreamCommand, {
      iam: 'kinesis:ListTagsForStream',
      input: ({ arn }) => ({ StreamARN: arn, Limit: 50 }),
      pages: ({ HasMoreTags, Tags = [] }) => ({
        ExclusiveStartTagKey: HasMoreTags ? Tags.at(-1)?.Key : undefined,
      }),
      select: ({ Tags }) => tagsOf(Tags),
      absentOn: ['ResourceNotFoundException'],
    }),
  }),
});
