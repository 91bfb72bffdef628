import { eventBus } from '../../../checks/eventbridge/resources/event-bus.ts';
import { rule } from '../../../checks/eventbridge/resources/rule.ts';
import check from '../../../checks/eventbridge/rule-targets-reliable.ts';
import { stream } from '../../../checks/kinesis/resources/stream.ts';
import { lambdaFunction } from '../../../checks/lambda/resources/function.ts';
import { queue } from '../../../checks/sqs/resources/queue.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const arn = (service: string, name: string) => `arn:aws:${service}:ap-northeast-2:111122223333:${name}`;
const dead = resource(queue, { QueueUrl: 'https://sqs.ap-northeast-2.amazonaws.com/111122223333/dead' });
const orders = resource(queue, { QueueUrl: 'https://sqs.ap-northeast-2.amazonaws.com/111122223333/orders' });
const clicks = resource(stream, {
  StreamName: 'clicks',
  StreamARN: arn('kinesis', 'stream/clicks'),
  StreamStatus: 'ACTIVE',
});
const central = resource(eventBus, { Name: 'central', Arn: arn('events', 'event-bus/central') });
const functionOf = (name: string) =>
  resource(lambdaFunction, {
    FunctionName: name,
    FunctionArn: arn('lambda', `function:${name}`),
    SubnetIds: undefined,
    VpcId: undefined,
    DeadLetterTargetArn: undefined,
  });
const context = {
  functions: [functionOf('worker')],
  queues: [dead, orders],
  streams: [clicks],
  buses: [central],
};

type Target = { readonly Arn: string | undefined; readonly DeadLetterArn: string | undefined };
const to = (Arn: string | undefined, DeadLetterArn?: string): Target => ({ Arn, DeadLetterArn });
const ruleTo = (targets: readonly Target[] | undefined, data: object = {}) => ({
  subject: resource(
    rule.with('targets'),
    { Name: 'orders', Arn: arn('events', 'rule/orders'), State: 'ENABLED', ...data },
    { targets: targets && [...targets] },
  ),
  context,
});

const worker = arn('lambda', 'function:worker');

testCheck(check, {
  passes: {
    'an alias of a function': ruleTo([to(`${worker}:live`, dead.arn)]),
    'a function': ruleTo([to(worker, dead.arn)]),
    'a queue, a stream and a bus that exist': ruleTo([
      to(orders.arn, dead.arn),
      to(clicks.arn, dead.arn),
      to(central.arn, dead.arn),
    ]),
    'what cannot be looked at from here': ruleTo([
      to('arn:aws:events:us-east-1:111122223333:event-bus/central', dead.arn),
      to('arn:aws:sqs:ap-northeast-2:999988887777:gone', 'arn:aws:sqs:ap-northeast-2:999988887777:dead'),
      to(arn('events', 'api-destination/pager/1'), dead.arn),
    ]),
    'a rule that records reading calls too': ruleTo([to(worker, dead.arn)], {
      State: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
    }),
    'a service that may do without': { ...ruleTo([to(worker)]), options: { requireDlqFor: ['states'] } },
  },
  fails: {
    'no target': { ...ruleTo([]), because: 'no target' },
    'the queue is gone': {
      ...ruleTo([to(arn('sqs', 'gone'), dead.arn)]),
      because: /does not exist: .*:gone$/,
      severity: 'high',
    },
    'the function is gone': {
      ...ruleTo([to(arn('lambda', 'function:gone'), dead.arn)]),
      severity: 'high',
    },
    'the stream is gone, and there is no dead-letter queue': {
      ...ruleTo([to(worker), to(arn('kinesis', 'stream/gone'))]),
      because: /^What it sends to does not exist: \S+gone$/,
      severity: 'high',
    },
    'the bus is gone': {
      ...ruleTo([to(arn('events', 'event-bus/gone'), dead.arn)]),
      severity: 'high',
    },
    'no dead-letter queue': {
      ...ruleTo([to(worker), to(orders.arn, dead.arn)]),
      because: /^No dead-letter queue for \S+worker$/,
      severity: 'low',
    },
    'no dead-letter queue, of a service that needs one': {
      ...ruleTo([to(worker), to(orders.arn)]),
      options: { requireDlqFor: ['sqs', 'states'] },
      because: /^No dead-letter queue for \S+orders$/,
      severity: 'low',
    },
    'the dead-letter queue is gone': {
      ...ruleTo([to(worker, arn('sqs', 'gone'))]),
      because: /worker does not exist$/,
      severity: 'low',
    },
  },
  notApplicable: {
    'a service’s own rule': {
      ...ruleTo([], { ManagedBy: 'autoscaling.amazonaws.com' }),
      because: 'autoscaling',
    },
    disabled: { ...ruleTo([], { State: 'DISABLED' }), because: 'disabled' },
    'deleted meanwhile': { ...ruleTo(undefined), because: 'deleted' },
  },
  unknown: {
    'no state': ruleTo([to(worker, dead.arn)], { State: undefined }),
    'a target without an ARN': ruleTo([to(undefined, dead.arn)]),
  },
});
