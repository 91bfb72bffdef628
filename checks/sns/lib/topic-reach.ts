import { type AlertStep, type Collection, type Selected, unlessUnread } from '#engine';
import type { alertTopic } from '../resources/alert-topic.ts';
import { isChat } from './endpoint.ts';
import { nobody, type Reaching } from './furthest.ts';
import { mayLose } from './protocol.ts';

type Subscription = NonNullable<Selected<typeof alertTopic>['data']['subscriptions']>[number];

/** Whom a topic tells. A subscriber of another protocol than programs have counts as one person, a chat channel as many. */
export function reachOfTopic(arn: string, topics: Collection<Selected<typeof alertTopic>>): Reaching {
  const topic: AlertStep = { kind: 'topic', label: arn.split(':')[5] ?? arn, arn };
  const unclear = { reach: 'unknown', chain: [topic], unread: [], people: 0 } as const;
  const told = unlessUnread(() => topics.get(arn));
  if ('gap' in told) {
    return { ...unclear, break: 'its subscriptions could not be read', unread: [told.gap] };
  }
  if (!told.value) {
    return { ...unclear, break: 'the topic is not in an account and a Region that were scanned' };
  }
  const { subscriptions, hasMore } = told.value.data;
  if (!subscriptions) return nobody([topic], 'The topic does not exist');
  const confirmed = subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'));
  const people = confirmed.filter(isPerson);
  const count = people.reduce((sum, { Endpoint }) => sum + (isChat(Endpoint) ? 2 : 1), 0);
  const [subscriber] = [...people, ...confirmed];
  const chain = subscriber ? [topic, stepOf(subscriber)] : [topic];
  if (count > 0) return { reach: count > 1 ? 'many' : 'one', chain, unread: [], people: count };
  if (hasMore) return { ...unclear, break: 'only the first hundred subscriptions of the topic were read' };
  if (subscriber) {
    return { reach: 'system', chain, break: 'It goes to a program, not to people', unread: [], people: 0 };
  }
  return nobody(
    chain,
    subscriptions.length === 0
      ? 'Nobody has subscribed to the topic'
      : 'No subscription to the topic is confirmed',
  );
}

/** A mail, a message, a push, or whatever listens at a URL, most often a tool that calls people. */
function isPerson({ Protocol }: Subscription): boolean {
  return /^https?$/.test(Protocol ?? '') || !mayLose({ Protocol });
}

function stepOf({ Protocol = 'unsaid', Endpoint }: Subscription): AlertStep {
  const label = isChat(Endpoint)
    ? 'a chat channel'
    : Endpoint
      ? Endpoint.split(':').slice(5).join(':') || Endpoint
      : Protocol;
  return { kind: Protocol, label, ...(Endpoint?.startsWith('arn:') && { arn: Endpoint }) };
}
