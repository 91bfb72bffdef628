import type { Copy, Derived, Gap, Resource } from '#engine';
import type { Recovery } from '../../../checks/backup/lib/recovery.ts';
import check from '../../../checks/backup/resources-protected.ts';
import { dbCluster as docdbCluster } from '../../../checks/docdb/resources/db-cluster.ts';
import { recovery as docdb } from '../../../checks/docdb/resources/recovery.ts';
import { recovery as dynamodb } from '../../../checks/dynamodb/resources/recovery.ts';
import { table } from '../../../checks/dynamodb/resources/table.ts';
import { recovery as ebs } from '../../../checks/ebs/resources/recovery.ts';
import { volume } from '../../../checks/ebs/resources/volume.ts';
import { fileSystem as efsFileSystem } from '../../../checks/efs/resources/file-system.ts';
import { recovery as efs } from '../../../checks/efs/resources/recovery.ts';
import { fileSystem as fsxFileSystem } from '../../../checks/fsx/resources/file-system.ts';
import { recovery as fsx } from '../../../checks/fsx/resources/recovery.ts';
import { dbCluster as neptuneCluster } from '../../../checks/neptune/resources/db-cluster.ts';
import { recovery as neptune } from '../../../checks/neptune/resources/recovery.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { recovery as rds } from '../../../checks/rds/resources/recovery.ts';
import { cluster } from '../../../checks/redshift/resources/cluster.ts';
import { recovery as redshift } from '../../../checks/redshift/resources/recovery.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { recovery as s3 } from '../../../checks/s3/resources/recovery.ts';
import { recovery as storagegateway } from '../../../checks/storagegateway/resources/recovery.ts';
import { volume as gatewayVolume } from '../../../checks/storagegateway/resources/volume.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const tokyo = 'ap-northeast-1';
const { account, region } = here;

/** When something was saved, some hours ago. */
const hoursAgo = (hours: number) => new Date(here.now.getTime() - hours * 3_600_000).toISOString();

const copy = (mechanism: Copy['mechanism'], more: Partial<Copy> = {}): Copy => ({
  mechanism,
  account,
  region,
  ...more,
});

const recoveryOf = (more: Partial<Recovery>): Recovery => ({
  type: 'rds.db-instance',
  kind: 'RDS postgres',
  class: 'database',
  encrypted: true,
  savedAs: [],
  exempt: undefined,
  copies: [],
  idle: undefined,
  failsAt: undefined,
  unread: [],
  replicaOf: undefined,
  unsure: [],
  doubts: [],
  ...more,
});

/** A resource, and what its service knows of its copies. */
function situation(source: Derived<Resource<Recovery>>, subject: Resource, recovery: Partial<Recovery>) {
  const row = resourceIn({ id: subject.arn }, source, recoveryOf(recovery));
  return { subject, context: { [source.type.split('.')[0] ?? '']: [row] } };
}

const orders = (tags: Readonly<Record<string, string>> = {}) =>
  resource(dbInstance, {
    DBInstanceIdentifier: 'orders',
    DBInstanceArn: `arn:aws:rds:${region}:${account}:db:orders`,
    TagList: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  });
const database = (recovery: Partial<Recovery>) => situation(rds, orders(), recovery);
const disk = resource(volume, { VolumeId: 'vol-1', State: 'in-use' });
const clusterData = { DBClusterIdentifier: 'one', DBClusterArn: 'arn:cluster' };
const shares = resource(efsFileSystem, {
  FileSystemId: 'fs-1',
  FileSystemArn: 'arn:fs-1',
  LifeCycleState: 'available',
  CreationTime: here.now,
  NumberOfMountTargets: 1,
  Tags: [],
});
const files = resource(fsxFileSystem, { FileSystemId: 'fs-2', ResourceARN: 'arn:fs-2' });
const photos = resource(bucket, { Name: 'photos', BucketRegion: region });
const old = [copy('snapshot', { newest: hoursAgo(37) })];

