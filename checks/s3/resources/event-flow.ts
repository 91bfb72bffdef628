import { defineDerived, type EventEdge, type EventFlow, type Identity, unlessUnread } from '#engine';
import { eventTargetsOf } from '../lib/event-targets.ts';
import { bucket } from './bucket.ts';

const buckets = bucket.with('notification');

/**
 * Whom the buckets of a Region tell of events: S3 delivers until it is taken, but not to what is not there. What they
 * tell EventBridge is a matter of its rules.
 */
export const eventFlow = defineDerived({
  type: 's3.event-flow',
  scope: 'region',
  from: { buckets },
  *derive({ buckets }, at): Generator<Identity & { readonly data: EventFlow }> {
    for (const each of buckets) {
      if (each.region !== at.region) continue;
      const read = unlessUnread((): readonly EventEdge[] => {
        return eventTargetsOf(each).map(({ arn }) => told(arn));
      });
      const [edges, unread] = 'gap' in read ? [[], [read.gap]] : [read.value, []];
      if (edges.length + unread.length > 0)
        yield { id: each.id, arn: each.arn, data: { arn: each.arn, edges, unread } };
    }
  },
});

function told(to: string): EventEdge {
  return { to, delivery: 's3-notification', needsReceiver: 's3/event-notification-targets-valid' };
}
