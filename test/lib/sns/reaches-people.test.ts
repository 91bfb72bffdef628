import { describe, expect, test } from 'vitest';
import { anything, others } from '../../../checks/eventbridge/lib/matches.ts';
import { eventBus } from '../../../checks/eventbridge/resources/event-bus.ts';
import { rule } from '../../../checks/eventbridge/resources/rule.ts';
import { reachContext, reachOf, reachOfEvent } from '../../../checks/sns/lib/reaches-people.ts';
import { alertTopic } from '../../../checks/sns/resources/alert-topic.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { type Gap, Unreadable } from '../../../src/model/gap.ts';
import type { Resource } from '../../../src/model/resource.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';

const gap: Gap = { operation: 'x:Y', actions: [], ...here, cause: 'access-denied', message: 'no' };
const topicArn = (name: string) => `arn:aws:sns:ap-northeast-2:111122223333:${name}`;
const busArn = (name: string, region = here.region) =>
  `arn:aws:events:${region}:111122223333:event-bus/${name}`;
const lambda = 'arn:aws:lambda:ap-northeast-2:111122223333:function:worker';
const chat = 'https://global.sns-api.chatbot.amazonaws.com';
const alarm = {
  arn: 'arn:aws:cloudwatch:ap-northeast-2:111122223333:alarm:cpu',
  account: here.account,
  region: here.region,
};
const event = { source: 'aws.health', [others]: anything } as const;

type Subscriber = readonly [protocol: string | undefined, endpoint?: string | undefined, state?: string];
const topic = (name: string, subscribers: readonly Subscriber[] | undefined, hasMore = false) =>
  resource(alertTopic, {
    TopicArn: topicArn(name),
    hasMore,
    subscriptions: subscribers?.map(([Protocol, Endpoint, SubscriptionArn = 'arn:confirmed']) => ({
      Protocol,
      Endpoint,
      SubscriptionArn,
    })),
  });

interface Rule {
  readonly bus?: string;
  readonly region?: string;
  readonly data?: object;
}
const ruleTo = (
  name: string,
  targets: readonly string[] | undefined,
  { bus = 'default', region = here.region, data }: Rule = {},
) =>
  resourceIn(
    { region },
    rule.with('targets'),
    {
      Name: name,
      Arn: `arn:aws:events:${region}:111122223333:rule/${bus === 'default' ? '' : `${bus}/`}${name}`,
      EventBusName: bus,
      EventPattern: '{"source":["aws.health"]}',
      State: 'ENABLED',
      ...data,
    },
    { targets: targets?.map((Arn) => ({ Arn, DeadLetterArn: undefined })) },
  );
const bus = (name: string, region = here.region) =>
  resourceIn({ region }, eventBus, { Name: name, Arn: busArn(name, region) });

const context = (
  topics: readonly Resource[],
  rules: readonly Resource[] = [],
  buses: readonly Resource[] = [bus('default')],
) =>
  ({
    alertTopics: new ReadCollection(topics),
    notifiedTopics: new ReadCollection<never>([]),
    rules: new ReadCollection(rules),
    buses: new ReadCollection(buses),
  }) as unknown as Parameters<typeof reachOf>[3];

const ops = topic('ops', [['email'], ['sms']]);
const jiwoo = topic('jiwoo', [['email']]);
const via = (targets: readonly string[] | undefined, data?: object) =>
  reachOfEvent(
    busArn('default'),
    event,
    context([ops, jiwoo], [ruleTo('health', targets, data ? { data } : {})]),
  );

