import { arnOf, defineCollector } from '#engine';
import { backupPlan } from './backup-plan.ts';

/** Which types of resources AWS Backup was allowed to save in a Region: one of these where there is a plan. */
export const regionSettings = defineCollector({
  type: 'backup.region-settings',
  scope: 'region',
  per: backupPlan,
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeRegionSettingsCommand }) =>
    ask.batch(DescribeRegionSettingsCommand, {
      iam: 'backup:DescribeRegionSettings',
      keys: () => ['the Region'],
      size: 1,
      input: () => ({}),
      select: ({ ResourceTypeOptInPreference }) => [{ ResourceTypeOptInPreference }],
    }),
  keep: ['ResourceTypeOptInPreference'],
  identify: (_, at) => ({ id: 'backup-settings', arn: arnOf(at, 'backup', 'account-settings') }),
});
