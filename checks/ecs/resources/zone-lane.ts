import { defineDerived, type LaneCell } from '#engine';
import { laneOf } from '../../vpc/lib/lane.ts';
import { subnet } from '../../vpc/resources/subnet.ts';
import { service } from './service.ts';

/** An ECS service with its own network interfaces as a row of the zone lanes: the zones that its tasks may run in. */
export const zoneLane = defineDerived({
  type: 'ecs.zone-lane',
  scope: 'region',
  from: { services: service, subnets: subnet },
  *derive({ services, subnets }) {
    for (const { id, arn, type, data } of services) {
      const ids = data.networkConfiguration?.awsvpcConfiguration?.subnets ?? [];
      const own = ids.flatMap((subnetId) => subnets.get(subnetId) ?? []);
      const VpcId = own[0]?.data.VpcId;
      if (VpcId === undefined) continue;
      const zones = new Set(own.flatMap((each) => each.data.AvailabilityZone ?? []));
      yield laneOf({ id, arn }, VpcId, {
        tier: 'compute',
        kind: `ECS service of ${data.desiredCount ?? 0} tasks`,
        name: data.serviceName ?? id,
        type,
        resources: [arn],
        cells: [...zones].sort().map((zone): LaneCell => ({ zone, role: 'allowed', count: 0, what: '' })),
        spread: [{ check: 'ecs/service-multi-az', resource: arn }],
      });
    }
  },
});
