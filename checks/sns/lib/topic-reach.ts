import { type AlertStep, anywhere, type Collections, type Selected, unlessUnread } from '#engine';
import { alertTopic } from '../resources/alert-topic.ts';
import { notifiedTopic } from '../resources/notified-topic.ts';
import { isChat } from './endpoint.ts';
import { nobody, type Reaching } from './furthest.ts';
import { mayLose } from './protocol.ts';
import { type Publisher, refusalOf } from './refusal.ts';

/** To be spread into the context of what asks whom topics tell. */
export const topicContext = { alertTopics: anywhere(alertTopic), notifiedTopics: anywhere(notifiedTopic) };

type Context = Collections<typeof topicContext>;
type Subscription = NonNullable<Selected<typeof alertTopic>['data']['subscriptions']>[number];

/** Whom a topic tells of what somebody publishes to it, if it lets them. */
export function reachOfTopic(arn: string, publisher: Publisher, context: Context): Reaching {
  const topic: AlertStep = { kind: 'topic', label: arn.split(':')[5] ?? arn, arn };
  const reached = reachOfSubscribers(arn, topic, context);
  if (reached.reach === 'nobody' || reached.unread.length > 0) return reached;
  const told = unlessUnread(() => {
    const access = context.notifiedTopics.get(arn);
    return access && refusalOf(access, publisher);
  }, publisher);
  if ('gap' in told) {
    const reason = 'whom the topic lets publish could not be read';
    return { reach: 'unknown', chain: [topic], break: reason, unread: [told.gap], people: 0 };
  }
  return told.value ? nobody([topic], `The topic ${told.value}`) : reached;
}

/** A subscriber of another protocol than programs have counts as one person, a chat channel as many. */
function reachOfSubscribers(arn: string, topic: AlertStep, { alertTopics }: Context): Reaching {
  const unclear = { reach: 'unknown', chain: [topic], unread: [], people: 0 } as const;
  const told = unlessUnread(() => alertTopics.get(arn));
  if ('gap' in told) {
    return { ...unclear, break: 'its subscriptions could not be read', unread: [told.gap] };
  }
  if (!told.value) {
    return {
      ...unclear,
      break: 'the topic is in no account and Region that were scanned, or only a budget tells it',
    };
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
