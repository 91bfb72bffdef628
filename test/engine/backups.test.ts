import { expect, test } from 'vitest';
import { defineDerived } from '#engine';
import { backupsOf } from '../../src/backups.ts';
import { Inventory } from '../../src/inventory.ts';
import type { BackupRow, Copy } from '../../src/model/backup.ts';
import type { Gap, GapCause } from '../../src/model/gap.ts';
import { backupRow } from '../reports/sample-backups.ts';
import { here } from '../support/resource.ts';
import { subnet } from './house.ts';

const { account, region, partition, now } = here;
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const own = { account, region };
const daily: Copy = { ...own, mechanism: 'snapshot', newest: hoursAgo(20), locked: false };
const old: Copy = { ...own, mechanism: 'snapshot', newest: hoursAgo(37), locked: false };
const replica: Copy = { ...own, mechanism: 'replica', region: 'ap-northeast-1', locked: false };
const away: Copy = { mechanism: 'aws-backup', account: '999988887777', region, newest: hoursAgo(9) };

/** The matrix of some rows, where a service's own list has these gaps. */
function matrix(rows: readonly BackupRow[], gaps: readonly Gap[] = []) {
  const coverage = defineDerived({
    type: 'test.coverage',
    scope: 'region',
    from: {},
    derive: () => rows.map((data) => ({ id: data.id, arn: data.arn, data })),
  });
  const service = defineDerived({
    type: 'test.recovery',
    scope: 'region',
    from: { things: subnet },
    derive: ({ things }) => things.map(({ id, arn }) => ({ id, arn, data: {} })),
  });
  const unit = {
    ...own,
    type: 'test.subnet' as const,
    details: [],
    resources: [],
    gaps,
    inherited: [],
    calls: {},
    readAt: now,
  };
  const inventory = new Inventory({
    startedAt: now,
    partition,
    regions: [{ ...own, status: 'scanned' }],
    units: [unit],
  });
  return backupsOf(inventory, { coverage, recoverable: [service] });
}

/** The lists that a single row is on. */
function lists(row: BackupRow): readonly string[] {
  const { resources, unread, ...all } = matrix([row]);
  return Object.entries(all).flatMap(([list, arns]) => (arns.includes(row.arn) ? list : []));
}

test.each([
  ['nothing', backupRow('a', []), ['uncovered', 'unplanned']],
  ['a replica alone', backupRow('a', [replica]), ['uncovered', 'sameAccountOnly', 'unplanned']],
  ['one old snapshot', backupRow('a', [old]), ['stale', 'singleCopy', 'sameAccountOnly', 'unplanned']],
  [
    'an old one, and nothing written since',
    backupRow('a', [old], { idle: 'it is stopped' }),
    ['singleCopy', 'sameAccountOnly', 'unplanned'],
  ],
  ['two', backupRow('a', [daily, replica], { plans: ['daily'] }), ['sameAccountOnly']],
  ['one in another account', backupRow('a', [daily, away], { plans: ['daily'] }), []],
  [
    'a critical one without a lock',
    backupRow('a', [daily, replica], { plans: ['daily'], critical: true }),
    ['sameAccountOnly', 'unlockedCritical'],
  ],
  [
    'a critical one whose lock nobody knows',
    backupRow('a', [daily, away], { plans: ['daily'], critical: true }),
    [],
  ],
  [
    'versions alone',
    backupRow('a', [{ ...own, mechanism: 'versions', locked: false }]),
    ['singleCopy', 'sameAccountOnly', 'unplanned'],
  ],
  ['nothing that was read', backupRow('a', [], { unread: ['x'], plans: ['daily'] }), []],
  [
    'nothing, and who knows elsewhere',
    backupRow('a', [], { unreadElsewhere: ['x'] }),
    ['uncovered', 'unplanned'],
  ],
  ['one, and who knows elsewhere', backupRow('a', [daily], { unreadElsewhere: ['x'], plans: ['daily'] }), []],
  ['nothing, and needs nothing', backupRow('a', [], { exempt: 'a cache' }), []],
])('%s', (_, row, expected) => {
  expect(lists(row)).toEqual(expected);
});

test('rows come by place, kind and name', () => {
  const rows = [backupRow('b', []), backupRow('a', []), backupRow('c', [], { kind: 'EBS volume' })];
  expect(matrix(rows).resources.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('why rows may be missing is said; what nobody asked for is not missed', () => {
  const gap = (cause: GapCause): Gap => ({ operation: 'x:List', actions: [], ...own, cause, message: 'no' });
  expect(matrix([], [gap('access-denied')]).unread).toEqual([gap('access-denied')]);
  expect(matrix([], [gap('not-collected')]).unread).toEqual([]);
});
