import { elapsed, type Selected } from '#engine';
import type { dbCluster } from '../resources/db-cluster.ts';
import type { dbInstance } from '../resources/db-instance.ts';

/** What holds data of its own: an instance that is in no cluster, or a cluster. */
export type Database = Selected<typeof dbInstance> | Selected<typeof dbCluster>;

/** The state by AWS's name for it: `available`, `stopped`. */
function statusOf(db: Database): string | undefined {
  return db.type === 'rds.db-instance' ? db.data.DBInstanceStatus : db.data.Status;
}

/** Why nothing can be said of it yet, or any more. */
export function inTransit(db: Database): string | undefined {
  const status = statusOf(db);
  return status === 'creating' || status === 'deleting' ? `it is ${status}` : undefined;
}

/** Why it is not judged by itself: it comes or goes, or its cluster is judged in its place. */
export function notJudged(db: Database): string | undefined {
  const cluster = db.type === 'rds.db-instance' && db.data.DBClusterIdentifier;
  return inTransit(db) ?? (cluster ? `the cluster ${cluster} is judged in its place` : undefined);
}

/** What it is a read replica of: an ARN, or an identifier where the source is in the same Region. */
export function sourceOf(db: Database): string | undefined {
  if (db.type === 'rds.db-cluster') return db.data.ReplicationSourceIdentifier;
  return db.data.ReadReplicaSourceDBInstanceIdentifier ?? db.data.ReadReplicaSourceDBClusterIdentifier;
}

/** Whether somebody stopped it. */
export function isStopped(db: Database): boolean {
  return statusOf(db) === 'stopped';
}

/** The ARNs by which AWS Backup may know it. */
export function backupArnsOf(db: Database): readonly string[] {
  return db.type === 'rds.db-cluster' ? clusterArnsOf(db) : [db.arn];
}

/** Those of a cluster: one bears the id that survives a change of its name. */
export function clusterArnsOf({
  arn,
  data: { DbClusterResourceId: id },
}: {
  readonly arn: string;
  readonly data: { readonly DbClusterResourceId?: string | undefined };
}): readonly string[] {
  return id ? [arn, arn.replace(/:cluster:.*/, `:cluster:${id}`)] : [arn];
}

/** Whether it is a serverless cluster that pauses while nobody uses it. */
export function mayPause(db: Database): boolean {
  if (db.type === 'rds.db-instance') return false;
  return db.data.EngineMode === 'serverless' || db.data.ServerlessV2ScalingConfiguration?.MinCapacity === 0;
}

/** Whether point-in-time recovery, which follows within minutes, is more than an hour behind. */
export function isBehind(db: Database, now: Date): boolean {
  const { LatestRestorableTime } = db.data;
  if (LatestRestorableTime === undefined || statusOf(db) !== 'available' || mayPause(db)) return false;
  return elapsed(LatestRestorableTime, now, 'LatestRestorableTime') > 3_600_000;
}
