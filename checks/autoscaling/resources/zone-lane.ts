import { defineDerived, type LaneCell } from '#engine';
import { counted, laneOf } from '../../vpc/lib/lane.ts';
import { subnet } from '../../vpc/resources/subnet.ts';
import { serving } from '../lib/capacity.ts';
import { group } from './group.ts';

const spans = 'autoscaling/group-multi-az';
const survives = 'autoscaling/group-survives-zone-loss';

/** An Auto Scaling group as a row of the zone lanes: the instances that serve, and the zones that it may use. */
export const zoneLane = defineDerived({
  type: 'autoscaling.zone-lane',
  scope: 'region',
  from: { groups: group, subnets: subnet },
  *derive({ groups, subnets }) {
    for (const { id, arn, type, data } of groups) {
      const { VPCZoneIdentifier, Instances = [], AvailabilityZones = [] } = data;
      const VpcId = subnets.get(VPCZoneIdentifier?.split(',')[0])?.data.VpcId;
      if (VpcId === undefined) continue;
      const running = serving(Instances).flatMap(
        ({ AvailabilityZone: zone, InstanceType = '' }): Omit<LaneCell, 'count'>[] =>
          zone ? [{ zone, role: 'active', what: InstanceType }] : [],
      );
      const used = new Set(running.map(({ zone }) => zone));
      const idle = AvailabilityZones.filter((zone) => !used.has(zone));
      yield laneOf({ id, arn }, VpcId, {
        tier: 'compute',
        kind: 'Auto Scaling group',
        name: id,
        type,
        resources: [arn],
        cells: [
          ...counted(running),
          ...idle.map((zone): LaneCell => ({ zone, role: 'allowed', count: 0, what: '' })),
        ],
        spread: (used.size < 2 ? [spans, survives] : [spans]).map((check) => ({ check, resource: arn })),
      });
    }
  },
});
