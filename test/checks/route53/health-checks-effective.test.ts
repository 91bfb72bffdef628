import type { Selected } from '#engine';
import { scannedRegion } from '../../../checks/account/resources/region.ts';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import { route53Health } from '../../../checks/cloudwatch/resources/route53-health.ts';
import check from '../../../checks/route53/health-checks-effective.ts';
import { healthCheck } from '../../../checks/route53/resources/health-check.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { recordOf } from './fixtures.ts';

type Data = Selected<typeof healthCheck>['data'];

const checkOf = (data: Partial<Data> = {}, place = {}) =>
  resourceIn(place, healthCheck, { Id: 'h', Type: 'HTTPS', ServicePrincipal: undefined, ...data } as Data);
const region = (id: string) => resourceIn({ id, region: id }, scannedRegion, {});
const healthOf = (of: Selected<typeof healthCheck>, ...Values: number[]) =>
  resource(route53Health, {
    of: of.arn,
    namespace: 'AWS/Route53',
    metric: 'HealthCheckStatus',
    dimensions: { HealthCheckId: of.id },
    stat: 'Maximum',
    Values,
    Timestamps: Values.map((_, index) => new Date(here.now.getTime() - (index + 1) * 300_000)),
  });
const alarmOf = (
  AlarmName: string,
  place: { readonly region: string },
  data: Partial<Selected<typeof alarm>['data']> = {},
) =>
  resourceIn(place, alarm, {
    AlarmName,
    AlarmArn: `arn:aws:cloudwatch:${place.region}:111122223333:alarm:${AlarmName}`,
    ...data,
  } as Selected<typeof alarm>['data']);
const watching = (id: string) =>
  alarmOf(
    'down',
    { region: 'us-east-1' },
    {
      Namespace: 'AWS/Route53',
      MetricName: 'HealthCheckStatus',
      Dimensions: [{ Name: 'HealthCheckId', Value: id }],
    },
  );

const used = [recordOf({ HealthCheckId: 'h' })];
const regions = [region('us-east-1')];
const subject = checkOf();
const well = { records: used, regions, health: [healthOf(subject, 1, 0)], alarms: [watching('h')] };

const onAlarm = (data: Partial<Data> = {}) =>
  checkOf({
    Type: 'CLOUDWATCH_METRIC',
    AlarmIdentifier: { Name: 'queue', Region: 'eu-west-1' },
    InsufficientDataHealthStatus: 'LastKnownStatus',
    ...data,
  });
const abroad = {
  records: used,
  regions: [region('eu-west-1')],
  health: [healthOf(subject, 1)],
  alarms: [alarmOf('queue', { region: 'eu-west-1' })],
};
const parent = checkOf({ Id: 'parent', Type: 'CALCULATED', ChildHealthChecks: ['h'] });

testCheck(check, {
  passes: {
    'enabled, healthy now, and watched': { subject, context: well },
    'used by a calculated one, which is watched': {
      subject,
      context: { ...well, records: [], healthChecks: [subject, parent], alarms: [watching('parent')] },
    },
    'a calculated one, whose children are looked at': {
      subject: checkOf({ Type: 'CALCULATED' }),
      context: { ...well, health: [] },
    },
    'one that follows an alarm': { subject: onAlarm(), context: abroad },
    'in another partition': {
      subject: checkOf({}, { partition: 'aws-cn' }),
      context: {
        ...well,
        regions: [region('cn-northwest-1')],
        health: [healthOf(checkOf({}, { partition: 'aws-cn' }), 1)],
      },
    },
  },
  fails: {
    disabled: {
      subject: checkOf({ Disabled: true }),
      context: { ...well, health: [] },
      because: 'counts as healthy',
      severity: 'high',
    },
    failing: {
      subject,
      context: { ...well, health: [healthOf(subject, 0, 1, 1)] },
      because: 'It is failing',
      severity: 'high',
    },
    'without an alarm': {
      subject,
      context: { ...well, alarms: [watching('other')] },
      because: 'No alarm',
      severity: 'low',
    },
    'its alarm was deleted': {
      subject: onAlarm(),
      context: { ...abroad, alarms: [] },
      because: 'queue is not there',
    },
    'an alarm of this name in another Region': {
      subject: onAlarm(),
      context: { ...abroad, alarms: [alarmOf('queue', { region: 'us-east-1' })] },
    },
    'healthy without data': {
      subject: onAlarm({ InsufficientDataHealthStatus: 'Healthy' }),
      context: abroad,
      because: 'while the alarm queue has no data',
    },
  },
  notApplicable: {
    'nobody uses it': { subject, context: { ...well, records: [] }, because: 'no record' },
    'used by records that have another': {
      subject,
      context: { ...well, records: [recordOf({ HealthCheckId: 'other' })] },
    },
    inverted: { subject: checkOf({ Inverted: true, Disabled: true }), context: well, because: 'inverted' },
    'a switch': {
      subject: checkOf({ Type: 'RECOVERY_CONTROL' }),
      context: well,
      because: 'Recovery Controller',
    },
    'kept by a service': {
      subject: checkOf({ ServicePrincipal: 'servicediscovery.amazonaws.com' }),
      context: well,
      because: 'servicediscovery',
    },
    'the Region of its alarms is not scanned': {
      subject,
      context: { ...well, regions: [] },
      because: 'us-east-1, which is not scanned',
    },
    'nor that of the one that it follows': {
      subject: onAlarm(),
      context: { ...abroad, regions },
      because: 'eu-west-1, which is not scanned',
    },
  },
  unknown: {
    'CloudWatch has nothing of it': { subject, context: { ...well, health: [] } },
    'CloudWatch has no datapoints': { subject, context: { ...well, health: [healthOf(subject)] } },
    'AWS did not say which alarm': { subject: onAlarm({ AlarmIdentifier: undefined }), context: abroad },
    'nor its name': {
      subject: onAlarm({ AlarmIdentifier: { Name: undefined, Region: 'eu-west-1' } }),
      context: abroad,
    },
    'nor its Region': {
      subject: onAlarm({ AlarmIdentifier: { Name: 'queue', Region: undefined } }),
      context: abroad,
    },
    'nor what kind it is': { subject: checkOf({ Type: undefined }), context: well },
  },
});
