import type { Collection, Resource, Selected } from '#engine';
import { backupsOf, pointInTime, recoveryOf } from '../../backup/lib/recovery.ts';
import type { protectedResource } from '../../backup/resources/protected-resource.ts';
import type { dbCluster } from '../resources/db-cluster.ts';
import { clusterArnsOf } from './database.ts';

type Cluster = Pick<Resource, 'id' | 'arn' | 'account' | 'region' | 'tags'> & {
  readonly type: `${string}.db-cluster`;
  readonly data: Pick<
    Selected<typeof dbCluster>['data'],
    | 'DbClusterResourceId'
    | 'LatestRestorableTime'
    | 'ReplicationSourceIdentifier'
    | 'Status'
    | 'StorageEncrypted'
  >;
};

/** A cluster of DocumentDB or Neptune, whose continuous backups nobody can switch off. */
export function clusterRecovery(
  cluster: Cluster,
  backupType: 'DocumentDB' | 'Neptune',
  protectedResources: Collection<Selected<typeof protectedResource>>,
) {
  const { Status, ReplicationSourceIdentifier, LatestRestorableTime, StorageEncrypted } = cluster.data;
  return recoveryOf(
    cluster,
    { kind: `${backupType} cluster`, class: 'database', encrypted: StorageEncrypted },
    {
      savedAs: () => [{ arns: clusterArnsOf(cluster), tags: cluster.tags, type: backupType }],
      exempt: () => {
        if (Status === 'creating' || Status === 'deleting') return `it is ${Status}`;
        return ReplicationSourceIdentifier && 'its source in another Region is judged';
      },
      copies: [
        pointInTime(cluster, LatestRestorableTime),
        backupsOf(clusterArnsOf(cluster), protectedResources),
      ],
      idle: () => (Status === 'stopped' ? { because: 'it is stopped' } : undefined),
      failsAt: () => undefined,
    },
  );
}
