import { arnOf, defineCollector } from '#engine';
import { isInUse, plansAndVaults } from '../lib/in-use.ts';

const week = 7 * 24 * 3_600_000;

/** A copy of a recovery point that ended in the last seven days, well or not, listed where it was copied from. */
export const copyJob = defineCollector({
  type: 'backup.copy-job',
  scope: 'region',
  per: plansAndVaults,
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListCopyJobsCommand }) =>
    ask.batch(ListCopyJobsCommand, {
      iam: 'backup:ListCopyJobs',
      keys: (planOrVault) => (isInUse(planOrVault) ? ['the Region'] : []),
      size: 1,
      input: (_, { now }) => ({ ByCompleteAfter: new Date(now.getTime() - week), MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ CopyJobs = [] }) => CopyJobs,
    }),
  keep: [
    'CompletionDate',
    'CopyJobId',
    'CreationDate',
    'DestinationBackupVaultArn',
    'ResourceArn',
    'SourceBackupVaultArn',
    'State',
    'StatusMessage',
  ],
  identify: ({ CopyJobId = '' }, at) => ({
    id: CopyJobId,
    arn: arnOf(at, 'backup', `copy-job:${CopyJobId}`),
  }),
});
