import { sqsReceives } from '../../../checks/cloudwatch/resources/sqs-receives.ts';
import check from '../../../checks/sqs/queue-dead-letter-queue.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { queueArn, queueOf, redriving } from './fixtures.ts';

const received = (name: string, ...Values: readonly number[]) => [
  resource(sqsReceives, {
    of: queueArn(name),
    namespace: 'AWS/SQS',
    metric: 'NumberOfMessagesReceived',
    dimensions: { QueueName: name },
    stat: 'Sum',
    Values: [...Values],
    Timestamps: Values.map((_, index) => new Date(here.now.getTime() - (index + 1) * 21_600_000)),
  }),
];
const after = (maxReceiveCount: unknown, target = 'failed') =>
  queueOf('orders', {
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn(target), maxReceiveCount }),
  });
const failed = { queues: [queueOf('failed')] };

testCheck(check, {
  passes: {
    'it has one': { subject: after(5), context: failed },
    'a number as a text': { subject: after('3'), context: failed },
    'at the most receives': { subject: after(100), context: failed },
    'fewer receives are allowed': { subject: after(1), context: failed, options: { minReceive: 1 } },
  },
  fails: {
    'it has none, and is read': {
      subject: queueOf('orders'),
      context: { receives: received('orders', 0, 12) },
      because: 'no dead-letter queue',
    },
    'an emptied policy': {
      subject: queueOf('orders', { RedrivePolicy: '' }),
      context: { receives: received('orders', 12) },
    },
    'a FIFO queue, of which that may be meant': {
      subject: queueOf('orders.fifo'),
      context: { receives: received('orders.fifo', 12) },
      severity: 'medium',
    },
    'a name that only sounds alike': {
      subject: queueOf('deadline-reminders'),
      context: { receives: received('deadline-reminders', 1) },
    },
    'others set aside elsewhere': {
      subject: queueOf('orders'),
      context: { receives: received('orders', 1), queues: [redriving('mails', 'failed'), queueOf('orders')] },
    },
    'the dead-letter queue was deleted': {
      subject: after(5, 'deleted'),
      context: failed,
      because: 'does not exist',
      evidence: { deadLetterTargetArn: queueArn('deleted'), maxReceiveCount: 5 },
    },
    'after one mishap': {
      subject: after(1),
      context: failed,
      severity: 'medium',
      because: 'after 1 receives',
    },
    'after two': { subject: after('2'), context: failed, severity: 'medium' },
    'hardly ever': { subject: after(101), context: failed, severity: 'low', because: 'only after 101' },
  },
  notApplicable: {
    'a dead-letter queue by its name': { subject: queueOf('orders-dlq'), because: 'a dead-letter queue' },
    'by the name that a stack gave it': { subject: queueOf('Shop-OrdersDLQ8F3A-xYz'), because: 'name' },
    'in full': { subject: queueOf('orders_dead_letter_queue'), because: 'name' },
    'in short': { subject: queueOf('orders-dead.fifo'), because: 'name' },
    'a temporary queue': { subject: queueOf('__RequesterClientQueues__1'), because: 'temporary' },
    'the dead-letter queue of another': {
      subject: queueOf('failed'),
      context: { receives: received('failed', 3), queues: [redriving('orders', 'failed')] },
      because: 'of orders',
    },
    'nobody reads it: that of a topic, a function or a rule, perhaps': {
      subject: queueOf('undelivered'),
      context: { receives: received('undelivered') },
      because: 'no message was received',
    },
    'its readers find nothing': { subject: queueOf('idle'), context: { receives: received('idle', 0, 0) } },
    'deleted during the scan': { subject: queueOf('orders', 'gone'), because: 'deleted' },
  },
  unknown: {
    'CloudWatch says nothing of it': { subject: queueOf('orders'), because: 'NumberOfMessagesReceived' },
    'a policy that is no JSON': { subject: queueOf('orders', { RedrivePolicy: '{' }) },
    'a policy that is no object': { subject: queueOf('orders', { RedrivePolicy: '1' }) },
    'a policy that names nobody': {
      subject: queueOf('orders', { RedrivePolicy: '{"maxReceiveCount":5}' }),
      because: 'deadLetterTargetArn',
    },
    'a policy without a number': { subject: after('often'), because: 'maxReceiveCount' },
  },
});