describe('a topic', () => {
  test.each<readonly [string, readonly Subscriber[] | undefined, boolean, object]>([
    ['two people', [['email'], ['sms']], false, { reach: 'many' }],
    [
      'one person',
      [['email-json']],
      false,
      {
        reach: 'one',
        chain: [
          { kind: 'topic', label: 'ops' },
          { kind: 'email-json', label: 'email-json' },
        ],
      },
    ],
    [
      'one person, and a queue before',
      [
        ['sqs', 'arn:aws:sqs:r:1:q'],
        ['application', 'arn:aws:sns:r:1:endpoint/1'],
      ],
      false,
      { reach: 'one', chain: [{}, { kind: 'application' }] },
    ],
    ['a tool', [['https']], false, { reach: 'one' }],
    ['a chat channel', [['https', chat]], false, { reach: 'many', chain: [{}, { label: 'a chat channel' }] }],
    [
      'a program',
      [['lambda', lambda]],
      false,
      { reach: 'system', chain: [{}, { kind: 'lambda', label: 'function:worker', arn: lambda }] },
    ],
    ['a stream', [['firehose', 'arn:odd']], false, { reach: 'system', chain: [{}, { label: 'arn:odd' }] }],
    [
      'nobody who confirmed',
      [['email', undefined, 'PendingConfirmation']],
      false,
      { reach: 'nobody', break: 'No subscription to the topic is confirmed' },
    ],
    ['nobody', [], false, { reach: 'nobody', break: 'Nobody has subscribed to the topic' }],
    ['a topic that is gone', undefined, false, { reach: 'nobody', break: 'The topic does not exist' }],
    ['perhaps somebody beyond the first page', [['sqs']], true, { reach: 'unknown' }],
    ['somebody on the first page', [['sms'], ['sms']], true, { reach: 'many' }],
    ['what has no protocol', [[undefined]], false, { reach: 'one', chain: [{}, { kind: 'unsaid' }] }],
  ])('%s', (_, subscribers, hasMore, expected) => {
    const reached = reachOf([topicArn('ops')], alarm, event, context([topic('ops', subscribers, hasMore)]));
    expect(reached).toMatchObject({ ...expected, unread: [] });
    expect(reached).not.toHaveProperty('people');
  });

  test('elsewhere', () => {
    const away = 'arn:aws:sns:ap-northeast-2:999988887777:ops';
    expect(reachOf([away], alarm, event, context([ops]))).toMatchObject({
      reach: 'unknown',
      unread: [],
      chain: [{ arn: away }],
    });
    expect(reachOf(['arn:aws:sns'], alarm, event, context([ops])).chain).toEqual([
      { kind: 'topic', label: 'arn:aws:sns', arn: 'arn:aws:sns' },
    ]);
  });

  test('of a list that was not read', () => {
    const unread = { ...context([]), alertTopics: new ReadCollection<never>([], gap) };
    expect(reachOf([topicArn('ops')], alarm, event, unread)).toMatchObject({
      reach: 'unknown',
      unread: [gap],
    });
  });
});

describe('several targets', () => {
  const both = context([ops, jiwoo, topic('minji', [['sms']]), topic('none', [])]);
  test.each<[string, readonly string[], string]>([
    ['none', [], 'nobody'],
    ['the best counts', [lambda, topicArn('jiwoo'), topicArn('none')], 'one'],
    ['two people of different topics', [topicArn('jiwoo'), topicArn('minji')], 'many'],
    ['the same topic twice', [topicArn('jiwoo'), topicArn('jiwoo')], 'one'],
    ['many stay many', [topicArn('ops'), topicArn('jiwoo')], 'many'],
    ['a program rather than nobody', [topicArn('none'), lambda], 'system'],
    ['unknown rather than a program', [lambda, topicArn('elsewhere')], 'unknown'],
    ['an action of EC2', ['arn:aws:automate:ap-northeast-2:ec2:recover'], 'system'],
    ['no ARN at all', ['autoscaling'], 'system'],
    ['a log', ['arn:aws:logs:ap-northeast-2:111122223333:log-group:/events/all'], 'nobody'],
    ['a stream to a bucket', ['arn:aws:firehose:ap-northeast-2:111122223333:deliverystream/all'], 'nobody'],
    ['a channel', ['arn:aws:chatbot::111122223333:chat-configuration/slack-channel/ops'], 'unknown'],
    ['a notification', ['arn:aws:notifications::111122223333:configuration/1'], 'unknown'],
  ])('%s', (_, targets, expected) => {
    expect(reachOf(targets, alarm, event, both).reach).toBe(expected);
  });
});

