import { expect, test } from 'vitest';
import { longestGap } from '../../../checks/backup/lib/schedule.ts';

test.each([
  [undefined, 24],
  ['cron(0 5 ? * * *)', 24],
  ['cron(0 5 * * ? *)', 24],
  ['cron(0 5 1/1 * ? *)', 24],
  ['cron(0 * ? * * *)', 24],
  ['cron(0/15 9-18 ? * MON-FRI *)', 72],
  ['cron(0 5 ? * 2-6 *)', 72],
  ['cron(0 5 ? * SUN *)', 168],
  ['cron(0 5 ? * 1 *)', 168],
  ['cron(0 5 ? * sat *)', 168],
  ['cron(0 5 ? * SAT,WED *)', 96],
  ['cron(0 5 ? * SAT-SUN *)', 144],
  ['cron(0 5 ? * SUN-SAT *)', 24],
  ['cron(0 5 ? * 2#1 *)', 840],
  ['cron(0 5 ? * MON,6L *)', 840],
  ['cron(0 5 ? * MON-8 *)', 840],
  ['cron(0 5 1 * ? *)', 744],
  ['cron(0 5 L * ? *)', 744],
  ['cron(0 5 1 1,7 ? *)', 8784],
  ['rate(90 minutes)', 1.5],
  ['rate(3000 minutes)', 50],
  ['rate(1 day)', 24],
  ['rate(12 hours)', 12],
  ['rate(36 hours)', 36],
  ['rate(7 days)', 168],
  ['every day', undefined],
  // DataSync also takes five fields, and blanks.
  ['cron( 0 8 * * 3#1 )', 840],
  ['cron(0 8 *)', undefined],
  ['rate(1 fortnight)', undefined],
])('%s runs at least every %s hours', (expression, hours) => {
  expect(longestGap(expression)).toBe(hours);
});
