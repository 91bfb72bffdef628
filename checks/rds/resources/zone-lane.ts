import { defineDerived, type Selected } from '#engine';
import { laneOf } from '../../vpc/lib/lane.ts';
import { clusterLane } from '../lib/cluster-lane.ts';
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
    for (const cluster of clusters) {
      const { DBSubnetGroup, Engine } = cluster.data;
      const VpcId = subnetGroups.get(DBSubnetGroup)?.data.VpcId;
      if (VpcId === undefined) continue;
      const kind = Engine?.startsWith('aurora') ? 'Aurora cluster' : 'Multi-AZ DB cluster';
      yield clusterLane(cluster, VpcId, instances, { kind, check: 'rds/cluster-multi-az' });
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
