import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { watches } from '../../../checks/cloudwatch/lib/watches.ts';
import type { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';

const metric = {
  Namespace: 'AWS/RDS',
  MetricName: 'FreeStorageSpace',
  Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'orders' }],
};
const query = (Expression: string) => ({ Metrics: [{ Id: 'q', Expression }] });
const looks = (data: Selected<typeof alarm>['data']) =>
  watches({ data }, 'AWS/RDS', 'FreeStorageSpace', ['DBInstanceIdentifier', 'orders']);

test('an alarm on the metric', () => {
  expect(looks(metric)).toBe(true);
  expect(looks({ ...metric, ActionsEnabled: true })).toBe(true);
});

test.each([
  ['of another namespace', { ...metric, Namespace: 'AWS/DocDB' }],
  ['on another metric', { ...metric, MetricName: 'FreeableMemory' }],
  ['on another instance', { ...metric, Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'other' }] }],
  [
    'on a cluster of that name',
    { ...metric, Dimensions: [{ Name: 'DBClusterIdentifier', Value: 'orders' }] },
  ],
  ['on all instances together', { ...metric, Dimensions: undefined }],
  ['that may not act', { ...metric, ActionsEnabled: false }],
])('not an alarm %s', (_, data) => {
  expect(looks(data)).toBe(false);
});

test('an alarm that calculates with the metric', () => {
  const part = (Metric: typeof metric) => ({ Id: 'm', MetricStat: { Metric, Period: 60, Stat: 'Minimum' } });
  expect(looks({ Metrics: [{ Id: 'e', Expression: 'm / 1024' }, part(metric)] })).toBe(true);
  expect(looks({ Metrics: [part({ ...metric, Namespace: 'Other' })] })).toBe(false);
});

test('an alarm that queries all instances, or this one among some', () => {
  const all = 'SELECT MIN(FreeStorageSpace) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier)';
  expect(looks(query(`${all} GROUP BY DBInstanceIdentifier`))).toBe(true);
  expect(looks(query(`${all} WHERE DBInstanceIdentifier = 'orders'`))).toBe(true);
  expect(looks(query(`${all} where DBInstanceIdentifier = 'other'`))).toBe(false);
  expect(looks(query('SELECT MIN(FreeStorageSpace) FROM "Other"'))).toBe(false);
  expect(looks(query('SELECT AVG(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier)'))).toBe(false);
});
