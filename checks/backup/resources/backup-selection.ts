import { arnOf, defineCollector } from '#engine';
import { backupPlan } from './backup-plan.ts';

/** What a backup plan saves, by ARNs and tags; a plan may have several. */
export const backupSelection = defineCollector({
  type: 'backup.backup-selection',
  scope: 'region',
  per: backupPlan,
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListBackupSelectionsCommand }) =>
    ask(ListBackupSelectionsCommand, {
      iam: 'backup:ListBackupSelections',
      input: ({ data: { BackupPlanId } }) => ({ BackupPlanId, MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ BackupSelectionsList = [] }, { data: { BackupPlanId } }) =>
        BackupSelectionsList.map((selection) => ({ ...selection, BackupPlanId })),
      absentOn: ['ResourceNotFoundException'], // a plan deleted since it was listed
    }),
  keep: ['BackupPlanId', 'SelectionId', 'SelectionName'],
  identify: ({ BackupPlanId, SelectionId = '' }, at) => ({
    id: SelectionId,
    arn: arnOf(at, 'backup', `backup-plan:${BackupPlanId}/selection/${SelectionId}`),
  }),
  details: (ask, { GetBackupSelectionCommand }) => ({
    selection: ask(GetBackupSelectionCommand, {
      iam: 'backup:GetBackupSelection',
      input: ({ data: { BackupPlanId, SelectionId } }) => ({ BackupPlanId, SelectionId }),
      select: ({ BackupSelection }) =>
        BackupSelection && {
          Resources: BackupSelection.Resources,
          NotResources: BackupSelection.NotResources,
          ListOfTags: BackupSelection.ListOfTags,
          Conditions: BackupSelection.Conditions,
        },
      absentOn: ['ResourceNotFoundException'],
    }),
  }),
});
