import { defineCollector } from '#engine';
import { readableTargets } from '../../s3/lib/event-targets.ts';
import { withoutPasswords } from '../../s3/lib/policy.ts';
import { bucket } from '../../s3/resources/bucket.ts';

/** A queue that a bucket tells of events: its URL, or none where it does not exist. */
export const notifiedQueue = defineCollector({
  type: 'sqs.notified-queue',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: bucket.with('notification'),
  list: (ask, { GetQueueUrlCommand }) =>
    ask.batch(GetQueueUrlCommand, {
      iam: 'sqs:GetQueueUrl',
      size: 1,
      keys: (source) => readableTargets(source, 'sqs'),
      input: ([arn = '']) => ({ QueueName: arn.split(':')[5] }),
      select: ({ QueueUrl }, arns) => arns.map((QueueArn) => ({ QueueArn, QueueUrl })),
      recover: ({ name }) => (/(QueueDoesNotExist|NonExistentQueue)$/.test(name) ? {} : undefined),
    }),
  keep: ['QueueArn', 'QueueUrl'],
  identify: ({ QueueArn }) => ({ id: QueueArn.split(':')[5] ?? '', arn: QueueArn }),
  details: (ask, { GetQueueAttributesCommand }) => ({
    access: ask(GetQueueAttributesCommand, {
      iam: 'sqs:GetQueueAttributes',
      input: ({ data: { QueueUrl } }) => ({
        QueueUrl,
        AttributeNames: ['Policy' as const, 'KmsMasterKeyId' as const],
      }),
      only: ({ data: { QueueUrl } }) => QueueUrl !== undefined,
      select: ({ Attributes: { Policy, KmsMasterKeyId } = {} }) => ({
        Policy: Policy && withoutPasswords(Policy),
        KmsMasterKeyId,
      }),
    }),
  }),
});
