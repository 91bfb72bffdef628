import { type Collections, type Copy, must, type Selected } from '#engine';
import { asRead, pointInTime } from '../../backup/lib/recovery.ts';
import type { dbClusterSnapshot } from '../resources/db-cluster-snapshot.ts';
import type { dbInstance } from '../resources/db-instance.ts';
import type { dbSnapshot } from '../resources/db-snapshot.ts';
import type { Database } from './database.ts';
import { regionOfArn } from './region-of-arn.ts';

type Snapshots = Collections<{ snapshots: typeof dbSnapshot; clusterSnapshots: typeof dbClusterSnapshot }>;

const byInstance = ({ data }: Selected<typeof dbSnapshot>) => data.DBInstanceIdentifier;
const byCluster = ({ data }: Selected<typeof dbClusterSnapshot>) => data.DBClusterIdentifier;

/** The manual snapshots of a database, in its own Region and copied elsewhere: the newest of each place. */
export function* snapshotsOf(db: Database, { snapshots, clusterSnapshots }: Snapshots): Generator<Copy> {
  const origin = db.arn.split(':').slice(0, 5).join(':');
  const isOwn = (arn: string, source: string | undefined) => (source ?? arn).startsWith(`${origin}:`);
  if (db.type === 'rds.db-instance') {
    for (const { arn, account, region, data } of asRead(snapshots, byInstance, db.id)) {
      const time = data.OriginalSnapshotCreateTime ?? data.SnapshotCreateTime;
      if (data.Status !== 'available' || !time || !isOwn(arn, data.SourceDBSnapshotIdentifier)) continue;
      yield { mechanism: 'snapshot', account, region, newest: time.toISOString() };
    }
    return;
  }
  for (const { arn, account, region, data } of asRead(clusterSnapshots, byCluster, db.id)) {
    const time = data.SnapshotCreateTime;
    if (data.Status !== 'available' || !time || !isOwn(arn, data.SourceDBClusterSnapshotArn)) continue;
    yield { mechanism: 'snapshot', account, region, newest: time.toISOString() };
  }
}

/** The automated backups, in the database's own Region and where AWS replicates them to. */
export function* automatedBackupsOf(db: Database): Generator<Copy> {
  if (db.type === 'rds.db-instance') yield* replicatedBackupsOf(db);
  if (must(db.data.BackupRetentionPeriod, 'BackupRetentionPeriod') > 0)
    yield* pointInTime(db, db.data.LatestRestorableTime);
}

function* replicatedBackupsOf({ data }: Selected<typeof dbInstance>): Generator<Copy> {
  for (const { DBInstanceAutomatedBackupsArn: arn } of data.DBInstanceAutomatedBackupsReplications ?? []) {
    const region = regionOfArn(arn);
    const account = arn?.split(':')[4];
    if (region && account) yield { mechanism: 'pitr', account, region };
  }
}

/** The read replicas; those in the same Region are named by their identifier alone. */
export function* replicasOf({ account, region, type, data }: Database): Generator<Copy> {
  const names =
    (type === 'rds.db-cluster' ? data.ReadReplicaIdentifiers : data.ReadReplicaDBInstanceIdentifiers) ?? [];
  for (const name of names) yield { mechanism: 'replica', account, region: regionOfArn(name) ?? region };
}
