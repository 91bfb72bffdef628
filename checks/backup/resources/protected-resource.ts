import { defineCollector } from '#engine';

/** A resource that AWS Backup has saved at least once, perhaps deleted since; its id is the resource's ARN. */
export const protectedResource = defineCollector({
  type: 'backup.protected-resource',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListProtectedResourcesCommand }) =>
    ask(ListProtectedResourcesCommand, {
      iam: 'backup:ListProtectedResources',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Results = [] }) => Results,
    }),
  keep: ['LastBackupTime', 'LastBackupVaultArn', 'ResourceArn', 'ResourceType'],
  identify: ({ ResourceArn = '' }) => ({ id: ResourceArn, arn: ResourceArn }),
});
