import type { Selected } from '#engine';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import check from '../../../checks/kinesis/consumer-not-lagging.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { agesOf, streamOf, trafficOf } from './fixtures.ts';

const clicks = streamOf({ RetentionPeriodHours: 24 });
const fannedOut = streamOf({ RetentionPeriodHours: 24, ConsumerCount: 1 });

const age = 'GetRecords.IteratorAgeMilliseconds';
const alarmOn = (data: Partial<Selected<typeof alarm>['data']>) =>
  resource(alarm, { AlarmName: 'lag', AlarmArn: 'arn:lag', ActionsEnabled: true, ...data });
const onStream = (StreamName: string) => ({
  Namespace: 'AWS/Kinesis',
  MetricName: age,
  Dimensions: [{ Name: 'StreamName', Value: StreamName }],
});
const watched = [alarmOn(onStream('clicks'))];
const insights = `SELECT MAX("${age}") FROM SCHEMA("AWS/Kinesis", StreamName)`;
const still = trafficOf(clicks, { IncomingRecords: { 20: 5 } });
const written = trafficOf(clicks, { IncomingRecords: { 3: 5 } });

testCheck(check, {
  passes: {
    'seconds behind, and watched': {
      subject: clicks,
      context: { ages: agesOf({ 1: 0.01 }), alarms: watched },
    },
    'half the retention behind': { subject: clicks, context: { ages: agesOf({ 1: 12 }), alarms: watched } },
    'a peak that was caught up, as of a new reader': {
      subject: clicks,
      context: { ages: agesOf({ 1: 0, 9: 24, 20: 1 }), alarms: watched },
    },
    'a query watches all streams': {
      subject: clicks,
      context: {
        ages: agesOf({ 1: 0 }),
        alarms: [alarmOn({ Metrics: [{ Id: 'q', Expression: insights }] })],
      },
    },
    'an alarm on the age that a function sees': {
      subject: clicks,
      context: {
        ages: agesOf({ 1: 0 }),
        alarms: [alarmOn({ Namespace: 'AWS/Lambda', MetricName: 'IteratorAge' })],
      },
    },
    'an alarm in arithmetic on what the client library publishes': {
      subject: clicks,
      context: {
        ages: agesOf({ 1: 0 }),
        alarms: [
          alarmOn({
            Metrics: [
              { Id: 'e', Expression: 'm / 1000' },
              {
                Id: 'm',
                MetricStat: { Metric: { MetricName: 'MillisBehindLatest' }, Period: 60, Stat: 'Maximum' },
              },
            ],
          }),
        ],
      },
    },
    'nobody reads, but nothing was written since': {
      subject: clicks,
      context: { ages: agesOf({ 18: 0 }), traffic: still, alarms: watched },
    },
    'an hour without a reader is none': {
      subject: clicks,
      context: { ages: agesOf({ 2: 0 }), alarms: watched },
    },
    'more is allowed': {
      subject: clicks,
      context: { ages: agesOf({ 1: 20 }), alarms: watched },
      options: { maxPercent: 90 },
    },
  },
  fails: {
    'more than half the retention behind': {
      subject: clicks,
      context: { ages: agesOf({ 1: 13, 2: 12 }), alarms: watched },
      severity: 'high',
      because: 'The consumers are 13 hours behind; records are kept for 24',
    },
    'nobody reads what comes in': {
      subject: clicks,
      context: { ages: agesOf({ 18: 0 }), traffic: written, alarms: watched },
      severity: 'high',
      evidence: { hours: 17 },
    },
    'two hours without a reader count': {
      subject: clicks,
      context: { ages: agesOf({ 3: 11 }), traffic: written, alarms: watched },
      severity: 'high',
      evidence: { hours: 13 },
    },
    'no alarm': { subject: clicks, context: { ages: agesOf({ 1: 0.04 }) }, severity: 'low' },
    'an alarm on another stream': {
      subject: clicks,
      context: { ages: agesOf({ 1: 0 }), alarms: [alarmOn(onStream('orders'))] },
      severity: 'low',
    },
    'alarms that may not act': {
      subject: clicks,
      context: {
        ages: agesOf({ 1: 0 }),
        alarms: [
          alarmOn({ ...onStream('clicks'), ActionsEnabled: false }),
          alarmOn({ MetricName: 'IteratorAge', ActionsEnabled: false }),
        ],
      },
      severity: 'low',
    },
  },
  notApplicable: {
    'nobody reads it': { subject: clicks, context: { ages: agesOf({}) }, because: 'nobody read it' },
    'enhanced fan-out only': {
      subject: fannedOut,
      context: { ages: agesOf({}) },
      because: 'enhanced fan-out',
    },
    'its readers moved to enhanced fan-out': {
      subject: fannedOut,
      context: { ages: agesOf({ 30: 0 }), traffic: written },
      because: 'enhanced fan-out',
    },
    'it is being deleted': { subject: streamOf({}, { StreamStatus: 'DELETING' }) },
  },
  unknown: {
    'CloudWatch says nothing of it': { subject: clicks },
    'CloudWatch failed to answer': {
      subject: clicks,
      context: { ages: agesOf({ 1: 1 }, { Values: undefined }) },
    },
    'no retention period': {
      subject: streamOf({ RetentionPeriodHours: undefined }),
      context: { ages: agesOf({ 1: 1 }) },
    },
  },
});
