import { expect, test } from 'vitest';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import { recovery as dynamodb } from '../../../checks/dynamodb/resources/recovery.ts';
import { table } from '../../../checks/dynamodb/resources/table.ts';
import { recovery as ebs } from '../../../checks/ebs/resources/recovery.ts';
import { snapshot } from '../../../checks/ebs/resources/snapshot.ts';
import { volume } from '../../../checks/ebs/resources/volume.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { fileSystem as efsFileSystem } from '../../../checks/efs/resources/file-system.ts';
import { recovery as efs } from '../../../checks/efs/resources/recovery.ts';
import { fileSystem as fsxFileSystem } from '../../../checks/fsx/resources/file-system.ts';
import { recovery as fsx } from '../../../checks/fsx/resources/recovery.ts';
import { cluster } from '../../../checks/redshift/resources/cluster.ts';
import { recovery as redshift } from '../../../checks/redshift/resources/recovery.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { recovery as s3 } from '../../../checks/s3/resources/recovery.ts';
import { recoveriesOf } from '../../support/recoveries.ts';
import { here, resource } from '../../support/resource.ts';

const seoul = 'ap-northeast-2';
const tokyo = 'ap-northeast-1';
const { now } = here;
const long = new Date('2026-11-01T00:00:00Z');
const saved = (ResourceArn: string, LastBackupTime = now) =>
  resource(protectedResource, { ResourceArn, LastBackupTime });

test('a table: its point-in-time recovery and its replicas', () => {
  const one = (TableName: string, status: 'ENABLED' | 'DISABLED' | undefined, description = {}) =>
    resource(
      table.with('continuousBackups', 'description'),
      { TableName },
      {
        continuousBackups: { PointInTimeRecoveryStatus: status },
        description: { TableStatus: 'ACTIVE', ...description } as never,
      },
    );
  const found = recoveriesOf(dynamodb, {
    tables: [
      one('orders', 'ENABLED', { Replicas: [{ RegionName: tokyo }] }),
      one('points', 'DISABLED'),
      one('sessions', 'DISABLED'),
      one('state', 'DISABLED', { KeySchema: [{ AttributeName: 'LockID' }] }),
      one('unsaid', undefined),
    ],
  });
  expect(
    found.map(({ copies, exempt, failsAt, unread }) => exempt ?? unread?.[0] ?? failsAt ?? copies),
  ).toEqual([
    [`pitr ${seoul}`, `replica ${tokyo}`],
    'dynamodb/table-pitr',
    'by its name, what it holds can be made again',
    'it holds the locks of Terraform’s state',
    'PointInTimeRecoveryStatus',
  ]);
});

test('a volume: its snapshots, and the backups of its instance', () => {
  const StateTransitionReason = 'User initiated (2026-11-02 00:00:00 GMT)';
  const machine = resource(instance, {
    InstanceId: 'i-1',
    State: { Name: 'stopped' },
    StateTransitionReason,
    RootDeviceName: '/dev/xvda',
  });
  const shot = (id: string, data: object = {}) =>
    resource(snapshot, { SnapshotId: id, VolumeId: 'vol-1', State: 'completed', StartTime: long, ...data });
  const disk = resource(volume, {
    VolumeId: 'vol-1',
    State: 'in-use',
    Encrypted: true,
    Attachments: [{ InstanceId: 'i-1', Device: '/dev/sdf', DeleteOnTermination: false }],
  });
  const free = resource(volume, { VolumeId: 'vol-2', State: 'available' });
  const root = { InstanceId: 'i-1', Device: '/dev/xvda' };
  const unsaid = resource(volume, { VolumeId: 'vol-3', State: 'in-use', Attachments: [root] });
  const [one, two, three] = recoveriesOf(ebs, {
    volumes: [disk, free, unsaid],
    instances: [machine],
    snapshots: [
      shot('snap-1'),
      shot('snap-2', { State: 'pending' }),
      shot('snap-3', { Tags: [{ Key: 'aws:backup:source-resource', Value: 'x' }] }),
    ],
    protectedResources: [saved(machine.arn)],
  });
  expect(one).toEqual({
    id: 'vol-1',
    kind: 'EBS volume',
    savedAs: ['EBS', 'EC2'],
    copies: [
      `snapshot ${seoul} 2026-11-01T00:00`,
      `aws-backup ${seoul} 2026-11-01T00:00`,
      `aws-backup ${seoul} 2026-11-20T00:00`,
    ],
    idle: 'its instance is stopped',
    failsAt: 'ebs/volume-recent-snapshot',
  });
  expect(two?.exempt).toBe('the volume is available');
  expect(three?.unsure).toEqual(['DeleteOnTermination']);
});

