import { defineDerived } from '#engine';
import { counted, laneOf } from '../../vpc/lib/lane.ts';
import { loadBalancer } from './load-balancer.ts';

const kinds: Readonly<Record<string, string>> = {
  application: 'Application Load Balancer',
  network: 'Network Load Balancer',
  gateway: 'Gateway Load Balancer',
};

/** An Application, Network or Gateway Load Balancer as a row of the zone lanes: the zones that it is enabled in. */
export const zoneLane = defineDerived({
  type: 'elbv2.zone-lane',
  scope: 'region',
  from: { balancers: loadBalancer },
  *derive({ balancers }) {
    for (const { id, arn, type, data } of balancers) {
      const { Type = '', VpcId, AvailabilityZones = [] } = data;
      if (VpcId === undefined) continue;
      const cells = AvailabilityZones.flatMap(({ ZoneName: zone }) =>
        zone ? { zone, role: 'active' as const, what: '' } : [],
      );
      yield laneOf({ id, arn }, VpcId, {
        tier: 'entry',
        kind: kinds[Type] ?? 'Load balancer',
        name: id,
        type,
        resources: [arn],
        cells: counted(cells),
        spread: [{ check: 'elbv2/load-balancer-multi-az', resource: arn }],
      });
    }
  },
});
