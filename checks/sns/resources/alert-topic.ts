import { defineCollector, oneOf, tagsOf } from '#engine';
import { backupVault } from '../../backup/resources/backup-vault.ts';
import { alarm } from '../../cloudwatch/resources/alarm.ts';
import { rule } from '../../eventbridge/resources/rule.ts';
import { alertedBy } from '../lib/alerted.ts';
import { withoutAddress } from '../lib/endpoint.ts';

/**
 * A topic that alarms, backup vaults or event rules tell, and whether somebody has subscribed to it. ListSubscriptions would take
 * fewer requests, but leaves out the subscriptions that other accounts own:
 * https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptions.html
 */
export const alertTopic = defineCollector({
  type: 'sns.alert-topic',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: oneOf(alarm, backupVault.with('notifications'), rule.with('targets')),
  list: (ask, { ListSubscriptionsByTopicCommand }) =>
    ask.batch(ListSubscriptionsByTopicCommand, {
      iam: 'sns:ListSubscriptionsByTopic',
      size: 1,
      keys: alertedBy,
      input: ([TopicArn]) => ({ TopicArn }),
      // One page tells: a hundred subscriptions of which none is confirmed may go on for all that is known.
      select: ({ Subscriptions, NextToken }, arns) =>
        arns.map((TopicArn) => ({
          TopicArn,
          subscriptions: Subscriptions?.map(({ SubscriptionArn, Protocol, Endpoint }) => ({
            SubscriptionArn,
            Protocol,
            Endpoint: withoutAddress(Endpoint),
          })),
          hasMore: NextToken !== undefined,
        })),
      recover: ({ name }) => (/^NotFound(Exception)?$/.test(name) ? {} : undefined),
    }),
  keep: ['TopicArn', 'subscriptions', 'hasMore'],
  identify: ({ TopicArn }) => ({ id: TopicArn.split(':')[5] ?? '', arn: TopicArn }),
  details: (ask, { ListTagsForResourceCommand }) => ({
    tags: ask(ListTagsForResourceCommand, {
      iam: 'sns:ListTagsForResource',
      input: ({ arn }) => ({ ResourceArn: arn }),
      select: ({ Tags }) => tagsOf(Tags),
      absentOn: ['ResourceNotFoundException', 'ResourceNotFound'],
    }),
  }),
});
