import {
  DescribeBudgetsCommand,
  DescribeNotificationsForBudgetCommand,
  DescribeSubscribersForNotificationCommand,
} from '../../../checks/budgets/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { arnOf, daysAgo, pagesOf, seoul } from './places.ts';

type Subscriber = readonly [type: 'EMAIL' | 'SNS', address: string];

interface Budget {
  readonly name: string;
  readonly amount: number;
  readonly env?: 'dev';
  /** The days since its last month. */
  readonly ended?: number;
  /** By the share of the amount, and whether that is spent or forecast. */
  readonly tells: Readonly<Record<number, readonly Subscriber[]>>;
}

const finance: Subscriber = ['EMAIL', 'finance@haneul-store.example'];
const toSlack: Subscriber = ['SNS', arnOf('sns', seoul, 'haneul-infra-alerts')];

/** Finance hears of the month, and the engineers too when it is spent; development is budgeted, but told nobody. */
const budgets: readonly Budget[] = [
  { name: 'haneul-store-monthly', amount: 42_000, tells: { 80: [finance], 100: [finance, toSlack] } },
  { name: 'haneul-shop-dev-monthly', amount: 3000, env: 'dev', tells: {} },
  {
    name: 'haneul-event-2023',
    amount: 5000,
    ended: 1000,
    tells: { 100: [['EMAIL', 'marketing@haneul-store.example']] },
  },
];

function budgetAt(BudgetName: string | undefined): Budget {
  const budget = budgets.find(({ name }) => name === BudgetName);
  if (!budget) throw awsError('NotFoundException', `Unable to find budget: ${BudgetName}`, { status: 400 });
  return budget;
}

/** What the account is to cost, and who is told when it costs more. */
export const budgetAnswers = [
  answer(
    DescribeBudgetsCommand,
    (_, { now }) => ({
      Budgets: budgets.map(({ name, amount, env, ended }) => ({
        BudgetName: name,
        BudgetType: 'COST' as const,
        TimeUnit: 'MONTHLY' as const,
        BudgetLimit: { Amount: String(amount), Unit: 'USD' },
        TimePeriod: { End: daysAgo(now, ended ?? -20_000) },
        ...(env && { CostFilters: { TagKeyValue: [`user:env$${env}`] } }),
      })),
    }),
    pagesOf('Budgets'),
  ),
  answer(
    DescribeNotificationsForBudgetCommand,
    ({ BudgetName }) => ({
      Notifications: Object.keys(budgetAt(BudgetName).tells).map((share) => ({
        NotificationType: 'ACTUAL' as const,
        ComparisonOperator: 'GREATER_THAN' as const,
        Threshold: Number(share),
        ThresholdType: 'PERCENTAGE' as const,
      })),
    }),
    pagesOf('Notifications', 100),
  ),
  answer(
    DescribeSubscribersForNotificationCommand,
    ({ BudgetName, Notification }) => ({
      Subscribers: (budgetAt(BudgetName).tells[Notification?.Threshold ?? 0] ?? []).map(
        ([SubscriptionType, Address]) => ({ SubscriptionType, Address }),
      ),
    }),
    pagesOf('Subscribers', 100),
  ),
];
