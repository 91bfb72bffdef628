import { arnOf, defineDerived, type Gap, unlessUnread } from '#engine';
import { inProduction, isWatched, kinds, watchedSources } from '../lib/key-metrics.ts';

/** All resources of a kind that carry production in a Region, and those of them that no alarm watches. */
export interface KeyMetrics {
  readonly label: string;
  readonly metrics: readonly string[];
  readonly count: number;
  readonly unwatched: readonly string[];
  /** Why there may be more of them. */
  readonly unread?: Gap;
}

/** One of these for each kind that a Region holds. */
export const keyMetrics = defineDerived({
  type: 'cloudwatch.key-metrics',
  scope: 'region',
  from: watchedSources,
  *derive(from, at) {
    for (const [id, kind] of Object.entries(kinds)) {
      const read = unlessUnread(() => {
        const all = inProduction(kind.list(from));
        return {
          count: all.length,
          unwatched: all.filter((each) => !isWatched(each, kind, from.alarms)).map((each) => each.id),
        };
      });
      const found = 'gap' in read ? { count: 0, unwatched: [], unread: read.gap } : read.value;
      if (found.count === 0 && !('unread' in found)) continue;
      const data: KeyMetrics = { label: kind.label, metrics: kind.metrics, ...found };
      yield { id, arn: arnOf(at, 'cloudwatch', `key-metrics/${id}`), data };
    }
  },
});
