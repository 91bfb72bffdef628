import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import { dbCluster as docdbCluster } from '../../../checks/docdb/resources/db-cluster.ts';
import { recovery as docdb } from '../../../checks/docdb/resources/recovery.ts';
import { dbCluster as neptuneCluster } from '../../../checks/neptune/resources/db-cluster.ts';
import { recovery as neptune } from '../../../checks/neptune/resources/recovery.ts';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbClusterSnapshot } from '../../../checks/rds/resources/db-cluster-snapshot.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { dbSnapshot } from '../../../checks/rds/resources/db-snapshot.ts';
import { recovery } from '../../../checks/rds/resources/recovery.ts';
import { recoveriesOf } from '../../support/recoveries.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';

const seoul = 'ap-northeast-2';
const tokyo = 'ap-northeast-1';
const arnOf = (kind: string, id: string, region = seoul) =>
  `arn:aws:rds:${region}:${here.account}:${kind}:${id}`;
const now = here.now;
const long = new Date('2026-11-01T00:00:00Z');

const instance = (data: Partial<Selected<typeof dbInstance>['data']> = {}) =>
  resource(dbInstance, {
    DBInstanceIdentifier: 'orders',
    DBInstanceArn: arnOf('db', 'orders'),
    DBInstanceStatus: 'available',
    Engine: 'postgres',
    BackupRetentionPeriod: 7,
    LatestRestorableTime: now,
    ...data,
  });
const cluster = (data: Partial<Selected<typeof dbCluster>['data']> = {}) =>
  resource(dbCluster, {
    DBClusterIdentifier: 'one',
    DBClusterArn: arnOf('cluster', 'one'),
    Status: 'available',
    Engine: 'aurora-mysql',
    BackupRetentionPeriod: 1,
    LatestRestorableTime: now,
    ...data,
  });
const only = (from: Parameters<typeof recoveriesOf>[1]) => recoveriesOf(recovery, from)[0];

test('an instance: its automated backups, here and replicated, its replicas, its snapshots, AWS Backup', () => {
  const snapshot = (id: string, data: Partial<Selected<typeof dbSnapshot>['data']>, region = seoul) =>
    resourceIn({ region }, dbSnapshot, {
      DBSnapshotIdentifier: id,
      DBSnapshotArn: arnOf('snapshot', id, region),
      DBInstanceIdentifier: 'orders',
      Status: 'available',
      SnapshotCreateTime: now,
      ...data,
    });
  const found = only({
    instances: [
      instance({
        ReadReplicaDBInstanceIdentifiers: ['near', arnOf('db', 'far', tokyo)],
        DBInstanceAutomatedBackupsReplications: [
          { DBInstanceAutomatedBackupsArn: `arn:aws:rds:${tokyo}:${here.account}:auto-backup:ab-1` },
        ],
      }),
    ],
    snapshots: [
      snapshot('own', { SnapshotCreateTime: long }),
      snapshot(
        'copied',
        { SourceDBSnapshotIdentifier: arnOf('snapshot', 'own'), OriginalSnapshotCreateTime: long },
        tokyo,
      ),
      snapshot('of-a-namesake', {}, tokyo),
      snapshot('unfinished', { Status: 'creating' }),
    ],
    protectedResources: [
      resource(protectedResource, { ResourceArn: arnOf('db', 'orders'), LastBackupTime: now }),
    ],
  });
  expect(found).toEqual({
    id: 'orders',
    kind: 'RDS postgres',
    savedAs: ['RDS'],
    copies: [
      `pitr ${tokyo}`,
      `pitr ${seoul} 2026-11-20T00:00`,
      `aws-backup ${seoul} 2026-11-20T00:00`,
      `snapshot ${seoul} 2026-11-01T00:00`,
      `snapshot ${tokyo} 2026-11-01T00:00`,
      `replica ${seoul}`,
      `replica ${tokyo}`,
    ],
  });
});

