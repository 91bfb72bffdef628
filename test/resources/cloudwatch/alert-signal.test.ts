import { expect, test } from 'vitest';
import type { Resource, Selected } from '#engine';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import { alertSignal } from '../../../checks/cloudwatch/resources/alert-signal.ts';
import { queue } from '../../../checks/sqs/resources/queue.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import type { Gap } from '../../../src/model/gap.ts';
import { derive } from '../../support/derive.ts';
import { here, resource } from '../../support/resource.ts';
import { routes } from '../../support/routes.ts';

const ops = 'arn:aws:sns:ap-northeast-2:111122223333:ops';
const silent = 'arn:aws:sns:ap-northeast-2:111122223333:silent';
const { ruled } = routes('alarms', { [ops]: ['arn:confirmed'], [silent]: ['PendingConfirmation'] });
const { alertTopics, buses, rules } = ruled({ source: ['aws.cloudwatch'] }, ops);
const alarmOf = (AlarmName: string, data: Selected<typeof alarm>['data'] = {}) =>
  resource(alarm, {
    AlarmName,
    AlarmArn: `arn:aws:cloudwatch:ap-northeast-2:111122223333:alarm:${AlarmName}`,
    ...data,
  });
const rows = (alarms: readonly Resource[], more: Readonly<Record<string, readonly Resource[]>> = {}) =>
  derive(alertSignal, { alarms, alertTopics, buses, ...more }).map(({ data }) => data);

test('whom an alarm tells', () => {
  expect(rows([alarmOf('cpu', { AlarmActions: [ops] })])).toEqual([
    {
      signal: {
        kind: 'alarm',
        name: 'cpu',
        arn: 'arn:aws:cloudwatch:ap-northeast-2:111122223333:alarm:cpu',
        account: here.account,
        region: here.region,
      },
      reach: 'one',
      chain: [
        { kind: 'topic', label: 'ops', arn: ops },
        { kind: 'email', label: 'email' },
      ],
      unread: [],
    },
  ]);
});

test.each<[string, Selected<typeof alarm>['data'], object]>([
  ['has no action', {}, { reach: 'nobody', break: 'The alarm has no action' }],
  [
    'may not act',
    { AlarmActions: [ops], ActionsEnabled: false },
    { reach: 'nobody', break: 'The alarm’s actions are switched off' },
  ],
  [
    'tells who did not confirm',
    { AlarmActions: [silent] },
    { reach: 'nobody', break: 'No subscription to the topic is confirmed' },
  ],
  [
    'starts a program',
    { AlarmActions: ['arn:aws:automate:ap-northeast-2:ec2:recover'] },
    { reach: 'system' },
  ],
  [
    'looks at others',
    { AlarmActions: [ops], AlarmRule: 'ALARM(x)' },
    { signal: { kind: 'composite-alarm' }, reach: 'one' },
  ],
])('one that %s', (_, data, expected) => {
  expect(rows([alarmOf('cpu', data)])).toMatchObject([expected]);
});

test('one that a composite alarm looks at', () => {
  const all = alarmOf('all', { AlarmRule: 'ALARM("cpu")', AlarmActions: [ops] });
  expect(rows([alarmOf('cpu'), all])[0]).toMatchObject({
    reach: 'one',
    chain: [{ kind: 'composite-alarm', label: 'all' }, { label: 'ops' }, {}],
  });
});

test('one that an event rule takes up', () => {
  expect(rows([alarmOf('cpu')], { rules })[0]).toMatchObject({
    reach: 'one',
    chain: [{ label: 'default' }, { label: 'alarms' }, { label: 'ops' }, {}],
  });
});

test('Auto Scaling’s own are no signals', () => {
  expect(rows([alarmOf('TargetTracking-web')])).toEqual([]);
});

const queueNamed = (name: string, deadLetterTargetArn?: string) =>
  resource(
    queue.with('attributes'),
    { QueueUrl: `https://sqs.ap-northeast-2.amazonaws.com/111122223333/${name}` },
    {
      attributes: (deadLetterTargetArn
        ? { RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 5 }) }
        : {}) as never,
    },
  );
const onQueue = (Value: string) =>
  alarmOf('dead', {
    Namespace: 'AWS/SQS',
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Dimensions: [{ Name: 'QueueName', Value }],
  });

test('one on a dead-letter queue', () => {
  const queues = [queueNamed('dead'), queueNamed('orders', 'arn:aws:sqs:ap-northeast-2:111122223333:dead')];
  expect(
    rows([onQueue('dead'), { ...onQueue('orders'), arn: 'arn:2' }], { queues }).map(
      ({ signal }) => signal.kind,
    ),
  ).toEqual(['dead-letter-queue-alarm', 'alarm']);
});

test('on a queue of which nothing was read', () => {
  const gap: Gap = { operation: 'sqs:ListQueues', actions: [], ...here, cause: 'access-denied', message: '' };
  const names = Object.keys(alertSignal.from);
  const from = Object.fromEntries(names.map((name) => [name, new ReadCollection<Resource>([])]));
  const found = alertSignal.derive(
    { ...from, alarms: new ReadCollection([onQueue('dead')]), queues: new ReadCollection([], gap) },
    here,
  );
  expect([...found][0]?.data.signal.kind).toBe('alarm');
});
