import { describe, expect, test } from 'vitest';
import { type CopyVerdict, copiesOf } from '../../reports/html/page/lane-copies.ts';
import { foldedTiers } from '../../reports/html/page/lane-fold.ts';
import { laneLayout } from '../../reports/html/page/lane-layout.ts';
import type { LaneRow } from '../../reports/html/page/lane-row.ts';
import { laneWords } from '../../reports/html/page/lane-words.ts';
import { translator } from '../../reports/html/page/messages.ts';
import { en } from '../../reports/html/page/messages-en.ts';
import { fitted, widthOf, wrapped } from '../../reports/html/page/text-fit.ts';
import { hostileTexts } from './hostile.ts';
import { cell, zone } from './sample-networks.ts';

const region = 'us-east-1';
const zones = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => zone(region, letter, 'use1'));
const [a, b, c, d, e, f] = zones.map(({ name }) => name) as [string, string, string, string, string, string];
const words = laneWords(translator('en', en));

function verdict(status: CopyVerdict['status'], zone: string | null = null): CopyVerdict {
  return { status, zone, href: '#findings', said: 'said' };
}

function row(change: Partial<LaneRow> = {}): LaneRow {
  const cells = [cell(a, 'primary', 'db.r6g.large')];
  return {
    key: 'k',
    tier: 'data',
    kind: 'RDS postgres',
    name: 'orders',
    cells,
    verdicts: [],
    marks: [],
    ...change,
  };
}

const high = { sort: 'high', n: 1, href: '#findings' } as const;
const boxes = (cells: LaneRow['cells'], ...verdicts: CopyVerdict[]) =>
  copiesOf(zones, cells, verdicts).map(({ state, from, to }) => [state, from, to]);

describe('a missing copy', () => {
  test('is one box over the first free zones, whichever it will be', () => {
    expect(boxes([cell(a, 'primary'), cell(d, 'replica')], verdict('fail'))).toEqual([['missing', 1, 2]]);
    expect(boxes([cell(a, 'active')], verdict('fail'))).toEqual([['missing', 1, 5]]);
  });

  test('is nowhere where no verdict says so', () => {
    expect(boxes([cell(a, 'primary')])).toEqual([]);
    expect(boxes([cell(a, 'primary')], verdict('pass'), verdict('not-applicable'))).toEqual([]);
  });

  test('is in the zone that the verdict names, if nothing runs there', () => {
    expect(boxes([cell(a, 'active')], verdict('fail', c))).toEqual([['missing', 2, 2]]);
    expect(boxes([cell(a, 'active')], verdict('fail', a))).toEqual([]);
    expect(boxes([cell(a, 'active')], verdict('fail', 'us-east-1z'))).toEqual([]);
  });

  test('is where something may run and does not', () => {
    expect(boxes([cell(a, 'active'), cell(b, 'allowed')], verdict('fail', b))).toEqual([['missing', 1, 1]]);
  });

  test('is nowhere where every zone is in use, nor in a Local Zone', () => {
    const all = [a, b, c, d, e, f].map((name) => cell(name, 'active'));
    expect(boxes(all, verdict('fail'))).toEqual([]);
    const local = { name: 'us-east-1-bos-1a', id: 'use1-bos1-az1', kind: 'local-zone' };
    expect(copiesOf([...zones.slice(0, 1), local], [cell(a, 'active')], [verdict('fail')])).toEqual([]);
  });

  test('is told from a suppressed and an unjudged one, and never drawn under one that is worse', () => {
    expect(boxes([cell(a, 'active')], verdict('suppressed', b), verdict('unknown', c))).toEqual([
      ['suppressed', 1, 1],
      ['unknown', 2, 2],
    ]);
    expect(boxes([cell(a, 'active')], verdict('unknown', b), verdict('fail', b), verdict('fail', b))).toEqual(
      [['missing', 1, 1]],
    );
  });
});

