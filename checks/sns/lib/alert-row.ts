import type { AlertRow, AlertStep, Reached, Resource, SignalKind } from '#engine';
import { furthest } from './furthest.ts';

/** A row of the alert delivery chain, as a derived type yields it: of several ways the one that gets furthest. */
export function alertRow(
  { id, arn, account, region }: Pick<Resource, 'id' | 'arn' | 'account' | 'region'>,
  kind: SignalKind,
  ways: readonly Reached[],
) {
  const { reach, chain, break: why, unread } = furthest(ways.map((way) => ({ ...way, people: 0 })));
  const data: AlertRow = {
    signal: { kind, name: id, arn, account, region },
    // Where not all ways could be read, one may lead to somebody.
    reach: reach === 'nobody' && unread.length > 0 ? 'unknown' : reach,
    chain,
    ...(why !== undefined && { break: why }),
    unread: [...new Set(unread.map(({ operation }) => operation))].sort(),
  };
  return { id: `${kind} ${id}`, arn, account, region, data };
}

/** A way that ends before it begins. */
export function broken(reason: string, chain: readonly AlertStep[] = []): Reached {
  return { reach: 'nobody', chain, break: reason, unread: [] };
}
