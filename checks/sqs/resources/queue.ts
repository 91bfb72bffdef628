import { arnOf, defineCollector } from '#engine';
import { withoutPasswords } from '../../s3/lib/policy.ts';

/** A deleted queue, as SQS's two protocols call it. */
const gone = ['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'] as const;

/** What is asked of each queue. */
const attributeNames = [
  'ApproximateNumberOfMessages',
  'DeduplicationScope',
  'FifoThroughputLimit',
  'KmsMasterKeyId',
  'MessageRetentionPeriod',
  'Policy',
  'RedrivePolicy',
  'VisibilityTimeout',
] as const;

/** An SQS queue. */
export const queue = defineCollector({
  type: 'sqs.queue',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListQueuesCommand }) =>
    ask(ListQueuesCommand, {
      iam: 'sqs:ListQueues',
      input: () => ({ MaxResults: 1000 }), // without it, what is beyond the first 1,000 is left out
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ QueueUrls = [] }) => QueueUrls.map((QueueUrl) => ({ QueueUrl })),
    }),
  keep: ['QueueUrl'],
  identify: ({ QueueUrl }, at) => {
    const name = QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
    return { id: name, arn: arnOf(at, 'sqs', name) };
  },
  details: (ask, { GetQueueAttributesCommand, ListQueueTagsCommand }) => ({
    attributes: ask(GetQueueAttributesCommand, {
      iam: 'sqs:GetQueueAttributes',
      input: ({ data: { QueueUrl } }) => ({
        QueueUrl,
        AttributeNames: [...attributeNames],
      }),
      select: ({ Attributes = {} }) => ({
        ApproximateNumberOfMessages: Attributes.ApproximateNumberOfMessages,
        DeduplicationScope: Attributes.DeduplicationScope,
        FifoThroughputLimit: Attributes.FifoThroughputLimit,
        KmsMasterKeyId: Attributes.KmsMasterKeyId,
        MessageRetentionPeriod: Attributes.MessageRetentionPeriod,
        Policy: Attributes.Policy && withoutPasswords(Attributes.Policy),
        RedrivePolicy: Attributes.RedrivePolicy,
        VisibilityTimeout: Attributes.VisibilityTimeout,
      }),
      absentOn: gone,
    }),
    tags: ask(ListQueueTagsCommand, {
      iam: 'sqs:ListQueueTags',
      input: ({ data: { QueueUrl } }) => ({ QueueUrl }),
      select: ({ Tags = {} }) => Tags,
      absentOn: gone,
    }),
  }),
});
