import { expect, test } from 'vitest';
import { anything, others } from '../../../checks/eventbridge/lib/matches.ts';
import { reachOf, reachOfEvent } from '../../../checks/sns/lib/reaches-people.ts';
import { notifiedTopic } from '../../../checks/sns/resources/notified-topic.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import type { Gap } from '../../../src/model/gap.ts';
import { here, resource } from '../../support/resource.ts';
import { routes } from '../../support/routes.ts';

type Context = Parameters<typeof reachOf>[3];

const gap: Gap = { operation: 'x:Y', actions: [], ...here, cause: 'access-denied', message: 'no' };
const ops = 'arn:aws:sns:ap-northeast-2:111122223333:ops';
const bus = 'arn:aws:events:ap-northeast-2:111122223333:event-bus/default';
const { account, region } = here;
const alarm = { arn: 'arn:aws:cloudwatch:ap-northeast-2:111122223333:alarm:cpu', account, region };
const event = { source: 'aws.health', [others]: anything } as const;
const open = '{"Statement":{"Effect":"Allow","Principal":"*","Action":"sns:*","Resource":"*"}}';
const closed = '{"Statement":[]}';

/** A topic that a person reads, and a rule that tells it, by a role if so. */
function world(Policy: string, KmsMasterKeyId?: string, hasRole?: true, states = ['arn:confirmed']) {
  const { ruled } = routes('health', { [ops]: states });
  const { buses, alertTopics, rules } = ruled({ source: ['aws.health'] }, ops);
  const targets = [{ Arn: ops, DeadLetterArn: undefined, ...(hasRole && { hasRole }) }, {}];
  return {
    buses: new ReadCollection(buses),
    alertTopics: new ReadCollection(alertTopics),
    rules: new ReadCollection(rules.map((each) => ({ ...each, targets }))),
    notifiedTopics: new ReadCollection([
      resource(notifiedTopic, { TopicArn: ops, exists: true, Policy, KmsMasterKeyId }),
    ]),
  } as unknown as Context;
}
const unread = { notifiedTopics: new ReadCollection<never>([], gap) };

test('a topic that does not let alarms publish', () => {
  expect(reachOf([ops], alarm, event, world(closed))).toEqual({
    reach: 'nobody',
    chain: [{ kind: 'topic', label: 'ops', arn: ops }],
    break: 'The topic has no policy that lets cloudwatch.amazonaws.com publish',
    unread: [],
  });
  expect(reachOf([ops], alarm, event, world(open)).reach).toBe('one');
});

test('a topic that does not let rules publish, unless by a role', () => {
  expect(reachOfEvent(bus, event, world(open, 'alias/aws/sns'))).toMatchObject({
    reach: 'nobody',
    chain: [{ label: 'default' }, { label: 'health' }, { label: 'ops' }],
    break: 'The topic is encrypted with alias/aws/sns, which events.amazonaws.com may not use',
  });
  expect(reachOfEvent(bus, event, world(closed, 'alias/aws/sns', true)).reach).toBe('one');
});

test('whom the topic lets publish was not read', () => {
  expect(reachOf([ops], alarm, event, { ...world(open), ...unread })).toMatchObject({
    reach: 'unknown',
    break: 'whom the topic lets publish could not be read',
    unread: [gap],
  });
  const silent = { ...world(open, undefined, undefined, []), ...unread };
  expect(reachOf([ops], alarm, event, silent)).toMatchObject({ reach: 'nobody', unread: [] });
});

test('a policy that makes no sense', () => {
  expect(reachOf([ops], alarm, event, world('[]'))).toMatchObject({
    reach: 'unknown',
    unread: [{ cause: 'missing-field' }],
  });
});

test('who publishes is not known to need leave', () => {
  const other = { ...alarm, arn: 'arn:aws:rds:ap-northeast-2:111122223333:es:events' };
  expect(reachOf([ops], other, event, world(closed)).reach).toBe('one');
});

test.each<[string, object, string]>([
  ['a budget, let in', { Service: 'budgets.amazonaws.com' }, 'one'],
  ['a budget, not let in', { Service: 'cloudwatch.amazonaws.com' }, 'nobody'],
])('%s', (_, Principal, reach) => {
  const budget = { ...alarm, arn: 'arn:aws:budgets::111122223333:budget/monthly' };
  const Statement = { Effect: 'Allow', Principal, Action: 'SNS:Publish', Resource: ops };
  expect(reachOf([ops], budget, event, world(JSON.stringify({ Statement }))).reach).toBe(reach);
});
