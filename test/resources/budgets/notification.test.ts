import {
  BudgetsClient,
  DescribeBudgetsCommand,
  DescribeNotificationsForBudgetCommand,
  DescribeSubscribersForNotificationCommand,
} from '@aws-sdk/client-budgets';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { budget } from '../../../checks/budgets/resources/budget.ts';
import { notification } from '../../../checks/budgets/resources/notification.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(BudgetsClient);
const AccountId = here.account;
const End = new Date('2087-06-15T00:00:00Z');
const when = {
  NotificationType: 'ACTUAL',
  ComparisonOperator: 'GREATER_THAN',
  Threshold: 80,
  ThresholdType: 'PERCENTAGE',
} as const;
const topic = 'arn:aws:sns:ap-northeast-2:111122223333:costs';
const rest = { BudgetType: 'COST', TimeUnit: 'MONTHLY' } as const;

beforeEach(() => {
  aws.reset();
  aws
    .on(DescribeBudgetsCommand)
    .resolvesOnce({
      Budgets: [
        {
          ...rest,
          BudgetName: 'monthly',
          TimePeriod: { End },
          CostFilters: { LinkedAccount: ['1'], Service: ['secret'] },
        },
      ],
      NextToken: '2',
    })
    .resolves({ Budgets: [{ ...rest, BudgetName: 'old' }] });
});

test('budgets come in pages of a thousand, once per account, from us-east-1', async () => {
  const { resources, gaps, region, calls } = await collected(budget);
  expect([gaps, region, calls]).toEqual([[], 'global', { 'budgets:DescribeBudgets': 2 }]);
  expect(resources).toMatchObject([
    { id: 'monthly', arn: 'arn:aws:budgets::111122223333:budget/monthly' },
    { id: 'old' },
  ]);
  expect(resources.map(({ data }) => data)).toEqual([
    { BudgetName: 'monthly', TimePeriod: { End }, CostFilters: { LinkedAccount: ['1'] } },
    { BudgetName: 'old', TimePeriod: { End: undefined }, CostFilters: { LinkedAccount: undefined } },
  ]);
  const sent = aws.commandCalls(DescribeBudgetsCommand);
  expect(sent.map(({ args }) => args[0].input)).toEqual([
    { AccountId, MaxResults: 1000 },
    { AccountId, MaxResults: 1000, NextToken: '2' },
  ]);
});

test('notifications come from budgets, and their subscribers without anybody’s address', async () => {
  const about = { AccountId, BudgetName: 'monthly', MaxResults: 100 };
  aws
    .on(DescribeNotificationsForBudgetCommand, about)
    .resolves({ Notifications: [{ ...when, NotificationState: 'ALARM' }], NextToken: 'more' });
  aws
    .on(DescribeNotificationsForBudgetCommand, { ...about, NextToken: 'more' })
    .resolves({ Notifications: [{ ...when, Threshold: 100 }] });
  aws
    .on(DescribeNotificationsForBudgetCommand, { ...about, BudgetName: 'old' })
    .rejects(awsError('NotFoundException'));
  const whom = { ...about, Notification: when };
  aws.on(DescribeSubscribersForNotificationCommand, whom).resolves({
    Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'jiwoo@example.com' }],
    NextToken: 'more',
  });
  aws
    .on(DescribeSubscribersForNotificationCommand, { ...whom, NextToken: 'more' })
    .resolves({ Subscribers: [{ SubscriptionType: 'SNS', Address: topic }] });
  aws
    .on(DescribeSubscribersForNotificationCommand, { ...whom, Notification: { ...when, Threshold: 100 } })
    .rejects(awsError('NotFoundException'));
  const { resources, gaps, calls } = await collected(notification.with('subscribers'));
  expect(gaps).toEqual([]);
  expect(calls).toEqual({
    'budgets:DescribeNotificationsForBudget': 3,
    'budgets:DescribeSubscribersForNotification': 3,
  });
  expect(resources).toMatchObject([
    {
      id: 'monthly ACTUAL GREATER_THAN 80 PERCENTAGE',
      data: { ...when, BudgetName: 'monthly', TimePeriod: { End } },
    },
    { id: 'monthly ACTUAL GREATER_THAN 100 PERCENTAGE' },
  ]);
  expect(resources[0]?.data).not.toHaveProperty('NotificationState');
  expect(resources.map(({ details }) => details.subscribers)).toEqual([
    {
      value: [
        { SubscriptionType: 'EMAIL', Address: undefined },
        { SubscriptionType: 'SNS', Address: topic },
      ],
    },
    { value: undefined },
  ]);
  expect(JSON.stringify(resources)).not.toContain('jiwoo');
});

test('where there are no budgets, one request tells', async () => {
  aws.reset();
  aws.on(DescribeBudgetsCommand).resolves({});
  expect(await collected(notification.with('subscribers'))).toMatchObject({ resources: [], gaps: [] });
  expect(aws.calls()).toHaveLength(1);
  aws.reset();
  aws.on(DescribeBudgetsCommand).rejects(awsError('NotFoundException'));
  expect(await collected(budget)).toMatchObject({ resources: [], gaps: [] });
});

test('without notifications or subscribers', async () => {
  aws.on(DescribeNotificationsForBudgetCommand).resolves({});
  expect(await collected(notification)).toMatchObject({ resources: [], gaps: [] });
  aws.on(DescribeNotificationsForBudgetCommand).resolves({ Notifications: [when] });
  aws.on(DescribeSubscribersForNotificationCommand).resolves({});
  const { resources } = await collected(notification.with('subscribers'));
  expect(resources[0]?.details.subscribers).toEqual({ value: [] });
});

test('denied, and throttled', async () => {
  aws.reset();
  aws.on(DescribeBudgetsCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(budget)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['budgets:ViewBudget'] },
  ]);
  aws.on(DescribeBudgetsCommand).rejects(awsError('ThrottlingException', '', 400));
  expect((await collected(budget)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
