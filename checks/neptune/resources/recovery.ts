import { defineDerived } from '#engine';
import { protectedResource } from '../../backup/resources/protected-resource.ts';
import { clusterRecovery } from '../../rds/lib/cluster-recovery.ts';
import { dbCluster } from './db-cluster.ts';

/** A Neptune cluster, and what it could be had back from. */
export const recovery = defineDerived({
  type: 'neptune.recovery',
  scope: 'region',
  from: { clusters: dbCluster, protectedResources: protectedResource },
  derive: ({ clusters, protectedResources }) =>
    clusters.map((cluster) => clusterRecovery(cluster, 'Neptune', protectedResources)),
});
