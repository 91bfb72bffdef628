import {
  type AlertStep,
  anywhere,
  type Collections,
  type Reached,
  type Selected,
  unlessUnread,
} from '#engine';
import { matches, type SampleObject } from '../../eventbridge/lib/matches.ts';
import { eventBus } from '../../eventbridge/resources/event-bus.ts';
import { rule } from '../../eventbridge/resources/rule.ts';
import { furthest, nobody, type Reaching } from './furthest.ts';
import type { Publisher } from './refusal.ts';
import { reachOfTopic, topicContext } from './topic-reach.ts';

/** To be spread into the context of what asks whether people hear of something. */
export const reachContext = {
  ...topicContext,
  buses: anywhere(eventBus),
  rules: anywhere(rule.with('targets')),
};

type Context = Collections<typeof reachContext>;
type Rule = Selected<typeof reachContext.rules>;

/** AWS User Notifications. */
const notifications = 'notifications.amazonaws.com';

/** Where what is sent is kept for whoever looks for it. */
const recorders = ['firehose', 'kinesis', 'logs'];

/** How many buses an event is followed through; no event of AWS's goes further. */
const longestWay = 4;

const byBus = ({ arn, data: { EventBusName = 'default' } }: Rule) =>
  arn.replace(/:rule\/.*/, `:event-bus/${EventBusName}`);

/**
 * Whom the targets of an alarm or a vault reach at best, each asked about once; `event` is what is sent, of which a bus
 * lets only some through.
 */
export function reachOf(
  targets: Iterable<string>,
  from: Publisher,
  event: SampleObject,
  context: Context,
): Reached {
  const { people: _, ...reached } = furthest(
    [...new Set(targets)].map((arn) => reachOfTarget(arn, from, event, context, 1)),
  );
  return reached;
}

/** Whom an event on a bus reaches. */
export function reachOfEvent(bus: string, event: SampleObject, context: Context): Reached {
  const { people: _, ...reached } = reachOfBus(bus, event, context, 1);
  return reached;
}

function reachOfTarget(
  arn: string,
  from: Publisher,
  event: SampleObject,
  context: Context,
  depth: number,
): Reaching {
  const service = arn.split(':')[2] ?? '';
  if (service === 'sns') return reachOfTopic(arn, from, context);
  if (service === 'events' && arn.includes(':event-bus/')) return reachOfBus(arn, event, context, depth);
  const label = arn.split(':').slice(5).join(':') || arn;
  const chain = [{ kind: service, label, ...(arn.startsWith('arn:') && { arn }) }];
  // What a channel of AWS User Notifications stands for is not read.
  if (service === 'notifications' || service === 'chatbot')
    return { ...unclear(chain, 'whom the channel tells was not read') };
  if (recorders.includes(service)) return nobody(chain, 'It is only recorded there');
  return { reach: 'system', chain, break: 'It goes to a program, not to people', unread: [], people: 0 };
}

function reachOfBus(arn: string, event: SampleObject, context: Context, depth: number): Reaching {
  const bus: AlertStep = { kind: 'event-bus', label: arn.split('/').at(-1) ?? arn, arn };
  const told = unlessUnread(() => context.buses.get(arn) && context.rules.having(byBus, arn));
  if ('gap' in told) return { ...unclear([bus], 'its rules could not be read'), unread: [told.gap] };
  if (!told.value) return unclear([bus], 'it is not in an account and a Region that were scanned');
  if (depth > longestWay) return unclear([bus], 'the way through event buses is too long to follow');
  const matching = told.value.filter(
    ({ data: { EventPattern, ManagedBy, State } }) =>
      State !== 'DISABLED' &&
      // What other services do with events, they do not do to tell people.
      (!ManagedBy || ManagedBy === notifications) &&
      EventPattern &&
      matches(EventPattern, event),
  );
  if (matching.length === 0) return nobody([bus], 'No enabled rule of the bus matches it');
  const ways = matching.map((each) => behind([bus], reachOfRule(each, event, context, depth)));
  return furthest(ways);
}

function reachOfRule(each: Rule, event: SampleObject, context: Context, depth: number): Reaching {
  const step: AlertStep = { kind: 'rule', label: each.id, arn: each.arn };
  // AWS User Notifications listens by rules of its own; whom it then tells, its own API would say.
  // https://docs.aws.amazon.com/notifications/latest/userguide/ev-managed-rules.html
  if (each.data.ManagedBy) return unclear([step], 'whom AWS User Notifications tells was not read');
  const told = unlessUnread(() => each.targets ?? []);
  if ('gap' in told) return { ...unclear([step], 'its targets could not be read'), unread: [told.gap] };
  const { arn, account, region } = each;
  const publishers = new Map(
    told.value.flatMap(({ Arn, hasRole = false }) =>
      Arn ? [[Arn, { arn, account, region, hasRole }] as const] : [],
    ),
  );
  if (publishers.size === 0) return nobody([step], 'The rule has no target');
  const ways = [...publishers].map(([target, from]) =>
    reachOfTarget(target, from, event, context, depth + 1),
  );
  return behind([step], furthest(ways));
}

function behind(steps: readonly AlertStep[], reached: Reaching): Reaching {
  return { ...reached, chain: [...steps, ...reached.chain] };
}

function unclear(chain: readonly AlertStep[], reason: string): Reaching {
  return { reach: 'unknown', chain, break: reason, unread: [], people: 0 };
}
