import type { Collections } from '#engine';
import type { copyJob } from '../../backup/resources/copy-job.ts';
import type { dbCluster } from '../resources/db-cluster.ts';
import type { dbClusterSnapshot } from '../resources/db-cluster-snapshot.ts';
import type { dbSnapshot } from '../resources/db-snapshot.ts';
import type { globalCluster } from '../resources/global-cluster.ts';
import { backupArnsOf, type Database } from './database.ts';
import { regionOfArn } from './region-of-arn.ts';

type Where = Collections<{
  clusters: typeof dbCluster;
  globalClusters: typeof globalCluster;
  copyJobs: typeof copyJob;
  snapshots: typeof dbSnapshot;
  clusterSnapshots: typeof dbClusterSnapshot;
}>;

/** Whether a copy helps: where it is, and of when it is, unless it follows the database continuously. */
export type Helps = (region: string | undefined, at?: { readonly time: Date | undefined }) => boolean;

/** How the database is kept in a Region that helps; its own description is asked first, then the lists. */
export function copyElsewhere(db: Database, where: Where, helps: Helps): string | undefined {
  if (isReplicated(db, where, helps)) return 'replicated continuously';
  const arns = backupArnsOf(db);
  const job = where.copyJobs.find(
    ({ data: { State, ResourceArn = '', DestinationBackupVaultArn, CompletionDate } }) =>
      State === 'COMPLETED' &&
      arns.includes(ResourceArn) &&
      helps(regionOfArn(DestinationBackupVaultArn), { time: CompletionDate }),
  );
  if (job) return 'copied by AWS Backup';
  return hasSnapshot(db, where, helps) ? 'a snapshot was copied' : undefined;
}

function isReplicated(db: Database, { clusters, globalClusters }: Where, helps: Helps): boolean {
  const inAnotherRegion = (arn: string | undefined) => helps(regionOfArn(arn));
  if (db.type === 'rds.db-instance') {
    const {
      ReadReplicaDBInstanceIdentifiers: replicas = [],
      DBInstanceAutomatedBackupsReplications: backups = [],
    } = db.data;
    return (
      replicas.some(inAnotherRegion) ||
      backups.some((backup) => inAnotherRegion(backup.DBInstanceAutomatedBackupsArn)) ||
      // The instance does not name Aurora replicas in other Regions.
      clusters.some(({ region, data }) => data.ReplicationSourceIdentifier === db.arn && helps(region))
    );
  }
  return (
    (db.data.ReadReplicaIdentifiers ?? []).some(inAnotherRegion) ||
    globalClusters.some(
      ({ data: { GlobalClusterMembers: members = [] } }) =>
        members.some(({ DBClusterArn }) => DBClusterArn === db.arn) &&
        members.some(({ DBClusterArn }) => inAnotherRegion(DBClusterArn)),
    )
  );
}

function hasSnapshot(db: Database, { snapshots, clusterSnapshots }: Where, helps: Helps): boolean {
  const origin = db.arn.split(':').slice(0, 5).join(':');
  const fromHere = (arn: string | undefined) => arn?.startsWith(`${origin}:`) === true;
  if (db.type === 'rds.db-instance') {
    return snapshots.some(
      ({ region, data }) =>
        data.DBInstanceIdentifier === db.id &&
        fromHere(data.SourceDBSnapshotIdentifier) &&
        data.Status === 'available' &&
        // SnapshotCreateTime is when the copy was made, the original's is how old its data are.
        helps(region, { time: data.OriginalSnapshotCreateTime ?? data.SnapshotCreateTime }),
    );
  }
  return clusterSnapshots.some(
    ({ region, data }) =>
      data.DBClusterIdentifier === db.id &&
      fromHere(data.SourceDBClusterSnapshotArn) &&
      data.Status === 'available' &&
      helps(region, { time: data.SnapshotCreateTime }),
  );
}
