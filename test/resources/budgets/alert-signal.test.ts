import { expect, test } from 'vitest';
import { alertSignal } from '../../../checks/budgets/resources/alert-signal.ts';
import { notifiedTopic } from '../../../checks/sns/resources/notified-topic.ts';
import { type Gap, Unreadable } from '../../../src/model/gap.ts';
import { budgetOf, notificationOf } from '../../support/budgets.ts';
import { derive } from '../../support/derive.ts';
import { here, resource } from '../../support/resource.ts';
import { routes } from '../../support/routes.ts';

const gap: Gap = {
  operation: 'budgets:DescribeSubscribersForNotification',
  actions: [],
  ...here,
  cause: 'access-denied',
  message: '',
};
const ops = 'arn:aws:sns:ap-northeast-2:111122223333:ops';
const { alertTopics } = routes('health', { [ops]: ['arn:confirmed'] }).ruled({}, ops);
const budgets = [budgetOf('monthly')];
const rowOf = (notifications: readonly ReturnType<typeof notificationOf>[], more: object = {}) =>
  derive(alertSignal, { budgets, notifications, alertTopics, ...more })[0]?.data;
const to = (...subscribers: readonly string[]) => notificationOf('monthly', subscribers);

test('a budget and whom it tells, by the notification that gets furthest', () => {
  expect(rowOf([to('EMAIL')])).toEqual({
    signal: {
      kind: 'budget',
      name: 'monthly',
      arn: 'arn:aws:budgets::111122223333:budget/monthly',
      account: here.account,
      region: 'global',
    },
    reach: 'one',
    chain: [{ kind: 'email', label: 'email' }],
    unread: [],
  });
  expect(rowOf([to('EMAIL', 'EMAIL')])).toMatchObject({ reach: 'many' });
  // The same person may be told of both.
  expect(rowOf([to('EMAIL'), to('EMAIL')])).toMatchObject({ reach: 'one' });
  expect(rowOf([to(), to('EMAIL')])).toMatchObject({ reach: 'one' });
});

test('a budget that tells a topic', () => {
  expect(rowOf([to(ops)])).toMatchObject({ reach: 'one', chain: [{ kind: 'topic', label: 'ops' }, {}] });
  const Policy = '{"Statement":[]}';
  const notifiedTopics = [
    resource(notifiedTopic, { TopicArn: ops, exists: true, Policy, KmsMasterKeyId: undefined }),
  ];
  expect(rowOf([to(ops)], { notifiedTopics })).toMatchObject({
    reach: 'nobody',
    break: 'The topic has no policy that lets budgets.amazonaws.com publish',
  });
  expect(rowOf([to(ops)], { alertTopics: [] })).toMatchObject({ reach: 'unknown' });
});

test('a budget that tells nobody', () => {
  expect(rowOf([])).toMatchObject({ reach: 'nobody', break: 'The budget has no notification', chain: [] });
  expect(rowOf([notificationOf('another', ['EMAIL'])])).toMatchObject({ reach: 'nobody' });
  expect(rowOf([to()])).toMatchObject({ reach: 'nobody', break: 'It tells nobody' });
  expect(rowOf([notificationOf('monthly', undefined)])).toMatchObject({ reach: 'nobody' });
});

test('a budget that has ended tells nothing any more', () => {
  expect(derive(alertSignal, { budgets: [budgetOf('old', { end: here.now })] })).toEqual([]);
});

test('subscribers that were not read', () => {
  const closed = Object.defineProperty({ ...to('EMAIL') }, 'subscribers', {
    get: () => {
      throw new Unreadable(gap);
    },
  });
  expect(rowOf([closed])).toMatchObject({ reach: 'unknown', unread: [gap.operation] });
});
