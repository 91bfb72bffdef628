import { defineCollector } from '#engine';

/** A backup plan: when AWS Backup saves what is selected, and where to. */
export const backupPlan = defineCollector({
  type: 'backup.backup-plan',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListBackupPlansCommand }) =>
    ask(ListBackupPlansCommand, {
      iam: 'backup:ListBackupPlans',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ BackupPlansList = [] }) => BackupPlansList,
    }),
  keep: ['BackupPlanArn', 'BackupPlanId', 'BackupPlanName', 'CreationDate', 'LastExecutionDate'],
  // Two plans may have the same name.
  identify: ({ BackupPlanName = '', BackupPlanArn = '' }) => ({ id: BackupPlanName, arn: BackupPlanArn }),
  details: (ask, { GetBackupPlanCommand, ListTagsCommand }) => ({
    rules: ask(GetBackupPlanCommand, {
      iam: 'backup:GetBackupPlan',
      input: ({ data: { BackupPlanId } }) => ({ BackupPlanId }),
      select: ({ BackupPlan }) =>
        BackupPlan?.Rules?.map((rule) => ({
          RuleName: rule.RuleName,
          ScheduleExpression: rule.ScheduleExpression,
          StartWindowMinutes: rule.StartWindowMinutes,
          EnableContinuousBackup: rule.EnableContinuousBackup,
          TargetBackupVaultName: rule.TargetBackupVaultName,
          TargetLogicallyAirGappedBackupVaultArn: rule.TargetLogicallyAirGappedBackupVaultArn,
          Lifecycle: rule.Lifecycle,
          CopyActions: rule.CopyActions,
        })),
      absentOn: ['ResourceNotFoundException'], // deleted since it was listed
    }),
    tags: ask(ListTagsCommand, {
      iam: 'backup:ListTags',
      input: ({ arn }) => ({ ResourceArn: arn, MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Tags = {} }) => Tags,
      absentOn: ['ResourceNotFoundException'],
    }),
  }),
});