testCheck(check, {
  passes: {
    'a database that can be restored to five minutes ago': {
      ...database({ copies: [copy('pitr', { newest: hoursAgo(0.1) })] }),
      evidence: { mechanism: 'pitr' },
    },
    'a table whose service keeps its past by itself': situation(
      dynamodb,
      resource(table, { TableName: 'cart' }),
      { copies: [copy('pitr')] },
    ),
    'a bucket that keeps old versions': situation(s3, photos, { copies: [copy('versions')] }),
    'a nightly backup of yesterday': database({ copies: [copy('aws-backup', { newest: hoursAgo(36) })] }),
    'a copy elsewhere is as good': database({
      copies: [copy('snapshot', { region: tokyo, newest: hoursAgo(3) }), ...old],
    }),
    'an old snapshot, and nothing written since': {
      ...situation(ebs, disk, {
        copies: old,
        idle: { because: 'its instance is stopped', since: hoursAgo(40) },
      }),
      because: 'its instance is stopped',
    },
    'a stopped database': {
      ...database({ copies: [copy('pitr', { newest: hoursAgo(90) })], idle: { because: 'it is stopped' } }),
      because: 'it is stopped',
    },
    'a weekly snapshot, where that is enough': {
      ...database({ copies: old }),
      options: { maxAgeHours: 200 },
    },
  },
  fails: {
    'a database that nothing keeps': {
      ...database({}),
      because: 'nothing to restore it from',
      severity: 'high',
    },
    'a database whose recovery lags days behind': {
      ...database({ copies: [copy('pitr', { newest: hoursAgo(37) })] }),
      because: 'more than 36 hours ago',
      evidence: { newest: hoursAgo(37), mechanism: 'pitr' },
    },
    'a DocumentDB cluster': situation(docdb, resource(docdbCluster, clusterData), { copies: old }),
    'a Neptune cluster': situation(neptune, resource(neptuneCluster, clusterData), { copies: old }),
    'a warehouse': situation(redshift, resource(cluster, { ClusterIdentifier: 'dw' }), {}),
    'a share whose automatic backups never came': {
      ...situation(efs, shares, { class: 'file-system' }),
      severity: 'high',
    },
    'a file system': situation(fsx, files, { class: 'file-system', copies: old }),
    'a volume': { ...situation(ebs, disk, { class: 'volume', copies: old }), severity: 'medium' },
    'a volume of a storage gateway': {
      ...situation(storagegateway, resource(gatewayVolume, { VolumeId: 'vol-2', VolumeARN: 'arn:vol-2' }), {
        class: 'volume',
      }),
      severity: 'medium',
    },
    'a bucket': { ...situation(s3, photos, { class: 'bucket' }), severity: 'low' },
    'a replica repeats the mistake': database({ copies: [copy('replica')] }),
    'how far a copy in another Region follows, nobody said': database({
      copies: [copy('pitr', { region: tokyo }), ...old],
    }),
    'written to after the last snapshot': situation(ebs, disk, {
      class: 'database',
      copies: old,
      idle: { because: 'its instance is stopped', since: hoursAgo(1) },
    }),
    'stopped, and nothing was ever saved': database({ idle: { because: 'it is stopped' } }),
    'a tag that gives no reason': situation(rds, orders({ 'lintel:backup': 'none' }), {}),
    'another tag': situation(rds, orders({ 'lintel:backup': 'daily', 'lintel:reason': 'we care' }), {}),
  },
  notApplicable: {
    'one that holds nothing of its own': {
      ...database({ exempt: 'a read replica' }),
      because: 'a read replica',
    },
    'one that was deleted meanwhile': { subject: orders(), because: 'not there any more' },
    'another check fails for it': {
      ...situation(ebs, disk, { copies: old, failsAt: 'ebs/volume-recent-snapshot', class: 'volume' }),
      because: '(ebs/volume-recent-snapshot)',
    },
    'a tag says that it needs none': {
      ...situation(rds, orders({ 'lintel:backup': 'none', 'lintel:reason': 'built anew every night' }), {}),
      because: 'built anew every night',
    },
  },
  unknown: {
    'AWS did not say how far back it can go': {
      ...database({ unread: [missing('LatestRestorableTime')] }),
      because: 'LatestRestorableTime',
    },
    'an old copy, and there may be newer ones': {
      ...database({ copies: old, unread: [missing('SnapshotCreateTime')] }),
      because: 'SnapshotCreateTime',
    },
    'it may hold nothing of its own, whatever keeps it': {
      ...database({ copies: [copy('pitr')], unsure: [missing('State')] }),
      because: 'State',
    },
    'it may be idle': { ...database({ copies: old, doubts: [missing('Status')] }), because: 'Status' },
    'a clock that is wrong': {
      ...database({ copies: [copy('pitr', { newest: hoursAgo(-2) })] }),
      because: 'still to come',
    },
  },
});

function missing(field: string): Gap {
  const message = `AWS did not return ${field}`;
  return { operation: field, actions: [], account, region, cause: 'missing-field', message };
}
