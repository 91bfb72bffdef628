import type { Selected } from '#engine';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import check from '../../../checks/neptune/cluster-backups-protected.ts';
import { dbCluster } from '../../../checks/neptune/resources/db-cluster.ts';
import { needsNoBackup } from '../../support/needs-no-backup.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const arn = 'arn:aws:rds:ap-northeast-2:111122223333:cluster:shop';

const cluster = (data: Selected<typeof dbCluster>['data']) =>
  resource(dbCluster, {
    DBClusterIdentifier: 'shop',
    DBClusterArn: arn,
    DbClusterResourceId: 'cluster-ABC',
    Status: 'available',
    BackupRetentionPeriod: 7,
    DeletionProtection: true,
    ...data,
  });

const saved = (hours: number, ResourceArn = arn) =>
  resource(protectedResource, {
    ResourceArn,
    LastBackupTime: new Date(here.now.getTime() - hours * 3_600_000),
  });

testCheck(check, {
  passes: {
    'one that needs no backup, by its tag': {
      subject: cluster({ BackupRetentionPeriod: 1, TagList: needsNoBackup }),
    },
    'a week, and protected': { subject: cluster({}) },
    'three days, where that is enough': {
      subject: cluster({ BackupRetentionPeriod: 3 }),
      options: { minDays: 3 },
    },
    'one day, but AWS Backup saved it today': {
      subject: cluster({ BackupRetentionPeriod: 1 }),
      context: { protectedResources: [saved(36)] },
      because: 'AWS Backup saves it',
    },
    'AWS Backup knows it by its resource id': {
      subject: cluster({ BackupRetentionPeriod: 1 }),
      context: { protectedResources: [saved(2, arn.replace('shop', 'cluster-ABC'))] },
    },
    'a stopped one': { subject: cluster({ Status: 'stopped' }) },
  },
  fails: {
    'one that needs no backup, but may be deleted': {
      subject: cluster({ BackupRetentionPeriod: 1, DeletionProtection: false, TagList: needsNoBackup }),
      because: /^Deletion protection is off$/,
    },
    'six days': {
      subject: cluster({ BackupRetentionPeriod: 6 }),
      because: /^Backups are kept for 6 of 7 days$/,
      evidence: { BackupRetentionPeriod: 6, DeletionProtection: true },
    },
    'not protected': {
      subject: cluster({ DeletionProtection: false }),
      because: /^Deletion protection is off$/,
    },
    'the defaults: neither': {
      subject: cluster({ BackupRetentionPeriod: 1, DeletionProtection: false }),
      because: 'kept for 1 of 7 days, and deletion protection is off',
    },
    'AWS Backup saves it, but anybody may delete it': {
      subject: cluster({ BackupRetentionPeriod: 1, DeletionProtection: false }),
      context: { protectedResources: [saved(2)] },
      because: /^Deletion protection is off$/,
    },
    'AWS Backup saved it long ago': {
      subject: cluster({ BackupRetentionPeriod: 1 }),
      context: { protectedResources: [saved(37)] },
      evidence: { LastBackupTime: '2026-11-18T11:00:00.000Z' },
    },
    'AWS Backup saves another': {
      subject: cluster({ BackupRetentionPeriod: 1 }),
      context: { protectedResources: [saved(1, `${arn}-2`)] },
    },
  },
  notApplicable: {
    'one that follows a cluster in another Region': {
      subject: cluster({
        BackupRetentionPeriod: 1,
        ReplicationSourceIdentifier: 'arn:aws:rds:us-east-1:111122223333:cluster:shop',
      }),
      because: 'its source',
    },
    'one that is being created': { subject: cluster({ Status: 'creating' }), because: 'creating' },
    'one that is being deleted': { subject: cluster({ Status: 'deleting' }), because: 'deleting' },
  },
  unknown: {
    'AWS did not say how long': {
      subject: cluster({ BackupRetentionPeriod: undefined }),
      because: 'BackupRetentionPeriod',
    },
    'AWS did not say whether it is protected': {
      subject: cluster({ DeletionProtection: undefined }),
      because: 'DeletionProtection',
    },
  },
});
