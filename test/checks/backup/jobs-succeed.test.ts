import type { Selected } from '#engine';
import check from '../../../checks/backup/jobs-succeed.ts';
import { backupJob } from '../../../checks/backup/resources/backup-job.ts';
import { backupVault } from '../../../checks/backup/resources/backup-vault.ts';
import { completedBackupJob } from '../../../checks/backup/resources/completed-backup-job.ts';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import { here, resource } from '../../support/resource.ts';
import { routes } from '../../support/routes.ts';
import { testCheck } from '../../support/test-check.ts';

const ago = (hours: number) => new Date(here.now.getTime() - hours * 3_600_000);
const arn = 'arn:aws:backup:ap-northeast-2:111122223333:backup-vault:daily';
const orders = 'arn:aws:rds:ap-northeast-2:111122223333:db:orders';
const members = 'arn:aws:rds:ap-northeast-2:111122223333:db:members';

const told = (...events: string[]) => ({
  SNSTopicArn: 'arn:aws:sns:ap-northeast-2:111122223333:alerts',
  BackupVaultEvents: events as 'BACKUP_JOB_COMPLETED'[],
});
const vault = (notifications?: ReturnType<typeof told>, NumberOfRecoveryPoints: number | undefined = 12) =>
  resource(
    backupVault.with('notifications'),
    { BackupVaultName: 'daily', BackupVaultArn: arn, NumberOfRecoveryPoints },
    { notifications },
  );
const quiet = vault(told('BACKUP_JOB_COMPLETED', 'COPY_JOB_FAILED'));

const job = (hours: number, data: Selected<typeof backupJob>['data'] = {}) =>
  resource(backupJob, {
    BackupJobId: `${hours}`,
    BackupVaultName: 'daily',
    CreationDate: ago(hours),
    ResourceArn: orders,
    State: 'FAILED',
    StatusMessage: 'Access denied',
    ...data,
  });
const done = (hours: number, ResourceArn = orders) =>
  resource(completedBackupJob, { BackupJobId: `done ${hours}`, CreationDate: ago(hours), ResourceArn });
const copy = (
  hours: number,
  State: 'COMPLETED' | 'FAILED' | 'PARTIAL',
  data: Selected<typeof copyJob>['data'] = {},
) =>
  resource(copyJob, {
    CopyJobId: `${State} ${hours}`,
    SourceBackupVaultArn: arn,
    DestinationBackupVaultArn: 'dr',
    CreationDate: ago(hours),
    ResourceArn: orders,
    State,
    ...data,
  });

const ops = 'arn:aws:sns:ap-northeast-2:111122223333:ops';
const silent = 'arn:aws:sns:ap-northeast-2:111122223333:silent';
const { buses, ruled } = routes('backup', { [ops]: ['arn:confirmed'], [silent]: [] });

