import { defineCollector } from '#engine';

/** A backup vault: where AWS Backup keeps recovery points. */
export const backupVault = defineCollector({
  type: 'backup.backup-vault',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListBackupVaultsCommand }) =>
    ask(ListBackupVaultsCommand, {
      iam: 'backup:ListBackupVaults',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ BackupVaultList = [] }) => BackupVaultList,
    }),
  keep: [
    'BackupVaultArn',
    'BackupVaultName',
    'EncryptionKeyArn',
    'LockDate',
    'Locked',
    'MaxRetentionDays',
    'MinRetentionDays',
    'NumberOfRecoveryPoints',
    'VaultState',
    'VaultType',
  ],
  identify: ({ BackupVaultName = '', BackupVaultArn = '' }) => ({ id: BackupVaultName, arn: BackupVaultArn }),
  details: (ask, { GetBackupVaultNotificationsCommand, ListTagsCommand }) => ({
    notifications: ask(GetBackupVaultNotificationsCommand, {
      iam: 'backup:GetBackupVaultNotifications',
      only: ({ data }) => data.NumberOfRecoveryPoints !== 0,
      input: ({ id }) => ({ BackupVaultName: id }),
      select: ({ SNSTopicArn, BackupVaultEvents }) => ({ SNSTopicArn, BackupVaultEvents }),
      absentOn: ['ResourceNotFoundException'], // nobody is notified
    }),
    tags: ask(ListTagsCommand, {
      iam: 'backup:ListTags',
      input: ({ arn }) => ({ ResourceArn: arn, MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Tags = {} }) => Tags,
      absentOn: ['ResourceNotFoundException'], // deleted since it was listed
    }),
  }),
});
