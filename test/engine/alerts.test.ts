import { expect, test } from 'vitest';
import { alertsOf } from '../../src/alerts.ts';
import type { Inventory, Listed } from '../../src/inventory.ts';
import { type AlertRow, noAlerts } from '../../src/model/alert.ts';
import type { Gap } from '../../src/model/gap.ts';
import { here } from '../support/resource.ts';

const spot = { account: here.account, region: here.region };
const row = (name: string, reach: AlertRow['reach'], unread: readonly string[] = []): AlertRow => ({
  signal: { kind: 'alarm', name, arn: `arn:${name}`, ...spot },
  reach,
  chain: [],
  unread,
});
const gap = (cause: Gap['cause']): Gap => ({ operation: 'x:Y', actions: [], ...spot, cause, message: '' });

const of = (rows: readonly AlertRow[], gaps: readonly Gap[] = []) => {
  const listed: Listed = {
    spot,
    gaps,
    resources: rows.map((data) => ({ data })) as unknown as Listed['resources'],
  };
  const inventory = { spots: () => [spot], list: () => listed } as unknown as Inventory;
  return alertsOf(inventory, [{}] as unknown as Parameters<typeof alertsOf>[1]);
};

test('no signals', () => {
  expect(of([])).toEqual(noAlerts);
});

test('in the order of their names, and how many reach nobody', () => {
  const { signals, summary } = of([row('b', 'nobody'), row('c', 'many'), row('a', 'nobody', ['sns:X'])]);
  expect(signals.map(({ signal }) => signal.name)).toEqual(['a', 'b', 'c']);
  // Of one that could not be followed to its end it is not certain.
  expect(summary).toEqual({ signals: 3, nobody: 1, text: '1 of 3 signals reach nobody' });
});

test('a single one', () => {
  expect(of([row('a', 'nobody')]).summary.text).toBe('the only signal reaches nobody');
  expect(of([row('a', 'one')]).summary).toMatchObject({ nobody: 0, text: expect.stringMatching(/somebody/) });
});

test('why there may be more', () => {
  const denied = gap('access-denied');
  expect(of([], [denied, denied, gap('not-collected')])).toEqual({ ...noAlerts, unread: [denied] });
});
