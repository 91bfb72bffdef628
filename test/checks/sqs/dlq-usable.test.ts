import type { Selected } from '#engine';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import check from '../../../checks/sqs/dlq-usable.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { mappingOf, queueOf, redriving } from './fixtures.ts';

const alarmOn = (QueueName: string, data: Partial<Selected<typeof alarm>['data']> = {}) => [
  resource(alarm, {
    AlarmName: 'filling',
    AlarmArn: 'arn:filling',
    ActionsEnabled: true,
    AlarmActions: ['arn:topic'],
    Namespace: 'AWS/SQS',
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Dimensions: [{ Name: 'QueueName', Value: QueueName }],
    ...data,
  }),
];
const days = (count: number) => ({ MessageRetentionPeriod: String(count * 86_400) });
const orders = redriving('orders', 'failed');
const queues = [orders, queueOf('failed')];
const alarms = alarmOn('failed');

testCheck(check, {
  passes: {
    'kept as long, and watched': { subject: queueOf('failed'), context: { queues, alarms } },
    'kept longer than by each of its sources': {
      subject: queueOf('failed', days(14)),
      context: { queues: [orders, redriving('mails', 'failed', days(7))], alarms },
    },
    'the age is watched': {
      subject: queueOf('failed'),
      context: { queues, alarms: alarmOn('failed', { MetricName: 'ApproximateAgeOfOldestMessage' }) },
    },
    'a function reads it': {
      subject: queueOf('failed'),
      context: { queues, mappings: [mappingOf('failed')] },
    },
    'in a FIFO queue the age begins anew': {
      subject: queueOf('failed.fifo', days(1)),
      context: { queues: [redriving('orders.fifo', 'failed.fifo')], alarms: alarmOn('failed.fifo') },
    },
  },
  fails: {
    'kept for a shorter time than by one of its sources': {
      subject: queueOf('failed'),
      context: { queues: [orders, redriving('mails', 'failed', days(5))], alarms },
      because: 'It keeps messages for 345600 seconds, a source of its messages for 432000',
      evidence: { MessageRetentionPeriod: 345_600, ApproximateNumberOfMessages: '0' },
    },
    'nobody is told': { subject: queueOf('failed'), context: { queues }, because: /^No alarm/ },
    'both, in a queue that has filled': {
      subject: queueOf('failed', { ...days(1), ApproximateNumberOfMessages: '31' }),
      context: { queues },
      because: /seconds.*; No alarm/,
      evidence: { ApproximateNumberOfMessages: '31' },
    },
    'an alarm that tells nobody': {
      subject: queueOf('failed'),
      context: { queues, alarms: alarmOn('failed', { AlarmActions: [] }) },
    },
    'an alarm whose actions AWS does not list': {
      subject: queueOf('failed'),
      context: { queues, alarms: alarmOn('failed', { AlarmActions: undefined }) },
    },
    'an alarm that may not act': {
      subject: queueOf('failed'),
      context: { queues, alarms: alarmOn('failed', { ActionsEnabled: false }) },
    },
    'an alarm on another queue': {
      subject: queueOf('failed'),
      context: { queues, alarms: alarmOn('orders') },
    },
    'an alarm on what SQS does not count when it sets messages aside': {
      subject: queueOf('failed'),
      context: { queues, alarms: alarmOn('failed', { MetricName: 'NumberOfMessagesSent' }) },
    },
    'a function that reads it no more': {
      subject: queueOf('failed'),
      context: { queues, mappings: [mappingOf('failed', { State: 'Disabled' })] },
    },
  },
  notApplicable: {
    'no queue sets aside in it': { subject: queueOf('orders-dlq'), context: { queues } },
    'deleted during the scan': { subject: queueOf('failed', 'gone'), context: { queues } },
  },
  unknown: {
    'how long it keeps messages is not said': {
      subject: queueOf('failed', { MessageRetentionPeriod: undefined }),
      context: { queues, alarms },
      because: 'MessageRetentionPeriod',
    },
    'how long a source does is not said': {
      subject: queueOf('failed'),
      context: { queues: [redriving('orders', 'failed', { MessageRetentionPeriod: undefined })], alarms },
    },
  },
});