test('clusters have snapshots and replicas too', () => {
  const clusterSnapshots = [
    resource(dbClusterSnapshot, {
      DBClusterSnapshotIdentifier: 's',
      DBClusterSnapshotArn: arnOf('cluster-snapshot', 's'),
      DBClusterIdentifier: 'one',
      Status: 'available',
      SnapshotCreateTime: long,
    }),
  ];
  const clusters = [
    cluster({ ReadReplicaIdentifiers: [arnOf('cluster', 'far', tokyo)] }),
    cluster({ Engine: 'mysql' }),
  ];
  const found = recoveriesOf(recovery, { clusters, clusterSnapshots });
  expect(found.map(({ kind }) => kind)).toEqual(['Aurora cluster', 'Multi-AZ DB cluster']);
  expect(found.map(({ savedAs }) => savedAs)).toEqual([['Aurora'], ['RDS']]);
  expect(found[0]?.copies).toEqual([
    `pitr ${seoul} 2026-11-20T00:00`,
    `snapshot ${seoul} 2026-11-01T00:00`,
    `replica ${tokyo}`,
  ]);
});

test('says which check fails for it', () => {
  const off = instance({ BackupRetentionPeriod: 0, LatestRestorableTime: undefined });
  expect(only({ instances: [off] })?.failsAt).toBe('rds/automated-backups-retained');
  expect(only({ instances: [instance({ LatestRestorableTime: long })] })?.failsAt).toBe(
    'rds/automated-backups-retained',
  );
  expect(
    only({ instances: [instance({ AutomationMode: 'all-paused', LatestRestorableTime: long })] })?.failsAt,
  ).toBe('rds/custom-automation-active');
  const saved = resource(protectedResource, { ResourceArn: arnOf('db', 'orders'), LastBackupTime: now });
  expect(only({ instances: [off], protectedResources: [saved] })?.failsAt).toBeUndefined();
  const full = instance({ DBInstanceStatus: 'storage-full', LatestRestorableTime: long });
  expect(only({ instances: [full] })?.failsAt).toBeUndefined();
});

test('nothing is written to what is stopped or paused', () => {
  expect(only({ instances: [instance({ DBInstanceStatus: 'stopped' })] })?.idle).toBe('it is stopped');
  expect(only({ clusters: [cluster({ EngineMode: 'serverless' })] })?.idle).toContain('pauses');
});

test('what others are judged for is exempt; what AWS left out is unread of this one alone', () => {
  expect(only({ instances: [instance({ ReadReplicaSourceDBInstanceIdentifier: 'x' })] })?.exempt).toContain(
    'replica',
  );
  expect(only({ instances: [instance({ DBClusterIdentifier: 'one' })] })?.exempt).toContain('cluster one');
  const found = recoveriesOf(recovery, {
    instances: [
      instance({ LatestRestorableTime: undefined }),
      instance({ BackupRetentionPeriod: undefined }),
      instance(),
    ],
  });
  expect(found.map(({ unread }) => unread)).toEqual([
    ['LatestRestorableTime'],
    ['BackupRetentionPeriod'],
    undefined,
  ]);
});

test.each([
  ['DocumentDB', docdb, docdbCluster],
  ['Neptune', neptune, neptuneCluster],
] as const)('%s keeps continuous backups always', (name, source, type) => {
  const one = (data: object) =>
    recoveriesOf(source, {
      clusters: [
        resource(type, {
          DBClusterIdentifier: 'one',
          DBClusterArn: arnOf('cluster', 'one'),
          LatestRestorableTime: now,
          ...data,
        }),
      ],
    })[0];
  expect(one({})).toEqual({
    id: 'one',
    kind: `${name} cluster`,
    savedAs: [name],
    copies: [`pitr ${seoul} 2026-11-20T00:00`],
  });
  expect(one({ Status: 'stopped' })?.idle).toBe('it is stopped');
  expect(one({ Status: 'creating' })?.exempt).toBe('it is creating');
  expect(one({ ReplicationSourceIdentifier: 'x' })?.exempt).toContain('source');
  expect(one({ LatestRestorableTime: undefined })?.unread).toEqual(['LatestRestorableTime']);
});
