import { arnOf, defineCollector } from '#engine';
import { isInUse, plansAndVaults } from '../lib/in-use.ts';

const week = 7 * 24 * 3_600_000;

/** How a backup job ends that did not save everything; AWS takes one state in a request. */
const failures = ['FAILED', 'EXPIRED', 'ABORTED', 'PARTIAL'] as const;

/** A backup job of the last seven days that did not complete; of those that did there may be a thousand times as many. */
export const backupJob = defineCollector({
  type: 'backup.backup-job',
  scope: 'region',
  per: plansAndVaults,
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListBackupJobsCommand }) =>
    ask.batch(ListBackupJobsCommand, {
      iam: 'backup:ListBackupJobs',
      keys: (planOrVault) => (isInUse(planOrVault) ? failures : []),
      size: 1,
      input: ([ByState], { now }) => ({
        ByState,
        ByCreatedAfter: new Date(now.getTime() - week),
        MaxResults: 1000,
      }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ BackupJobs = [] }) => BackupJobs,
    }),
  keep: ['BackupJobId', 'BackupVaultName', 'CreationDate', 'ResourceArn', 'State', 'StatusMessage'],
  identify: ({ BackupJobId = '' }, at) => ({
    id: BackupJobId,
    arn: arnOf(at, 'backup', `backup-job:${BackupJobId}`),
  }),
});