describe('a bus', () => {
  test('with a rule that tells people', () => {
    expect(via([topicArn('ops')])).toMatchObject({
      reach: 'many',
      chain: [
        { kind: 'event-bus', label: 'default' },
        { kind: 'rule', label: 'health' },
        { kind: 'topic', label: 'ops' },
        { kind: 'email' },
      ],
    });
    expect(via([topicArn('ops')])).not.toHaveProperty('break');
  });

  test.each<[string, readonly string[] | undefined, object, object]>([
    ['without a target', [], {}, { reach: 'nobody', break: 'The rule has no target' }],
    ['deleted meanwhile', undefined, {}, { reach: 'nobody' }],
    ['a program', [lambda], {}, { reach: 'system' }],
    [
      'disabled',
      [topicArn('ops')],
      { State: 'DISABLED' },
      { reach: 'nobody', break: 'No enabled rule of the bus matches it' },
    ],
    ['of something else', [topicArn('ops')], { EventPattern: '{"source":["aws.ec2"]}' }, { reach: 'nobody' }],
    ['of a schedule', [topicArn('ops')], { EventPattern: undefined }, { reach: 'nobody' }],
    [
      'of User Notifications',
      [topicArn('ops')],
      { ManagedBy: 'notifications.amazonaws.com' },
      { reach: 'unknown', break: expect.stringMatching(/User Notifications/) },
    ],
    [
      'of another service',
      [topicArn('ops')],
      { ManagedBy: 'securityhub.amazonaws.com' },
      { reach: 'nobody', chain: [{ label: 'default' }] },
    ],
  ])('with a rule %s', (_, targets, data, expected) => {
    expect(via(targets, data)).toMatchObject(expected);
  });

  test('that sends to another bus, in another Region', () => {
    const world = context(
      [ops],
      [
        ruleTo('home', [busArn('central')], { region: 'us-east-1' }),
        ruleTo('told', [topicArn('ops')], { bus: 'central' }),
      ],
      [bus('default', 'us-east-1'), bus('central')],
    );
    expect(reachOfEvent(busArn('default', 'us-east-1'), event, world)).toMatchObject({
      reach: 'many',
      chain: [
        { label: 'default' },
        { label: 'home' },
        { label: 'central' },
        { label: 'central/told' },
        { label: 'ops' },
        {},
      ],
    });
  });

  test('that sends to itself', () => {
    expect(via([busArn('default')])).toMatchObject({ reach: 'unknown', break: /too long/ });
  });

  test('that is not scanned', () => {
    expect(via(['arn:aws:events:us-west-2:999988887777:event-bus/default'])).toMatchObject({
      reach: 'unknown',
      unread: [],
    });
    expect(reachOfEvent(busArn('default'), event, context([], [], []))).toMatchObject({ reach: 'unknown' });
  });

  test('whose rules were not read', () => {
    const unread = { ...context([]), rules: new ReadCollection<never>([], gap) };
    expect(reachOfEvent(busArn('default'), event, unread)).toMatchObject({ reach: 'unknown', unread: [gap] });
  });

  test('one of whose rules has targets that were not read', () => {
    const closed = Object.defineProperty({ ...ruleTo('closed', []) }, 'targets', {
      get: () => {
        throw new Unreadable(gap);
      },
    });
    const told = ruleTo('told', [topicArn('jiwoo')]);
    expect(reachOfEvent(busArn('default'), event, context([jiwoo], [closed]))).toMatchObject({
      reach: 'unknown',
      unread: [gap],
    });
    expect(reachOfEvent(busArn('default'), event, context([jiwoo], [closed, told]))).toMatchObject({
      reach: 'one',
      unread: [gap],
    });
  });
});

test('what is to be read', () => {
  expect(Object.values(reachContext).every(({ everywhere }) => everywhere)).toBe(true);
});
