import { expect, test } from 'vitest';
import type { Resource } from '#engine';
import { alarm } from '../../checks/cloudwatch/resources/alarm.ts';
import { eventFlow as eventbridge } from '../../checks/eventbridge/resources/event-flow.ts';
import { rule } from '../../checks/eventbridge/resources/rule.ts';
import { bucket } from '../../checks/s3/resources/bucket.ts';
import { eventFlow as s3 } from '../../checks/s3/resources/event-flow.ts';
import { eventFlow as sns } from '../../checks/sns/resources/event-flow.ts';
import { subscription } from '../../checks/sns/resources/subscription.ts';
import { eventFlow as sqs } from '../../checks/sqs/resources/event-flow.ts';
import { type Gap, Unreadable } from '../../src/model/gap.ts';
import { arnOf, functionArn, mappingOf } from '../checks/lambda/fixtures.ts';
import { queueArn, queueOf, redriving } from '../checks/sqs/fixtures.ts';
import { derive } from '../support/derive.ts';
import { here, resource, resourceIn } from '../support/resource.ts';

const failed = arnOf('sqs', 'failed');
const resize = functionArn('resize');
const gap: Gap = {
  operation: 'x:Read',
  actions: [],
  account: here.account,
  region: here.region,
  cause: 'access-denied',
  message: '',
};

/** The same, of which a detail could not be read. */
function unread<R extends Resource>(of: R, detail: keyof R): R {
  return Object.defineProperty({ ...of }, detail, {
    get: () => {
      throw new Unreadable(gap);
    },
  });
}

test('buckets of the Region tell queues, topics and functions', () => {
  const told = (Name: string, notification: object) =>
    resourceIn({}, bucket.with('notification'), { Name, BucketRegion: here.region }, {
      notification,
    } as never);
  const closed = unread(told('closed', {}), 'notification');
  const buckets = [
    told('photos', {
      LambdaFunctionConfigurations: [{ LambdaFunctionArn: `${resize}:$LATEST`, Events: [] }],
      EventBridgeConfiguration: {},
    }),
    told('quiet', { EventBridgeConfiguration: {} }),
    closed,
    resourceIn({}, bucket.with('notification'), { Name: 'far', BucketRegion: 'us-east-1' }, {
      notification: { QueueConfigurations: [{ QueueArn: 'arn:far', Events: [] }] },
    } as never),
  ];
  expect(derive(s3, { buckets }).map(({ data }) => data)).toEqual([
    {
      arn: 'arn:aws:s3:::photos',
      edges: [
        { to: resize, delivery: 's3-notification', needsReceiver: 's3/event-notification-targets-valid' },
      ],
      unread: [],
    },
    { arn: 'arn:aws:s3:::closed', edges: [], unread: [gap] },
  ]);
});

test('topics hand on to endpoints; what people are reached by stays unsaid', () => {
  const TopicArn = arnOf('sns', 'orders');
  const to = (id: string, Protocol: string, Endpoint: string | undefined, RedrivePolicy?: string) =>
    resource(
      subscription.with('attributes'),
      { SubscriptionArn: `${TopicArn}:${id}`, TopicArn, Protocol, Endpoint },
      { attributes: { RedrivePolicy } },
    );
  const subscriptions = [
    to('1', 'sqs', queueArn('mails')),
    to('2', 'lambda', resize, JSON.stringify({ deadLetterTargetArn: failed })),
    to('3', 'email', undefined),
    unread(to('4', 'https', undefined), 'attributes'),
    resource(
      subscription.with('attributes'),
      { SubscriptionArn: 'arn:aws:sns:::x:5', Protocol: 'sms', Endpoint: undefined },
      { attributes: undefined },
    ),
  ];
  const fix = 'sns/subscription-dead-letter-queue';
  const delivery = 'sns-subscription';
  expect(derive(sns, { subscriptions }).map(({ id, data }) => ({ id, edges: data.edges }))).toEqual([
    {
      id: 'orders',
      edges: [
        {
          to: queueArn('mails'),
          delivery,
          failure: { lost: 'The endpoint is gone, or does not let the topic in', fix },
        },
        { to: resize, delivery, failure: { store: failed, fix } },
        { to: `${TopicArn}:3`, delivery },
        { to: `${TopicArn}:4`, delivery, failure: { unread: 'x:Read' } },
      ],
    },
    { id: '', edges: [{ to: 'arn:aws:sns:::x:5', delivery }] },
  ]);
});

test('rules that are on send to their targets', () => {
  const ruleOf = (Name: string, targets: readonly object[] | undefined, data: object = {}) =>
    resource(
      rule.with('targets'),
      { Name, Arn: `arn:${Name}`, State: 'ENABLED', ...data } as never,
      { targets } as never,
    );
  const rules = [
    ruleOf('nightly', [{ Arn: `${resize}:$LATEST` }, { Arn: resize, DeadLetterArn: failed }, {}]),
    ruleOf('off', [{ Arn: resize }], { State: 'DISABLED' }),
    ruleOf('deleted', undefined),
    unread(ruleOf('closed', []), 'targets'),
  ];
  const fix = 'eventbridge/rule-targets-reliable';
  const lost = 'The target does not take it for 24 hours, or lets EventBridge in no more';
  expect(derive(eventbridge, { rules }).map(({ data }) => data)).toEqual([
    {
      arn: 'arn:nightly',
      edges: [
        { to: resize, delivery: 'eventbridge-rule', failure: { lost, fix } },
        { to: resize, delivery: 'eventbridge-rule', failure: { store: failed, fix } },
      ],
      unread: [],
    },
    { arn: 'arn:deleted', edges: [], unread: [] },
    { arn: 'arn:closed', edges: [], unread: [gap] },
  ]);
});

test('queues keep what fails in others, that somebody should look into', () => {
  const fix = 'sqs/dlq-usable';
  const queues = [
    redriving('orders', 'failed'),
    queueOf('failed', { MessageRetentionPeriod: '60' }),
    queueOf('watched'),
    queueOf('gone', 'gone'),
  ];
  const alarms = [
    resource(alarm, {
      AlarmName: 'watched',
      AlarmArn: 'arn:watched',
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: 'watched' }],
      ActionsEnabled: true,
      AlarmActions: ['arn:topic'],
    } as never),
  ];
  const mappings = [mappingOf(queueArn('orders'))];
  const silent = {
    because: 'No alarm with an action watches whether it fills, and no function reads it',
    fix,
  };
  const lost = { lost: 'Its consumer fails on it until it expires', fix: 'sqs/queue-dead-letter-queue' };
  const found = derive(sqs, { queues, alarms, mappings }).map(({ id, data }) => [
    id,
    data.failure,
    data.dead,
  ]);
  expect(found).toEqual([
    ['orders', { store: failed, fix: 'sqs/queue-dead-letter-queue' }, []],
    [
      'failed',
      lost,
      [{ because: 'It keeps messages for 60 seconds, a source of its messages for 345600', fix }, silent],
    ],
    ['watched', lost, []],
    ['gone', lost, []],
  ]);
  const [closed] = derive(sqs, { queues: [unread(queueOf('closed'), 'attributes')] });
  expect(closed?.data).toMatchObject({ failure: { unread: 'x:Read' }, unsure: [gap] });
});
