import { defineCollector, oneOf } from '#engine';
import { backupVault } from '../../backup/resources/backup-vault.ts';
import { alarm } from '../../cloudwatch/resources/alarm.ts';
import { rule } from '../../eventbridge/resources/rule.ts';
import { readableTargets } from '../../s3/lib/event-targets.ts';
import { withoutPasswords } from '../../s3/lib/policy.ts';
import { bucket } from '../../s3/resources/bucket.ts';
import { alertedBy } from '../lib/alerted.ts';

/** A topic that buckets, alarms, backup vaults or event rules tell, whether it exists, and whom it lets publish. */
export const notifiedTopic = defineCollector({
  type: 'sns.notified-topic',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: oneOf(bucket.with('notification'), alarm, backupVault.with('notifications'), rule.with('targets')),
  list: (ask, { GetTopicAttributesCommand }) =>
    ask.batch(GetTopicAttributesCommand, {
      iam: 'sns:GetTopicAttributes',
      size: 1,
      keys: (source) => (source.type === 's3.bucket' ? readableTargets(source, 'sns') : alertedBy(source)),
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
