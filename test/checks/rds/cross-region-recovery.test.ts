import type { Selected } from '#engine';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import check from '../../../checks/rds/cross-region-recovery.ts';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbClusterSnapshot } from '../../../checks/rds/resources/db-cluster-snapshot.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { dbSnapshot } from '../../../checks/rds/resources/db-snapshot.ts';
import { globalCluster } from '../../../checks/rds/resources/global-cluster.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const seoul = 'arn:aws:rds:ap-northeast-2:111122223333';
const tokyo = 'arn:aws:rds:ap-northeast-1:111122223333';
const inTokyo = { region: 'ap-northeast-1' };
const hoursAgo = (hours: number) => new Date(here.now.getTime() - hours * 3_600_000);

const db = (data: Selected<typeof dbInstance>['data'] = {}) =>
  resource(dbInstance, {
    DBInstanceIdentifier: 'orders',
    DBInstanceArn: `${seoul}:db:orders`,
    DBInstanceStatus: 'available',
    ...data,
  });

const cluster = (data: Selected<typeof dbCluster>['data'] = {}) =>
  resource(dbCluster, {
    DBClusterIdentifier: 'orders',
    DBClusterArn: `${seoul}:cluster:orders`,
    Status: 'available',
    ...data,
  });

const job = (data: Selected<typeof copyJob>['data'] = {}) =>
  resource(copyJob, {
    CopyJobId: 'job',
    State: 'COMPLETED',
    ResourceArn: `${seoul}:db:orders`,
    DestinationBackupVaultArn: 'arn:aws:backup:ap-northeast-1:111122223333:backup-vault:dr',
    CompletionDate: hoursAgo(3),
    ...data,
  });

const snapshot = (data: Selected<typeof dbSnapshot>['data'] = {}, place: object = inTokyo) =>
  resourceIn(place, dbSnapshot, {
    DBSnapshotIdentifier: 'copy',
    DBInstanceIdentifier: 'orders',
    SourceDBSnapshotIdentifier: `${seoul}:snapshot:rds:orders-2026-11-19`,
    Status: 'available',
    SnapshotCreateTime: hoursAgo(1),
    OriginalSnapshotCreateTime: hoursAgo(2),
    ...data,
  });

const clusterSnapshot = (data: Selected<typeof dbClusterSnapshot>['data'] = {}, place: object = inTokyo) =>
  resourceIn(place, dbClusterSnapshot, {
    DBClusterSnapshotIdentifier: 'copy',
    DBClusterIdentifier: 'orders',
    SourceDBClusterSnapshotArn: `${seoul}:cluster-snapshot:rds:orders-2026-11-19`,
    Status: 'available',
    SnapshotCreateTime: hoursAgo(1),
    ...data,
  });

const world = (...arns: string[]) =>
  resource(globalCluster, {
    GlobalClusterIdentifier: 'world',
    GlobalClusterMembers: arns.map((DBClusterArn, index) => ({ DBClusterArn, IsWriter: index === 0 })),
  });

const replica = (place: object, ReplicationSourceIdentifier = `${seoul}:db:orders`) =>
  resourceIn(place, dbCluster, { DBClusterIdentifier: 'replica', ReplicationSourceIdentifier });

