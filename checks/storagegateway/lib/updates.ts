import { must, type Selected } from '#engine';
import type { gateway } from '../resources/gateway.ts';

type Information = NonNullable<Selected<ReturnType<typeof gateway.with<['information']>>>['information']>;

/** The first of the days on which a gateway stops getting updates of some kind. */
export function endOfUpdates(information: Information, now: Date) {
  const ends = (['SoftwareUpdatesEndDate', 'DeprecationDate'] as const).flatMap((field) => {
    const date = information[field];
    if (!date) return [];
    const time = new Date(date).getTime();
    const days =
      must(Number.isNaN(time) ? undefined : time - now.getTime(), `${field} as a date`) / 86_400_000;
    return { field, date, days: Math.floor(days) };
  });
  return ends.sort((a, b) => a.days - b.days)[0];
}