test('a share: what AWS Backup saved of it', () => {
  const one = (id: string, Status: 'ENABLED' | 'DISABLED', CreationTime = long) =>
    resource(
      efsFileSystem.with('backupPolicy'),
      {
        FileSystemId: id,
        FileSystemArn: `arn:${id}`,
        LifeCycleState: 'available',
        CreationTime,
        NumberOfMountTargets: 1,
        Tags: [],
      },
      { backupPolicy: { Status } },
    );
  const found = recoveriesOf(efs, {
    fileSystems: [
      one('saved', 'ENABLED'),
      one('off', 'DISABLED'),
      one('new', 'ENABLED', now),
      one('planned', 'DISABLED'),
    ],
    protectedResources: [saved('arn:saved'), saved('arn:planned')],
  });
  expect(found.map(({ copies, exempt, failsAt }) => exempt ?? failsAt ?? copies)).toEqual([
    [`aws-backup ${seoul} 2026-11-20T00:00`],
    'efs/backup-enabled',
    'its first backup is still to come',
    [`aws-backup ${seoul} 2026-11-20T00:00`],
  ]);
});

test('a file system of FSx: automatic backups, or what AWS Backup saved', () => {
  const one = (id: string, AutomaticBackupRetentionDays: number, more: object = {}) =>
    resource(fsxFileSystem, {
      FileSystemId: id,
      ResourceARN: `arn:${id}`,
      FileSystemType: 'WINDOWS',
      WindowsConfiguration: { AutomaticBackupRetentionDays } as never,
      ...more,
    });
  const found = recoveriesOf(fsx, {
    fileSystems: [
      one('daily', 7),
      one('off', 0),
      one('planned', 0),
      one('scratch', 0, { Tags: [{ Key: 'lintel:scratch', Value: '' }] }),
      one('new', 0, { Lifecycle: 'CREATING' }),
      one('empty', 0, { FileSystemType: 'ONTAP' }),
    ],
    protectedResources: [saved('arn:planned')],
  });
  expect(found.map(({ copies, exempt }) => exempt ?? copies)).toEqual([
    [`snapshot ${seoul}`],
    [],
    [`aws-backup ${seoul} 2026-11-20T00:00`],
    'it holds nothing to keep, by its tag lintel:scratch',
    'its lifecycle is CREATING',
    'it has no volumes but roots, copies and caches',
  ]);
  const judged = found.filter(({ exempt }) => exempt === undefined);
  expect(new Set(judged.map(({ failsAt }) => failsAt))).toEqual(new Set(['fsx/data-protected']));
});

test('a warehouse: automated snapshots, here and copied', () => {
  const one = (ClusterIdentifier: string, data: object) => resource(cluster, { ClusterIdentifier, ...data });
  const found = recoveriesOf(redshift, {
    clusters: [
      one('a', {
        AutomatedSnapshotRetentionPeriod: 1,
        ClusterSnapshotCopyStatus: { DestinationRegion: tokyo },
      }),
      one('b', { AutomatedSnapshotRetentionPeriod: 0 }),
      one('c', { ClusterStatus: 'deleting' }),
      one('d', {}),
    ],
  });
  expect(found.map(({ copies, exempt, failsAt, unread }) => exempt ?? failsAt ?? unread ?? copies)).toEqual([
    [`snapshot ${seoul}`, `snapshot ${tokyo}`],
    'redshift/snapshots-retained',
    'its status is deleting',
    ['AutomatedSnapshotRetentionPeriod'],
  ]);
});

test('a bucket: its old versions, and what it is a replica of; what can be made again is exempt', () => {
  const one = (Name: string, Status: 'Enabled' | undefined) =>
    resource(
      bucket.with('versioning', 'policy', 'acl', 'replication'),
      { Name, BucketRegion: seoul },
      {
        versioning: { Status, MFADelete: undefined },
        policy: undefined,
        acl: [],
        replication: {
          Role: '',
          Rules:
            Name === 'photos' ? [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::far' } }] : [],
        },
      },
    );
  const buckets = [
    one('photos', 'Enabled'),
    one('exports', undefined),
    one('cdk-abc-assets-1', undefined),
    one('far', 'Enabled'),
  ];
  const found = recoveriesOf(s3, { buckets, sources: buckets });
  expect(
    found.map(({ copies, exempt, replicaOf, failsAt }) => exempt ?? replicaOf ?? failsAt ?? copies),
  ).toEqual([
    [`versions ${seoul}`],
    's3/bucket-versioning',
    'what it holds can be made again: cdkAssets',
    'photos',
  ]);
});
