import { arnOf, defineCollector } from '#engine';
import { backupJob } from './backup-job.ts';

const week = 7 * 24 * 3_600_000;

/** A backup job that completed in the last seven days, asked of those resources only of which another did not. */
export const completedBackupJob = defineCollector({
  type: 'backup.completed-backup-job',
  scope: 'region',
  per: backupJob,
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListBackupJobsCommand }) =>
    ask.batch(ListBackupJobsCommand, {
      iam: 'backup:ListBackupJobs',
      keys: ({ data: { ResourceArn } }) => (ResourceArn ? [ResourceArn] : []),
      size: 1,
      input: ([ByResourceArn], { now }) => ({
        ByState: 'COMPLETED' as const,
        ByResourceArn,
        ByCreatedAfter: new Date(now.getTime() - week),
        MaxResults: 1000,
      }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ BackupJobs = [] }) => BackupJobs,
    }),
  keep: ['BackupJobId', 'CreationDate', 'ResourceArn'],
  identify: ({ BackupJobId = '' }, at) => ({
    id: BackupJobId,
    arn: arnOf(at, 'backup', `backup-job:${BackupJobId}`),
  }),
});
