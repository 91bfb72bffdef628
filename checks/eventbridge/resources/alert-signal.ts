import { defineDerived } from '#engine';
import { healthEvent } from '../../account/lib/health-event.ts';
import { alertRow } from '../../sns/lib/alert-row.ts';
import { reachContext, reachOfEvent } from '../../sns/lib/reaches-people.ts';

/** What AWS Health sends to the default event bus of a Region, and whom it reaches. */
export const alertSignal = defineDerived({
  type: 'eventbridge.alert-signal',
  scope: 'region',
  from: reachContext,
  *derive(sources, { account, region }) {
    for (const bus of sources.buses) {
      if (bus.id !== 'default' || bus.account !== account || bus.region !== region) continue;
      yield alertRow({ ...bus, id: 'AWS Health' }, 'health-events', [
        reachOfEvent(bus.arn, healthEvent(bus), sources),
      ]);
    }
  },
});
