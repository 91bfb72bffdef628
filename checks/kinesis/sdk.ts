export {
  DescribeStreamSummaryCommand,
  KinesisClient as Client,
  ListStreamsCommand,
  ListTagsForStreamCommand,
} from '@aws-sdk/client-kinesis';
