import { defineDerived } from '#engine';
import { counted, laneOf } from '../../vpc/lib/lane.ts';
import { classicLoadBalancer } from './load-balancer.ts';

/** A Classic Load Balancer as a row of the zone lanes: the zones that it is enabled in. */
export const zoneLane = defineDerived({
  type: 'elb.zone-lane',
  scope: 'region',
  from: { balancers: classicLoadBalancer },
  *derive({ balancers }) {
    for (const { id, arn, type, data } of balancers) {
      const { VPCId, AvailabilityZones = [] } = data;
      if (VPCId === undefined) continue;
      yield laneOf({ id, arn }, VPCId, {
        tier: 'entry',
        kind: 'Classic Load Balancer',
        name: id,
        type,
        resources: [arn],
        cells: counted(AvailabilityZones.map((zone) => ({ zone, role: 'active', what: '' }))),
        spread: [{ check: 'elb/classic-multi-az', resource: arn }],
      });
    }
  },
});