describe('rows', () => {
  const quiet = Array.from({ length: 20 }, (_, i) => row({ name: `quiet-${i}` }));

  test('that say nothing are folded where they are many, the others never', () => {
    const loud = [row({ marks: [high] }), row({ verdicts: [verdict('unknown')] })];
    const [tier] = foldedTiers([...quiet, ...loud], false);
    expect([tier?.rows.length, tier?.rest]).toEqual([6, 16]);
    expect(foldedTiers([...quiet, ...loud], true)[0]).toMatchObject({ rest: 0, unfolded: true });
    expect(foldedTiers(quiet.slice(0, 12), false)[0]).toMatchObject({ rest: 0, unfolded: false });
  });

  test('stand under their tier, in the order of a request', () => {
    const tiers = foldedTiers([row(), row({ tier: 'exit' }), row({ tier: 'entry' })], false);
    expect(tiers.map(({ tier }) => tier)).toEqual(['entry', 'data', 'exit']);
  });
});

describe('the layout', () => {
  const hostile = hostileTexts.map((text) =>
    row({
      name: text,
      kind: text,
      cells: [cell(a, 'primary', text)],
      verdicts: [verdict('fail')],
      marks: [high],
    }),
  );
  const layoutAt = (width: number, rows = hostile) =>
    laneLayout({ region, zones, rows, all: false }, words, width);

  test.each([260, 320, 366, 719, 720, 1024, 1392, 2400])('keeps everything within %i px', (width) => {
    const { tiers, columns, height } = layoutAt(width);
    const rows = tiers.flatMap(({ rows }) => rows);
    const all = [...columns, ...rows.flatMap(({ cells, copies, marks }) => [...cells, ...copies, ...marks])];
    for (const { x, width: own } of all) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + own).toBeLessThanOrEqual(width + 0.01);
    }
    for (const { cells } of rows)
      for (const { lines, width: own } of cells)
        for (const { text } of lines) expect(widthOf(text, 12)).toBeLessThanOrEqual(Math.max(own, 20));
    expect(Math.max(...rows.map(({ y, height }) => y + height))).toBeLessThanOrEqual(height);
  });

  test.each([320, 1392])('puts no row upon another at %i px', (width) => {
    const rows = layoutAt(width, [row(), ...hostile]).tiers.flatMap(({ rows }) => rows);
    for (const [i, { y, height }] of rows.entries()) {
      const next = rows[i + 1];
      if (next) expect(next.y).toBeGreaterThanOrEqual(y + height);
    }
  });

  test('puts labels above the cells where cells beside them would be too narrow', () => {
    const cellOf = (width: number) => layoutAt(width, [row()]).tiers[0]?.rows[0]?.cells[0];
    expect(cellOf(1392)?.x).toBeGreaterThan(200);
    expect(cellOf(796)?.x).toBe(0);
    expect(cellOf(366)?.x).toBe(0);
  });

  test('says what runs, in some lines and in full', () => {
    const cells = ['m6i.large', 'm7i.large', 'c7g.large', 'r6i.large', 't3.micro'].map((what) =>
      cell(b, 'active', what, 2),
    );
    const [laid] = layoutAt(1392, [
      row({ cells: [cell(a, 'primary', 'db.r6g.large'), cell(a, 'active'), ...cells] }),
    ]).tiers.flatMap(({ rows }) => rows);
    const said = laid?.cells.map(({ lines }) => lines.map(({ text }) => text));
    expect(said?.slice(0, 3)).toEqual([
      ['primary · db.r6g.large', 'in use'],
      ['2 × m6i.large', '2 × m7i.large', '2 × c7g.large', '+2 more'],
      [],
    ]);
    expect(laid?.cells[1]?.full).toContain('2 × t3.micro');
  });

  test('shortens the names of zones where they do not fit', () => {
    expect(layoutAt(1392).columns.map(({ name }) => name.text)).toContain('us-east-1a');
    expect(layoutAt(320).columns.map(({ name, id }) => `${name.text} ${id.text}`)).toContain('a az1');
  });

  test('is the same for the same network', () => {
    expect(layoutAt(1000)).toEqual(layoutAt(1000));
  });
});

test('texts are cut and broken by their width, wide characters counting for more', () => {
  expect(fitted('shop-orders', 200, 13)).toBe('shop-orders');
  expect(fitted('N'.repeat(10_000), 60, 12)).toMatch(/^N{3,7}…$/);
  expect(fitted('주문데이터베이스', 60, 12).length).toBeLessThan(fitted('order-database', 60, 12).length);
  expect(fitted('a\nb\u0007c', 200, 12)).toBe('a b c');
  expect(wrapped('primary · db.r6g.large', 90, 12, 2)).toEqual(['primary', 'db.r6g.large']);
  expect(wrapped('one two three four', 40, 12, 2)).toHaveLength(2);
});
