import { budget } from '../../checks/budgets/resources/budget.ts';
import { notification } from '../../checks/budgets/resources/notification.ts';
import { here, resourceIn } from './resource.ts';

interface Kind {
  readonly account?: string;
  readonly end?: Date | undefined;
  readonly members?: string[];
}

const dataOf = (BudgetName: string, { end, members }: Kind) => ({
  BudgetName,
  CostFilters: { LinkedAccount: members },
  TimePeriod: { End: end },
});

/** A budget of that name. */
export function budgetOf(name: string, kind: Kind = {}) {
  return resourceIn({ account: kind.account ?? here.account }, budget, dataOf(name, kind));
}

/** A notification of that budget to mail addresses (`EMAIL`) and topics; `undefined` is one that is gone. */
export function notificationOf(name: string, subscribers: readonly string[] | undefined, kind: Kind = {}) {
  return resourceIn(
    { account: kind.account ?? here.account },
    notification.with('subscribers'),
    {
      ...dataOf(name, kind),
      NotificationType: 'ACTUAL',
      ComparisonOperator: 'GREATER_THAN',
      Threshold: 80,
      ThresholdType: 'PERCENTAGE',
    },
    {
      subscribers: subscribers?.map((each) =>
        each === 'EMAIL'
          ? { SubscriptionType: 'EMAIL' as const, Address: undefined }
          : { SubscriptionType: 'SNS' as const, Address: each },
      ),
    },
  );
}
