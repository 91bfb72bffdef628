import { defineCheck, elapsed, fail, notApplicable } from '#engine';
import { reachContext } from '../sns/lib/reaches-people.ts';
import { failuresOf } from './lib/judge-jobs.ts';
import { judgeTold } from './lib/judge-told.ts';
import { backupJob } from './resources/backup-job.ts';
import { backupVault } from './resources/backup-vault.ts';
import { completedBackupJob } from './resources/completed-backup-job.ts';
import { copyJob } from './resources/copy-job.ts';

export default defineCheck({
  id: 'backup/jobs-succeed',
  title: 'Backup and copy jobs succeed, and somebody is told when they do not',
  pillar: 'reliability',
  severity: 'high',
  why: 'A backup that fails disturbs nobody, so that it fails for months, until the day when it is needed.',
  fix: {
    summary:
      'Remove what the status message names: most often the role’s permissions, a key, or a start window that is too short. Have the vault tell when jobs end.',
    cli: 'aws backup put-backup-vault-notifications --backup-vault-name {id} --sns-topic-arn <a topic> --backup-vault-events BACKUP_JOB_COMPLETED COPY_JOB_FAILED --region {region}',
    cloudformation:
      'Notifications:\n  SNSTopicArn: <a topic>\n  BackupVaultEvents: [BACKUP_JOB_COMPLETED, COPY_JOB_FAILED]',
    terraform:
      'resource "aws_backup_vault_notifications" "ended" {\n  backup_vault_name   = "{id}"\n  sns_topic_arn       = <a topic>\n  backup_vault_events = ["BACKUP_JOB_COMPLETED", "COPY_JOB_FAILED"]\n}',
    cost: 'None worth mentioning.',
    risk: 'None. The topic’s policy must let backup.amazonaws.com publish; a filter on the attribute State keeps successes out of the mail.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html'],
  notes: ['003 >1,000', '000 §3'],
  wellArchitected: ['REL09-BP03', 'REL06-BP03'],
  subject: backupVault.with('notifications'),
  context: { backupJobs: backupJob, completedJobs: completedBackupJob, copyJobs: copyJob, ...reachContext },
  // Jobs are read of the last seven days: not of more.
  options: { days: 7 },

  evaluate(vault, { options: { days }, now, ...context }) {
    const isRecent = (time: Date) => elapsed(time, now, 'CreationDate') <= days * 24 * 3_600_000;
    const failures = failuresOf(vault, context, isRecent);
    if (failures.length > 0) {
      const resources = new Set(failures.map(({ ResourceArn }) => ResourceArn)).size;
      const reason = `Of ${resources === 1 ? 'one resource' : `${resources} resources`} the last backup or copy job did not complete`;
      return fail(reason, { failures: failures.slice(0, 10), count: failures.length });
    }
    if (vault.data.NumberOfRecoveryPoints === 0) return notApplicable('the vault is empty');
    return judgeTold(vault, context);
  },
});
