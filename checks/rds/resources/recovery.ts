import { anywhere, defineDerived } from '#engine';
import { backupsOf, recoveryOf } from '../../backup/lib/recovery.ts';
import { savedBy } from '../../backup/lib/saved-by.ts';
import { protectedResource } from '../../backup/resources/protected-resource.ts';
import { backupArnsOf, isBehind, isStopped, mayPause, notJudged, sourceOf } from '../lib/database.ts';
import { automatedBackupsOf, replicasOf, snapshotsOf } from '../lib/database-copies.ts';
import { dbCluster } from './db-cluster.ts';
import { dbClusterSnapshot } from './db-cluster-snapshot.ts';
import { dbInstance } from './db-instance.ts';
import { dbSnapshot } from './db-snapshot.ts';

/** A database, and what it could be had back from. */
export const recovery = defineDerived({
  type: 'rds.recovery',
  scope: 'region',
  from: {
    instances: dbInstance,
    clusters: dbCluster,
    snapshots: anywhere(dbSnapshot),
    clusterSnapshots: anywhere(dbClusterSnapshot),
    protectedResources: protectedResource,
  },
  *derive({ instances, clusters, protectedResources, ...snapshots }, { now }) {
    for (const db of [...instances, ...clusters]) {
      const { BackupRetentionPeriod: days, Engine = '', StorageEncrypted } = db.data;
      const arns = backupArnsOf(db);
      const isCluster = db.type === 'rds.db-cluster';
      const isAurora = Engine.startsWith('aurora');
      yield recoveryOf(
        db,
        {
          kind: isAurora ? 'Aurora cluster' : isCluster ? 'Multi-AZ DB cluster' : `RDS ${Engine}`,
          class: 'database',
          encrypted: StorageEncrypted,
        },
        {
          savedAs: () => [{ arns, tags: db.tags, type: isAurora ? 'Aurora' : 'RDS' }],
          exempt: () => notJudged(db) ?? (sourceOf(db) && 'a read replica: its source is backed up'),
          copies: [
            automatedBackupsOf(db),
            backupsOf(arns, protectedResources),
            snapshotsOf(db, snapshots),
            replicasOf(db),
          ],
          idle: () => {
            if (isStopped(db)) return { because: 'it is stopped' };
            return mayPause(db) ? { because: 'it pauses while nobody uses it' } : undefined;
          },
          failsAt: () => {
            if (db.type === 'rds.db-instance' && db.data.AutomationMode === 'all-paused')
              return 'rds/custom-automation-active';
            const isOff = days === 0 && !savedBy(arns, protectedResources, now).daily;
            return isOff || isBehind(db, now) ? 'rds/automated-backups-retained' : undefined;
          },
        },
      );
    }
  },
});
