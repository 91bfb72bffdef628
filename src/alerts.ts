import type { Derived } from './define/derived.ts';
import type { Inventory } from './inventory.ts';
import { type AlertRow, type Alerts, noAlerts } from './model/alert.ts';
import { distinctGaps } from './model/gap.ts';
import type { Resource } from './model/resource.ts';

/** What the alert delivery chain is made of, one of each service: nothing is read for it that no check asks for. */
export type AlertSources = readonly Derived<Resource<AlertRow>>[];

/** Every signal with the people that it reaches, and where the others break off. */
export function alertsOf(inventory: Inventory, sources: AlertSources): Alerts {
  const lists = sources.flatMap((source) =>
    inventory.spots(source).map((spot) => inventory.list(source, [], spot)),
  );
  const signals = lists
    .flatMap(({ resources }) => resources)
    .map(({ data }) => data as AlertRow)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const nobody = signals.filter(({ reach, unread }) => reach === 'nobody' && unread.length === 0).length;
  const unread = distinctGaps(lists.flatMap(({ gaps }) => gaps));
  if (signals.length === 0) return { ...noAlerts, unread };
  const text =
    signals.length === 1
      ? `the only signal reaches ${nobody === 1 ? 'nobody' : 'somebody, or nobody knows whom'}`
      : `${nobody} of ${signals.length} signals reach nobody`;
  return { signals, summary: { signals: signals.length, nobody, text }, unread };
}

function placeOf({ signal: { account, region, kind, name, arn } }: AlertRow): string {
  return [account, region, kind, name, arn].join('\n');
}
