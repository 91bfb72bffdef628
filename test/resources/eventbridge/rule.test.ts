import {
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { eventBus } from '../../../checks/eventbridge/resources/event-bus.ts';
import { rule } from '../../../checks/eventbridge/resources/rule.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(EventBridgeClient);
const arn = (name: string) => `arn:aws:events:ap-northeast-2:111122223333:${name}`;
const buses = (...names: readonly string[]) =>
  aws.on(ListEventBusesCommand).resolves({
    EventBuses: names.map((Name) => ({ Name, Arn: arn(`event-bus/${Name}`), Policy: '{}' })),
  });

beforeEach(() => {
  aws.reset();
  buses('default');
});

test('the buses, of several pages', async () => {
  aws
    .on(ListEventBusesCommand, { Limit: 100 })
    .resolvesOnce({ EventBuses: [{ Name: 'default', Arn: arn('event-bus/default') }], NextToken: 'more' })
    .resolves({ EventBuses: [{ Name: 'orders', Arn: arn('event-bus/orders') }] });
  const { resources, gaps } = await collected(eventBus);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'default', arn: arn('event-bus/default') },
    { id: 'orders', data: { Name: 'orders' } },
  ]);
});

test('the rules of every bus, of several pages, and their targets', async () => {
  buses('default', 'orders');
  const health = {
    Name: 'health',
    Arn: arn('rule/health'),
    EventBusName: 'default',
    State: 'ENABLED' as const,
  };
  const paid = {
    Name: 'paid',
    Arn: arn('rule/orders/paid'),
    EventBusName: 'orders',
    State: 'ENABLED' as const,
  };
  aws
    .on(ListRulesCommand, { EventBusName: 'default', Limit: 100 })
    .resolvesOnce({ Rules: [{ ...health, Description: 'for people' }], NextToken: 'more' })
    .resolves({ Rules: [{ ...health, Name: 'off', Arn: arn('rule/off'), State: 'DISABLED' }] });
  aws.on(ListRulesCommand, { EventBusName: 'orders', Limit: 100 }).resolves({
    Rules: [
      paid,
      { ...paid, Name: 'managed', Arn: arn('rule/orders/managed'), ManagedBy: 'schemas.amazonaws.com' },
    ],
  });
  aws.on(ListTargetsByRuleCommand).callsFake(({ Rule, EventBusName, NextToken }) => ({
    Targets: [
      {
        Id: '1',
        Arn: `${EventBusName} ${Rule} ${NextToken ?? ''}`,
        Input: 'secret',
        DeadLetterConfig: NextToken ? { Arn: 'dead' } : undefined,
        RoleArn: NextToken ? 'arn:role' : undefined,
      },
    ],
    NextToken: NextToken ? undefined : 'more',
  }));
  const { resources, gaps, calls } = await collected(rule.with('targets'));
  expect(gaps).toEqual([]);
  expect(calls).toEqual({
    'events:ListRules': 3,
    'events:ListTargetsByRule': 4,
  });
  expect(resources.map(({ id }) => id)).toEqual(['health', 'off', 'orders/paid', 'orders/managed']);
  expect(resources[0]).toMatchObject({ arn: health.Arn, data: health });
  expect(resources[2]).toMatchObject({
    details: {
      targets: {
        value: [
          { Arn: 'orders paid ', DeadLetterArn: undefined },
          { Arn: 'orders paid more', DeadLetterArn: 'dead', hasRole: true },
        ],
      },
    },
  });
  expect(JSON.stringify(resources)).not.toMatch(/secret|for people/);
});

test('nothing', async () => {
  aws.on(ListEventBusesCommand).resolves({});
  expect(await collected(rule)).toMatchObject({ resources: [], gaps: [], calls: {} });
  buses('default');
  aws.on(ListRulesCommand).resolves({});
  expect(await collected(rule)).toMatchObject({ resources: [], gaps: [] });
});

test('a bus or a rule that was deleted meanwhile', async () => {
  buses('default', 'gone');
  const gone = awsError('ResourceNotFoundException', '', 400);
  aws.on(ListRulesCommand, { EventBusName: 'gone' }).rejects(gone);
  aws
    .on(ListRulesCommand, { EventBusName: 'default' })
    .resolves({ Rules: [{ Name: 'old', Arn: arn('rule/old') }] });
  aws.on(ListTargetsByRuleCommand).rejects(gone);
  const { resources, gaps } = await collected(rule.with('targets'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'old', details: { targets: {} } }]);
});

test('a rule without targets', async () => {
  aws.on(ListRulesCommand).resolves({ Rules: [{ Name: 'bare', Arn: arn('rule/bare') }] });
  aws.on(ListTargetsByRuleCommand).resolves({});
  expect((await collected(rule.with('targets'))).resources).toMatchObject([
    { details: { targets: { value: [] } } },
  ]);
});

test('denied', async () => {
  aws.on(ListEventBusesCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(eventBus)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  buses('default');
  aws.on(ListRulesCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(rule)).gaps).toMatchObject([
    { actions: ['events:ListRules'], cause: 'access-denied' },
  ]);
});

test('throttled', async () => {
  aws.on(ListRulesCommand).rejects(awsError('ThrottlingException', '', 400));
  expect((await collected(rule)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
