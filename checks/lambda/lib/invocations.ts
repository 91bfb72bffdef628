import type { EventFlow, Resource } from '#engine';
import { functionOf } from './function-arn.ts';

type Flow = Resource<EventFlow>;

/** For `having`: what hands events on to functions, by the functions. */
export function byFunction({ data: { edges } }: Flow): readonly string[] {
  return [...new Set(edges.map(({ to }) => functionOf(to)))];
}

/** For `having`: what may hand events on to more than was read. */
export function byUnread({ data: { unread } }: Flow): string | undefined {
  return unread.length > 0 ? 'unread' : undefined;
}

/** The function, and the versions and aliases of it, that something invokes. */
export function invokedAs(arn: string, flows: readonly Flow[]): readonly string[] {
  const named = flows.flatMap(({ data: { edges } }) => edges.map(({ to }) => to));
  return [...new Set(named.filter((to) => functionOf(to) === arn))].sort();
}
