import { defineCollector } from '#engine';
import { mayLose } from '../lib/protocol.ts';

/** A confirmed subscription that the account owns, be the topic its own or another account's. */
export const subscription = defineCollector({
  type: 'sns.subscription',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListSubscriptionsCommand }) =>
    ask(ListSubscriptionsCommand, {
      iam: 'sns:ListSubscriptions',
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Subscriptions = [] }) =>
        // Before it is confirmed, and after it was deleted, a word stands in place of the ARN.
        Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:')).map(
          ({ Endpoint, ...each }) => ({
            ...each,
            // Other endpoints are addresses, numbers, and URLs that may hold secrets.
            Endpoint: Endpoint?.startsWith('arn:') ? Endpoint : undefined,
          }),
        ),
    }),
  keep: ['Endpoint', 'Protocol', 'SubscriptionArn', 'TopicArn'],
  identify: ({ SubscriptionArn = '' }) => ({
    id: SubscriptionArn.split(':').slice(5).join(':'),
    arn: SubscriptionArn,
  }),
  details: (ask, { GetSubscriptionAttributesCommand }) => ({
    attributes: ask(GetSubscriptionAttributesCommand, {
      iam: 'sns:GetSubscriptionAttributes',
      only: ({ data }) => mayLose(data),
      input: ({ arn }) => ({ SubscriptionArn: arn }),
      select: ({ Attributes = {} }) => ({ RedrivePolicy: Attributes.RedrivePolicy }),
      absentOn: ['NotFoundException', 'NotFound'],
    }),
  }),
});
