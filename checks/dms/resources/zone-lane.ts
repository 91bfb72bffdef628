import { defineDerived, type LaneCell } from '#engine';
import { laneOf } from '../../vpc/lib/lane.ts';
import { replicationInstance } from './replication-instance.ts';

/** A DMS replication instance as a row of the zone lanes, with its standby. */
export const zoneLane = defineDerived({
  type: 'dms.zone-lane',
  scope: 'region',
  from: { instances: replicationInstance },
  *derive({ instances }) {
    for (const { id, arn, type, data } of instances) {
      const { AvailabilityZone, SecondaryAvailabilityZone, ReplicationInstanceClass: what = '' } = data;
      const VpcId = data.ReplicationSubnetGroup?.VpcId;
      if (VpcId === undefined) continue;
      const copies = [
        { zone: AvailabilityZone, role: 'primary' as const },
        { zone: SecondaryAvailabilityZone, role: 'standby' as const },
      ];
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: 'DMS replication instance',
        name: id,
        type,
        resources: [arn],
        cells: copies.flatMap(({ zone, role }): LaneCell | [] =>
          zone ? { zone, role, count: 1, what } : [],
        ),
        spread: [{ check: 'dms/ongoing-replication-multi-az', resource: arn }],
      });
    }
  },
});
