import { defineDerived } from '#engine';
import { counted, laneOf } from '../../vpc/lib/lane.ts';
import { securityGroup } from '../../vpc/resources/security-group.ts';
import { cluster } from './cluster.ts';

/** A DAX cluster as a row of the zone lanes: the zones of its nodes. */
export const zoneLane = defineDerived({
  type: 'dax.zone-lane',
  scope: 'region',
  from: { clusters: cluster, securityGroups: securityGroup },
  *derive({ clusters, securityGroups }) {
    for (const { id, arn, type, data } of clusters) {
      const [group] = data.SecurityGroups ?? [];
      const VpcId = securityGroups.get(group?.SecurityGroupIdentifier)?.data.VpcId;
      if (VpcId === undefined) continue;
      const { Nodes = [], NodeType: what = '' } = data;
      const nodes = Nodes.flatMap(({ AvailabilityZone: zone }) =>
        zone ? { zone, role: 'active' as const, what } : [],
      );
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: 'DAX cluster',
        name: id,
        type,
        resources: [arn],
        cells: counted(nodes),
        spread: [{ check: 'dax/cluster-multi-az', resource: arn }],
      });
    }
  },
});