testCheck(check, {
  passes: {
    'nothing failed, and somebody would be told': { subject: quiet },
    'a rule tells people of it': {
      subject: vault(),
      context: ruled({ source: ['aws.backup'], detail: { state: ['FAILED'] } }, ops),
      because: 'event rule backup',
    },
    'a rule tells people, where the vault hopes in vain': {
      subject: vault(told('BACKUP_JOB_FAILED')),
      context: ruled({ source: [{ prefix: 'aws.' }] }, ops),
    },
    'a rule sends it to another account': {
      subject: vault(),
      context: ruled({ source: ['aws.backup'] }, 'arn:aws:events:us-east-1:999988887777:event-bus/central'),
    },
    'it tells by an old name and the new one': {
      subject: vault(told('BACKUP_JOB_FAILED', 'BACKUP_JOB_COMPLETED')),
    },
    'it failed, and then did not': {
      subject: quiet,
      context: { backupJobs: [job(50)], completedJobs: [done(26)] },
    },
    'it failed long ago': { subject: quiet, context: { backupJobs: [job(169)] } },
    'it failed too long ago for the configuration': {
      subject: quiet,
      context: { backupJobs: [job(49)], copyJobs: [copy(49, 'FAILED')] },
      options: { days: 2 },
    },
    'it failed in another vault': {
      subject: quiet,
      context: { backupJobs: [job(5, { BackupVaultName: 'weekly' })] },
    },
    'a copy failed, and then did not': {
      subject: quiet,
      context: { copyJobs: [copy(30, 'FAILED'), copy(6, 'COMPLETED')] },
    },
    'a copy from another vault failed': {
      subject: quiet,
      context: { copyJobs: [copy(6, 'FAILED', { SourceBackupVaultArn: 'other' })] },
    },
  },
  fails: {
    'the last backup failed': {
      subject: quiet,
      context: { backupJobs: [job(5)], completedJobs: [done(29)] },
      because: 'Of one resource',
      evidence: {
        count: 1,
        failures: [
          {
            ResourceArn: orders,
            job: 'backup',
            State: 'FAILED',
            StatusMessage: 'Access denied',
            CreationDate: '2026-11-19T19:00:00.000Z',
          },
        ],
      },
    },
    'exactly then': { subject: quiet, context: { backupJobs: [job(168)] } },
    'a vault that nothing ever came to': {
      subject: vault(undefined, 0),
      context: { backupJobs: [job(5, { State: 'EXPIRED' })] },
    },
    'only the other resource was saved': {
      subject: quiet,
      context: {
        backupJobs: [job(5), job(29), job(6, { ResourceArn: members, State: 'PARTIAL' })],
        completedJobs: [done(1, 'another')],
      },
      because: 'Of 2 resources',
      evidence: {
        count: 3,
        failures: [{ ResourceArn: orders }, { ResourceArn: members }, { ResourceArn: orders }],
      },
    },
    'AWS did not say of what': {
      subject: quiet,
      context: { backupJobs: [job(5, { ResourceArn: undefined })], completedJobs: [done(1)] },
    },
    'a copy failed': {
      subject: quiet,
      context: { copyJobs: [copy(6, 'FAILED', { StatusMessage: 'no key' }), copy(30, 'COMPLETED')] },
      evidence: { failures: [{ job: 'copy', StatusMessage: 'no key' }] },
    },
    'a copy of a part': { subject: quiet, context: { copyJobs: [copy(6, 'PARTIAL'), copy(5, 'FAILED')] } },
    'a copy to one of two vaults failed': {
      subject: quiet,
      context: {
        copyJobs: [copy(6, 'FAILED'), copy(5, 'COMPLETED', { DestinationBackupVaultArn: 'other' })],
      },
    },
    'a copy of one of two resources failed': {
      subject: quiet,
      context: { copyJobs: [copy(6, 'FAILED'), copy(5, 'COMPLETED', { ResourceArn: members })] },
    },
    'nobody is told': {
      subject: vault(),
      context: { buses },
      because: 'neither the vault',
      severity: 'low',
    },
    'the vault tells of other things': {
      subject: vault(told('RECOVERY_POINT_MODIFIED')),
      context: { buses },
      severity: 'low',
      evidence: { BackupVaultEvents: ['RECOVERY_POINT_MODIFIED'] },
    },
    'a rule is about what went well': {
      subject: vault(),
      context: ruled({ source: ['aws.backup'], detail: { state: ['COMPLETED'] } }, ops),
      severity: 'low',
    },
    'a rule is about another vault': {
      subject: vault(),
      context: ruled(
        { source: ['aws.backup'], detail: { backupVaultName: [{ 'anything-but': 'daily' }] } },
        ops,
      ),
      severity: 'low',
    },
    'it would tell by a name that AWS gave up': {
      context: { buses },
      subject: vault(told('BACKUP_JOB_FAILED', 'COPY_JOB_FAILED')),
      because: 'does not send any more',
      severity: 'low',
      evidence: { BackupVaultEvents: ['BACKUP_JOB_FAILED', 'COPY_JOB_FAILED'] },
    },
  },
  notApplicable: {
    'an empty one': { subject: vault(undefined, 0), because: 'empty' },
    'a rule tells a topic that nobody reads': {
      subject: vault(),
      context: ruled({ source: ['aws.backup'] }, silent),
      because: 'topic-has-confirmed-subscribers',
    },
  },
  unknown: {
    'no default event bus': { subject: vault(), because: 'event bus' },
    'AWS did not say when': {
      subject: quiet,
      context: { backupJobs: [job(1, { CreationDate: undefined })] },
      because: 'CreationDate',
    },
  },
});
