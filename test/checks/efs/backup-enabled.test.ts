import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import check from '../../../checks/efs/backup-enabled.ts';
import { needsNoBackup } from '../../support/needs-no-backup.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { arn, rebuildable, replica, share } from './file-system.ts';

const saved = (hours: number, ResourceArn = arn) => ({
  protectedResources: [
    resource(protectedResource, {
      ResourceArn,
      LastBackupTime: new Date(here.now.getTime() - hours * 3_600_000),
    }),
  ],
});

testCheck(check, {
  passes: {
    'automatic backups': { subject: share({}, 'ENABLED') },
    'automatic backups that were just switched on': { subject: share({}, 'ENABLING') },
    'off, but AWS Backup saved it last night': {
      subject: share({}, 'DISABLED'),
      context: saved(36),
      because: 'AWS Backup saves it',
    },
    'no policy at all, but AWS Backup saved it': { subject: share(), context: saved(3) },
    'an unfinished replication is not yet one': {
      subject: share({ FileSystemProtection: { ReplicationOverwriteProtection: 'DISABLED' } }, 'ENABLED'),
    },
    'no word of its protection': { subject: share({ FileSystemProtection: undefined }, 'ENABLED') },
    'one that is being updated': { subject: share({ LifeCycleState: 'updating' }, 'ENABLED') },
  },
  fails: {
    'nobody ever set a policy': { subject: share(), because: /^Automatic backups are off$/ },
    'switched off': { subject: share({}, 'DISABLED'), evidence: { BackupPolicy: { Status: 'DISABLED' } } },
    'being switched off': { subject: share({}, 'DISABLING') },
    'AWS Backup stopped saving it': {
      subject: share({}, 'DISABLED'),
      context: saved(37),
      because: 'no longer saves it',
      evidence: { LastBackupTime: '2026-11-18T11:00:00.000Z' },
    },
    'AWS Backup saves another': { subject: share(), context: saved(1, `${arn}2`) },
    'one in error': { subject: share({ LifeCycleState: 'error' }) },
  },
  notApplicable: {
    'one that needs no backup, by its tag': {
      subject: share({ Tags: needsNoBackup }),
      because: 'built anew every night',
    },
    'one that is being created': { subject: share({ LifeCycleState: 'creating' }), because: 'creating' },
    'one that is being deleted': { subject: share({ LifeCycleState: 'deleting' }), because: 'deleting' },
    'one that is deleted': { subject: share({ LifeCycleState: 'deleted' }), because: 'deleted' },
    'a replica': { subject: share(replica), because: 'replicates another' },
    'one that can be made anew': { subject: share(rebuildable), because: 'lintel:rebuildable' },
  },
});
