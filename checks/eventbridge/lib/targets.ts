import type { Collections } from '#engine';
import { stream } from '../../kinesis/resources/stream.ts';
import { lambdaFunction } from '../../lambda/resources/function.ts';
import { queue } from '../../sqs/resources/queue.ts';
import { eventBus } from '../resources/event-bus.ts';

/** To be spread into the context of a check that asks whether the targets of a rule exist. */
export const targetContext = {
  buses: eventBus,
  functions: lambdaFunction,
  queues: queue,
  streams: stream,
};

type Context = Collections<typeof targetContext>;

interface Place {
  readonly account: string;
  readonly region: string;
}

/** The service of an ARN. */
export function serviceIn(arn: string): string {
  return arn.split(':')[2] ?? '';
}

/** Whether a target of a rule exists; `undefined` where that is not known: in other places, and of other services. */
export function exists(arn: string, { account, region }: Place, context: Context): boolean | undefined {
  const [, , service, where, owner] = arn.split(':');
  if (where !== region || owner !== account) return undefined;
  if (service === 'sqs') return context.queues.get(arn) !== undefined;
  // A version or an alias of a function goes with it.
  if (service === 'lambda') return context.functions.get(arn.split(':').slice(0, 7).join(':')) !== undefined;
  if (service === 'kinesis') return context.streams.get(arn) !== undefined;
  if (service === 'events' && arn.includes(':event-bus/')) return context.buses.get(arn) !== undefined;
  return undefined;
}