testCheck(check, {
  passes: {
    'a read replica in another Region': {
      subject: db({ ReadReplicaDBInstanceIdentifiers: ['near', `${tokyo}:db:far`] }),
      because: 'replicated',
    },
    'automated backups are replicated': {
      subject: db({
        DBInstanceAutomatedBackupsReplications: [
          { DBInstanceAutomatedBackupsArn: `${tokyo}:auto-backup:ab-1234` },
        ],
      }),
      because: 'replicated',
    },
    'an Aurora replica in another Region, which the instance does not name': {
      subject: db(),
      context: { clusters: [replica(inTokyo)] },
      because: 'replicated',
    },
    'a cluster’s replica in another Region': {
      subject: cluster({ ReadReplicaIdentifiers: [`${tokyo}:cluster:far`] }),
      because: 'replicated',
    },
    'an Aurora global database': {
      subject: cluster(),
      context: { globalClusters: [world(`${seoul}:cluster:orders`, `${tokyo}:cluster:orders`)] },
      because: 'replicated',
    },
    'a copy by AWS Backup': { subject: db(), context: { copyJobs: [job()] }, because: 'AWS Backup' },
    'a copy of a cluster by AWS Backup': {
      subject: cluster(),
      context: { copyJobs: [job({ ResourceArn: `${seoul}:cluster:orders` })] },
      because: 'AWS Backup',
    },
    'a copy of a cluster that AWS Backup knows by its resource id': {
      subject: cluster({ DbClusterResourceId: 'cluster-ABC' }),
      context: { copyJobs: [job({ ResourceArn: `${seoul}:cluster:cluster-ABC` })] },
    },
    'a snapshot copied there': { subject: db(), context: { snapshots: [snapshot()] }, because: 'snapshot' },
    'a snapshot copied into another account': {
      subject: db(),
      context: { snapshots: [snapshot({}, { ...inTokyo, account: '444455556666' })] },
    },
    'a snapshot whose first time AWS does not say': {
      subject: db(),
      context: { snapshots: [snapshot({ OriginalSnapshotCreateTime: undefined })] },
    },
    'a cluster snapshot copied there': {
      subject: cluster(),
      context: { clusterSnapshots: [clusterSnapshot()] },
      because: 'snapshot',
    },
    'a weekly copy, where that is enough': {
      subject: db(),
      context: { copyJobs: [job({ CompletionDate: hoursAgo(168) })] },
      options: { maxAgeHours: 168 },
    },
    'a replica in a Region that was chosen': {
      subject: db({ ReadReplicaDBInstanceIdentifiers: [`${tokyo}:db:far`] }),
      options: { drRegions: ['ap-northeast-1'] },
    },
  },
  fails: {
    nothing: {
      subject: db(),
      because: 'Neither replicated to another Region nor copied there in the last 26 hours',
      evidence: { maxAgeHours: 26 },
    },
    'nothing of a cluster': { subject: cluster(), because: 'only in Regions that are scanned' },
    'a replica in the same Region': { subject: db({ ReadReplicaDBInstanceIdentifiers: ['near'] }) },
    'an Aurora replica in the same Region': { subject: db(), context: { clusters: [replica({})] } },
    'an Aurora replica of something else': {
      subject: db(),
      context: { clusters: [replica(inTokyo, `${seoul}:db:other`)] },
    },
    'a Region that does not count': {
      subject: db({ ReadReplicaDBInstanceIdentifiers: [`${tokyo}:db:far`] }),
      options: { drRegions: ['us-west-2'] },
    },
    'a global database of one cluster': {
      subject: cluster(),
      context: { globalClusters: [world(`${seoul}:cluster:orders`)] },
    },
    'a global database of others': {
      subject: cluster(),
      context: { globalClusters: [world(`${seoul}:cluster:other`, `${tokyo}:cluster:other`)] },
    },
    'a copy in another vault of the Region': {
      subject: db(),
      context: {
        copyJobs: [
          job({ DestinationBackupVaultArn: 'arn:aws:backup:ap-northeast-2:444455556666:backup-vault:safe' }),
        ],
      },
    },
    'a copy that failed': { subject: db(), context: { copyJobs: [job({ State: 'FAILED' })] } },
    'an old copy': { subject: db(), context: { copyJobs: [job({ CompletionDate: hoursAgo(27) })] } },
    'a copy of something else': {
      subject: db(),
      context: { copyJobs: [job({ ResourceArn: `${seoul}:db:other` })] },
    },
    'an old snapshot that was copied now': {
      subject: db(),
      context: { snapshots: [snapshot({ OriginalSnapshotCreateTime: hoursAgo(27) })] },
    },
    'a snapshot of the same name from another Region': {
      subject: db(),
      context: {
        snapshots: [
          snapshot({ SourceDBSnapshotIdentifier: 'arn:aws:rds:eu-west-1:111122223333:snapshot:orders' }),
        ],
      },
    },
    'a snapshot that was taken there': {
      subject: db(),
      context: { snapshots: [snapshot({ SourceDBSnapshotIdentifier: undefined })] },
    },
    'a snapshot that is still being copied': {
      subject: db(),
      context: { snapshots: [snapshot({ Status: 'creating' })] },
    },
    'a snapshot of another database': {
      subject: db(),
      context: { snapshots: [snapshot({ DBInstanceIdentifier: 'other' })] },
    },
    'a snapshot in the same Region': { subject: db(), context: { snapshots: [snapshot({}, {})] } },
    'an old cluster snapshot': {
      subject: cluster(),
      context: { clusterSnapshots: [clusterSnapshot({ SnapshotCreateTime: hoursAgo(27) })] },
    },
    'a cluster snapshot that is still being copied': {
      subject: cluster(),
      context: { clusterSnapshots: [clusterSnapshot({ Status: 'copying' })] },
    },
  },
  notApplicable: {
    'a replica is itself a copy': {
      subject: db({ ReadReplicaSourceDBInstanceIdentifier: `${tokyo}:db:main` }),
      because: 'its source is judged',
    },
    'a secondary cluster': {
      subject: cluster({ ReplicationSourceIdentifier: `${tokyo}:cluster:main` }),
      because: 'its source is judged',
    },
    'a member of a cluster': {
      subject: db({ DBClusterIdentifier: 'orders' }),
      because: 'the cluster orders',
    },
    'one that is being deleted': { subject: db({ DBInstanceStatus: 'deleting' }), because: 'deleting' },
  },
  unknown: {
    'AWS did not say when it was copied': {
      subject: db(),
      context: { copyJobs: [job({ CompletionDate: undefined })] },
      because: 'when it was copied',
    },
  },
});
