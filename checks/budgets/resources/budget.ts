import { arnOf, defineCollector } from '#engine';
import { account } from '../../account/resources/account.ts';
import { partitions } from '../lib/partitions.ts';

/** A budget of AWS Budgets. */
export const budget = defineCollector({
  type: 'budgets.budget',
  scope: 'global',
  partitions,
  sdk: () => import('../sdk.ts'),
  per: account,
  list: (ask, { DescribeBudgetsCommand }) =>
    ask(DescribeBudgetsCommand, {
      iam: 'budgets:ViewBudget',
      input: ({ id }) => ({ AccountId: id, MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Budgets = [] }) =>
        Budgets.map(({ BudgetName = '', CostFilters: { LinkedAccount } = {}, TimePeriod }) => ({
          BudgetName,
          CostFilters: { LinkedAccount },
          TimePeriod: { End: TimePeriod?.End },
        })),
      absentOn: ['NotFoundException'],
    }),
  keep: ['BudgetName', 'CostFilters', 'TimePeriod'],
  identify: ({ BudgetName }, at) => ({ id: BudgetName, arn: arnOf(at, 'budgets', `budget/${BudgetName}`) }),
});
