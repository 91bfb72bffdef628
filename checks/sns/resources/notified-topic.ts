import { defineCollector } from '#engine';
import { readableTargets } from '../../s3/lib/event-targets.ts';
import { withoutPasswords } from '../../s3/lib/policy.ts';
import { bucket } from '../../s3/resources/bucket.ts';

/** A topic that a bucket tells of events, and whether it exists. */
export const notifiedTopic = defineCollector({
  type: 'sns.notified-topic',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: bucket.with('notification'),
  list: (ask, { GetTopicAttributesCommand }) =>
    ask.batch(GetTopicAttributesCommand, {
      iam: 'sns:GetTopicAttributes',
      size: 1,
      keys: (source) => readableTargets(source, 'sns'),
      input: ([TopicArn]) => ({ TopicArn }),
      select: ({ Attributes }, arns) =>
        arns.map((TopicArn) => ({
          TopicArn,
          exists: Attributes !== undefined,
          Policy: Attributes?.Policy && withoutPasswords(Attributes.Policy),
          KmsMasterKeyId: Attributes?.KmsMasterKeyId,
        })),
      recover: ({ name }) => (/^NotFound(Exception)?$/.test(name) ? {} : undefined),
    }),
  keep: ['TopicArn', 'exists', 'Policy', 'KmsMasterKeyId'],
  identify: ({ TopicArn }) => ({ id: TopicArn.split(':')[5] ?? '', arn: TopicArn }),
});
