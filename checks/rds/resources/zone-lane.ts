import { defineDerived, type Selected } from '#engine';
import { laneOf } from '../../vpc/lib/lane.ts';
import { copiesOf } from '../lib/copies.ts';
import { dbCluster } from './db-cluster.ts';
import { dbInstance } from './db-instance.ts';
import { dbSubnetGroup } from './db-subnet-group.ts';

const byReplicas = ({ data }: Selected<typeof dbInstance>) => data.ReadReplicaDBInstanceIdentifiers;

/** A database as a row of the zone lanes: an instance with its standby and its read replicas, or a cluster. */
export const zoneLane = defineDerived({
  type: 'rds.zone-lane',
  scope: 'region',
  from: { clusters: dbCluster, instances: dbInstance, subnetGroups: dbSubnetGroup },
  *derive({ clusters, instances, subnetGroups }) {
    for (const { id, arn, type, data } of clusters) {
      const VpcId = subnetGroups.get(data.DBSubnetGroup)?.data.VpcId;
      if (VpcId === undefined) continue;
      const members = (data.DBClusterMembers ?? []).flatMap(({ DBInstanceIdentifier, IsClusterWriter }) => {
        const member = instances.get(DBInstanceIdentifier);
        return member
          ? [{ member, role: IsClusterWriter ? ('primary' as const) : ('replica' as const) }]
          : [];
      });
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: data.Engine?.startsWith('aurora') ? 'Aurora cluster' : 'Multi-AZ DB cluster',
        name: id,
        type,
        resources: [arn, ...members.map(({ member }) => member.arn)],
        cells: members.flatMap(({ member, role }) => copiesOf(member, role)),
        spread: [{ check: 'rds/cluster-multi-az', resource: arn }],
      });
    }
    for (const source of instances) {
      const { id, arn, type, data } = source;
      const VpcId = data.DBSubnetGroup?.VpcId;
      const isShownAtItsSource = instances.having(byReplicas, id).length > 0;
      if (VpcId === undefined || data.DBClusterIdentifier || isShownAtItsSource) continue;
      const role = data.ReadReplicaSourceDBInstanceIdentifier ? 'replica' : 'primary';
      const replicas = (data.ReadReplicaDBInstanceIdentifiers ?? []).flatMap((id) => instances.get(id) ?? []);
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: `RDS ${data.Engine}`,
        name: id,
        type,
        resources: [arn, ...replicas.map((replica) => replica.arn)],
        cells: [...copiesOf(source, role), ...replicas.flatMap((each) => copiesOf(each, 'replica'))],
        spread: [{ check: 'rds/instance-multi-az', resource: arn }],
      });
    }
  },
});
