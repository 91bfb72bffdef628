import { defineDerived } from '#engine';
import { clusterLane } from '../../rds/lib/cluster-lane.ts';
import { dbSubnetGroup } from '../../rds/resources/db-subnet-group.ts';
import { dbCluster } from './db-cluster.ts';
import { dbInstance } from './db-instance.ts';

/** A Neptune cluster as a row of the zone lanes. */
export const zoneLane = defineDerived({
  type: 'neptune.zone-lane',
  scope: 'region',
  from: { clusters: dbCluster, instances: dbInstance, subnetGroups: dbSubnetGroup },
  *derive({ clusters, instances, subnetGroups }) {
    for (const cluster of clusters) {
      const VpcId = subnetGroups.get(cluster.data.DBSubnetGroup)?.data.VpcId;
      if (VpcId === undefined) continue;
      const check = 'neptune/cluster-multi-az';
      yield clusterLane(cluster, VpcId, instances, { kind: 'Neptune cluster', check });
    }
  },
});
