import { arnOf, defineCollector } from '#engine';
import { partitions } from '../lib/partitions.ts';
import { budget } from './budget.ts';

/** When a budget tells somebody, and whom. */
export const notification = defineCollector({
  type: 'budgets.notification',
  scope: 'global',
  partitions,
  sdk: () => import('../sdk.ts'),
  per: budget,
  list: (ask, { DescribeNotificationsForBudgetCommand }) =>
    ask(DescribeNotificationsForBudgetCommand, {
      iam: 'budgets:ViewBudget',
      input: ({ account, id }) => ({ AccountId: account, BudgetName: id, MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Notifications = [] }, { data }) =>
        Notifications.map(({ NotificationState: _, ...when }) => ({ ...data, ...when })),
      absentOn: ['NotFoundException'], // the budget was deleted since it was listed
    }),
  keep: [
    'BudgetName',
    'ComparisonOperator',
    'CostFilters',
    'NotificationType',
    'Threshold',
    'ThresholdType',
    'TimePeriod',
  ],
  identify: ({ BudgetName, NotificationType, ComparisonOperator, Threshold, ThresholdType }, at) => {
    const when = [NotificationType, ComparisonOperator, Threshold, ThresholdType].join(' ');
    return { id: `${BudgetName} ${when}`, arn: `${arnOf(at, 'budgets', `budget/${BudgetName}`)} ${when}` };
  },
  details: (ask, { DescribeSubscribersForNotificationCommand }) => ({
    subscribers: ask(DescribeSubscribersForNotificationCommand, {
      iam: 'budgets:ViewBudget',
      input: ({ account, data }) => {
        const { BudgetName, NotificationType, ComparisonOperator, Threshold, ThresholdType } = data;
        return {
          AccountId: account,
          BudgetName,
          Notification: { NotificationType, ComparisonOperator, Threshold, ThresholdType },
          MaxResults: 100,
        };
      },
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Subscribers = [] }) =>
        Subscribers.map(({ SubscriptionType, Address }) => ({
          SubscriptionType,
          // Others are people's addresses.
          Address: Address?.startsWith('arn:') ? Address : undefined,
        })),
      absentOn: ['NotFoundException'], // deleted since it was listed
    }),
  }),
});
