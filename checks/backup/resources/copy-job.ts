import { arnOf, defineCollector } from '#engine';

const week = 7 * 24 * 3_600_000;

/** A copy of a recovery point that AWS Backup completed in the last seven days, listed where it was copied from. */
export const copyJob = defineCollector({
  type: 'backup.copy-job',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListCopyJobsCommand }) =>
    ask(ListCopyJobsCommand, {
      iam: 'backup:ListCopyJobs',
      input: (_, { now }) => ({
        ByState: 'COMPLETED' as const,
        ByCompleteAfter: new Date(now.getTime() - week),
        MaxResults: 1000,
      }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ CopyJobs = [] }) => CopyJobs,
    }),
  keep: ['CompletionDate', 'CopyJobId', 'DestinationBackupVaultArn', 'ResourceArn'],
  identify: ({ CopyJobId = '' }, at) => ({
    id: CopyJobId,
    arn: arnOf(at, 'backup', `copy-job:${CopyJobId}`),
  }),
});
