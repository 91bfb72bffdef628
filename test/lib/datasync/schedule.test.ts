import { expect, test } from 'vitest';
import { intervalOf } from '../../../checks/datasync/lib/schedule.ts';

test.each([
  ['rate(90 minutes)', 1 / 16],
  ['rate(1 hour)', 1 / 24],
  ['rate(12 hours)', 0.5],
  ['rate(3 days)', 3],
  ['cron(0 18 * * ? *)', 1],
  ['cron(0 */6 ? * * *)', 1],
  ['cron(0 18 ? * MON-FRI *)', 7],
  ['cron(0 8 * * 3#1)', 35],
  ['cron(0 8 ? * 6L *)', 35],
  ['cron(0 8 1 * ? *)', 31],
  ['cron(0 8 1 1,7 ? *)', 366],
  ['cron(0 8 ? 6 MON *)', 366],
  ['cron( 0 8 * * ? * )', 1],
  ['cron(0 8 *)', undefined],
  ['rate(1 fortnight)', undefined],
  ['at(2026-01-01T00:00:00)', undefined],
])('%s', (expression, days) => {
  expect(intervalOf(expression)).toBe(days);
});
