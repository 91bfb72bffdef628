import type { Selected } from '#engine';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import { cluster } from '../../../checks/redshift/resources/cluster.ts';
import check from '../../../checks/redshift/snapshots-retained.ts';
import { needsNoBackup } from '../../support/needs-no-backup.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const arn = 'arn:aws:redshift:ap-northeast-2:111122223333:cluster:dw';
const critical = { Tags: [{ Key: 'data-classification', Value: 'critical' }] };
const tokyo = { ClusterSnapshotCopyStatus: { DestinationRegion: 'ap-northeast-1', RetentionPeriod: 7 } };

const warehouse = (data: Selected<typeof cluster>['data']) =>
  resource(cluster, {
    ClusterIdentifier: 'dw',
    ClusterStatus: 'available',
    AutomatedSnapshotRetentionPeriod: 7,
    ...data,
  });

const saved = (hours: number, ResourceArn = arn) =>
  resource(protectedResource, {
    ResourceArn,
    LastBackupTime: new Date(here.now.getTime() - hours * 3_600_000),
  });

const copied = (region: string | undefined, ResourceArn = arn, State: 'COMPLETED' | 'FAILED' = 'COMPLETED') =>
  resource(copyJob, {
    CopyJobId: 'one',
    State,
    ResourceArn,
    DestinationBackupVaultArn: region && `arn:aws:backup:${region}:111122223333:backup-vault:far`,
  });

testCheck(check, {
  passes: {
    'a week': { subject: warehouse({}) },
    'a critical one, copied': { subject: warehouse({ ...critical, ...tokyo }) },
    'a critical one, copied by AWS Backup': {
      subject: warehouse(critical),
      context: { copyJobs: [copied('ap-northeast-1')] },
    },
    'a critical one, where no copy is asked for': {
      subject: warehouse(critical),
      options: { crossRegionScope: 'none' },
    },
    'three days, where that is enough': {
      subject: warehouse({ AutomatedSnapshotRetentionPeriod: 3 }),
      options: { minDays: 3 },
    },
    'one day, but AWS Backup saved it today': {
      subject: warehouse({ AutomatedSnapshotRetentionPeriod: 1 }),
      context: { protectedResources: [saved(36)] },
      because: 'AWS Backup saves it',
    },
    'off, but AWS Backup saved it today': {
      subject: warehouse({ AutomatedSnapshotRetentionPeriod: 0 }),
      context: { protectedResources: [saved(2)] },
      because: 'AWS Backup saves it',
    },
    'a paused one keeps what it has': { subject: warehouse({ ClusterStatus: 'paused' }) },
  },
  fails: {
    'automated snapshots are off': {
      subject: warehouse({ AutomatedSnapshotRetentionPeriod: 0 }),
      because: 'snapshots are off',
      severity: 'high',
      evidence: { AutomatedSnapshotRetentionPeriod: 0 },
    },
    'off, and AWS Backup saved it long ago': {
      subject: warehouse({ AutomatedSnapshotRetentionPeriod: 0 }),
      context: { protectedResources: [saved(37)] },
      severity: 'high',
      evidence: { LastBackupTime: '2026-11-18T11:00:00.000Z' },
    },
    'off, and AWS Backup saves another': {
      subject: warehouse({ AutomatedSnapshotRetentionPeriod: 0 }),
      context: { protectedResources: [saved(1, `${arn}-2`)] },
      severity: 'high',
    },
    'the default of one day': {
      subject: warehouse({ AutomatedSnapshotRetentionPeriod: 1 }),
      because: 'kept for 1 of 7 days',
      severity: 'low',
    },
    'a critical one without a copy': {
      subject: warehouse(critical),
      because: 'not copied to another Region',
      severity: 'medium',
    },
    'a critical one without a copy, and kept for a day': {
      subject: warehouse({ ...critical, AutomatedSnapshotRetentionPeriod: 1 }),
      because: 'not copied to another Region',
      severity: 'medium',
    },
    'a critical one that AWS Backup saves, but does not copy': {
      subject: warehouse({ ...critical, AutomatedSnapshotRetentionPeriod: 0 }),
      context: { protectedResources: [saved(2)] },
      because: 'not copied to another Region',
      severity: 'medium',
    },
    'AWS Backup copies it within its Region only': {
      subject: warehouse(critical),
      context: { copyJobs: [copied('ap-northeast-2'), copied(undefined), copied('us-east-1', `${arn}-2`)] },
      severity: 'medium',
    },
    'AWS Backup tried to copy it': {
      subject: warehouse(critical),
      context: { copyJobs: [copied('ap-northeast-1', arn, 'FAILED')] },
      severity: 'medium',
    },
    'any one without a copy, where all need one': {
      subject: warehouse({}),
      options: { crossRegionScope: 'all' },
      severity: 'medium',
    },
    'another tag makes it critical': {
      subject: warehouse({ Tags: [{ Key: 'dr', Value: 'yes' }] }),
      options: { scopeTag: 'dr' },
      severity: 'medium',
    },
  },
  notApplicable: {
    'one that needs no backup, by its tag': {
      subject: warehouse({ AutomatedSnapshotRetentionPeriod: 0, Tags: needsNoBackup }),
      because: 'built anew every night',
    },
    'one that is being created': { subject: warehouse({ ClusterStatus: 'creating' }), because: 'creating' },
    'one that is being deleted': { subject: warehouse({ ClusterStatus: 'deleting' }), because: 'deleting' },
    'one that takes its last snapshot': {
      subject: warehouse({ ClusterStatus: 'final-snapshot' }),
      because: 'final-snapshot',
    },
  },
  unknown: {
    'AWS did not say how long': {
      subject: warehouse({ AutomatedSnapshotRetentionPeriod: undefined }),
      because: 'AutomatedSnapshotRetentionPeriod',
    },
  },
});
