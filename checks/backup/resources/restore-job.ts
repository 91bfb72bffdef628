import { arnOf, defineCollector } from '#engine';
import { isInUse, plansAndVaults } from '../lib/in-use.ts';

const quarter = 90 * 24 * 3_600_000;

/** A restore that AWS Backup completed in the last 90 days. */
export const restoreJob = defineCollector({
  type: 'backup.restore-job',
  scope: 'region',
  per: plansAndVaults,
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListRestoreJobsCommand }) =>
    ask.batch(ListRestoreJobsCommand, {
      iam: 'backup:ListRestoreJobs',
      keys: (planOrVault) => (isInUse(planOrVault) ? ['the Region'] : []),
      size: 1,
      input: (_, { now }) => ({
        ByStatus: 'COMPLETED' as const,
        ByCompleteAfter: new Date(now.getTime() - quarter),
        MaxResults: 1000,
      }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ RestoreJobs = [] }) => RestoreJobs,
    }),
  keep: [
    'CompletionDate',
    'CreationDate',
    'ResourceType',
    'RestoreJobId',
    'SourceResourceArn',
    'ValidationStatus',
  ],
  identify: ({ RestoreJobId = '' }, at) => ({
    id: RestoreJobId,
    arn: arnOf(at, 'backup', `restore-job:${RestoreJobId}`),
  }),
});
