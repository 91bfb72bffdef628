import { defineDerived, type LaneCell } from '#engine';
import { laneOf } from '../../vpc/lib/lane.ts';
import { cluster } from './cluster.ts';

/** A Redshift cluster as a row of the zone lanes; with Multi-AZ, both of its halves serve. */
export const zoneLane = defineDerived({
  type: 'redshift.zone-lane',
  scope: 'region',
  from: { clusters: cluster },
  *derive({ clusters }) {
    for (const { id, arn, type, data } of clusters) {
      const { VpcId, AvailabilityZone, MultiAZSecondary, NodeType: what = '', NumberOfNodes = 1 } = data;
      if (VpcId === undefined) continue;
      const zones = [AvailabilityZone, MultiAZSecondary?.AvailabilityZone];
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: 'Redshift cluster',
        name: id,
        type,
        resources: [arn],
        cells: zones.flatMap((zone): LaneCell | [] =>
          zone ? { zone, role: 'active', count: Math.max(1, NumberOfNodes), what } : [],
        ),
        spread: [],
      });
    }
  },
});
