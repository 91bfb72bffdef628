import {
  defineDerived,
  type EventFailure,
  type EventFlow,
  groupBy,
  type Identity,
  type Selected,
  unlessUnread,
} from '#engine';
import { redrivePolicyOf } from '../../sqs/lib/redrive-policy.ts';
import { mayLose } from '../lib/protocol.ts';
import { subscription } from './subscription.ts';

const subscriptions = subscription.with('attributes');
type Subscription = Selected<typeof subscriptions>;

const fix = 'sns/subscription-dead-letter-queue';

/** Whom topics hand messages on to, and where goes what they could not deliver. */
export const eventFlow = defineDerived({
  type: 'sns.event-flow',
  scope: 'region',
  from: { subscriptions },
  *derive({ subscriptions }): Generator<Identity & { readonly data: EventFlow }> {
    for (const [arn, members] of groupBy(subscriptions, ({ data }) => data.TopicArn ?? '')) {
      const edges = members.map((each) => {
        const failure = mayLose(each.data) ? failureOf(each) : undefined;
        return {
          // Whom people and web servers are reached by is kept nowhere: the subscription stands for them.
          to: each.data.Endpoint ?? each.arn,
          delivery: 'sns-subscription' as const,
          ...(failure && { failure }),
        };
      });
      yield { id: arn.split(':')[5] ?? '', arn, data: { arn, edges, unread: [] } };
    }
  },
});

function failureOf(each: Subscription): EventFailure {
  const read = unlessUnread(() => each.attributes?.RedrivePolicy);
  if ('gap' in read) return { unread: read.gap.operation };
  if (read.value) return { store: redrivePolicyOf(read.value).target, fix };
  return { lost: 'The endpoint is gone, or does not let the topic in', fix };
}
