import { defineCollector } from '#engine';
import { isInUse, plansAndVaults } from '../lib/in-use.ts';

/** A plan by which AWS Backup restores recovery points now and then, to see whether it can. */
export const restoreTestingPlan = defineCollector({
  type: 'backup.restore-testing-plan',
  scope: 'region',
  per: plansAndVaults,
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListRestoreTestingPlansCommand }) =>
    ask.batch(ListRestoreTestingPlansCommand, {
      iam: 'backup:ListRestoreTestingPlans',
      keys: (planOrVault) => (isInUse(planOrVault) ? ['the Region'] : []),
      size: 1,
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ RestoreTestingPlans = [] }) => RestoreTestingPlans,
    }),
  keep: ['LastExecutionTime', 'RestoreTestingPlanArn', 'RestoreTestingPlanName', 'StartWindowHours'],
  identify: ({ RestoreTestingPlanName = '', RestoreTestingPlanArn = '' }) => ({
    id: RestoreTestingPlanName,
    arn: RestoreTestingPlanArn,
  }),
});
