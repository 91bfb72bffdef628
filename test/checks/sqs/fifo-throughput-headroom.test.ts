import { sqsSends } from '../../../checks/cloudwatch/resources/sqs-sends.ts';
import check from '../../../checks/sqs/fifo-throughput-headroom.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { queueArn, queueOf } from './fixtures.ts';

const fifo = queueOf('orders.fifo', { FifoThroughputLimit: 'perQueue', DeduplicationScope: 'queue' });

/** How many messages were sent, by minutes before the scan. */
const sent = (minutes: Readonly<Record<number, number>>) => ({
  sends: [
    resource(sqsSends, {
      of: queueArn('orders.fifo'),
      namespace: 'AWS/SQS',
      metric: 'NumberOfMessagesSent',
      dimensions: { QueueName: 'orders.fifo' },
      stat: 'Sum',
      Values: Object.values(minutes),
      Timestamps: Object.keys(minutes).map((ago) => new Date(here.now.getTime() - Number(ago) * 60_000)),
    }),
  ],
});
const day = 24 * 60;

testCheck(check, {
  passes: {
    'far below': { subject: fifo, context: sent({ 1: 60, 2: 600 }) },
    'just below, without batches': { subject: fifo, context: sent({ 1: 120 * 60 }) },
    'in batches, as nobody sends so much otherwise': { subject: fifo, context: sent({ 1: 301 * 60 }) },
    'just below, in batches': { subject: fifo, context: sent({ 1: 1200 * 60 }) },
    'an even load': { subject: fifo, context: sent({ 1: 200 * 60 }), options: { burstFactor: 1 } },
    'more is allowed': { subject: fifo, context: sent({ 1: 140 * 60 }), options: { warnRatio: 1 } },
    'a peak before the days that count': {
      subject: fifo,
      context: sent({ 1: 60, [3 * day]: 290 * 60 }),
      options: { days: 2 },
    },
  },
  fails: {
    'too much, unless it comes in batches': {
      subject: fifo,
      context: sent({ 1: 60, 2: 121 * 60, 3: 0 }),
      severity: 'low',
      because: 'About 242 messages a second at the peak; 300 are the most without batches',
      evidence: { peak: 242, ceiling: 300 },
    },
    'as much as goes without batches': { subject: fifo, context: sent({ 1: 300 * 60 }), severity: 'low' },
    'too much even in batches': {
      subject: fifo,
      context: sent({ [6 * day]: 1201 * 60 }),
      because: '3000 are the most in batches',
    },
    'half of the high throughput mode': {
      subject: queueOf('orders.fifo', {
        FifoThroughputLimit: 'perMessageGroupId',
        DeduplicationScope: 'queue',
      }),
      context: sent({ 1: 1300 * 60 }),
    },
    'of more days than are read': {
      subject: fifo,
      context: sent({ [6 * day]: 1300 * 60 }),
      options: { days: 30 },
    },
  },
  notApplicable: {
    'a standard queue': { subject: queueOf('orders'), because: 'standard' },
    'high throughput mode': {
      subject: queueOf('orders.fifo', {
        FifoThroughputLimit: 'perMessageGroupId',
        DeduplicationScope: 'messageGroup',
      }),
      because: 'high throughput',
    },
    'nothing is sent': { subject: fifo, context: sent({}), because: 'nothing was sent' },
    'deleted during the scan': { subject: queueOf('orders.fifo', 'gone') },
  },
  unknown: {
    'CloudWatch says nothing of it': { subject: fifo, because: 'NumberOfMessagesSent' },
  },
});
