import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { pack } from '../../reports/html/pack.ts';
import { csvOf } from '../../reports/html/page/csv.ts';
import { Data } from '../../reports/html/page/data.ts';
import { formats } from '../../reports/index.ts';
import { teller } from '../../src/cli/progress.ts';
import type { Report } from '../../src/model/report.ts';
import { hostileReport, hostileTexts } from '../reports/hostile.ts';
import { reportOf } from '../reports/report-of.ts';
import { sampleReport } from '../reports/sample.ts';
import { lintel } from '../support/command-line.ts';

/** Everything that a terminal obeys, that turns what follows around, or that is there without being seen. */
const obeyed = [
  ...codes(0x00, 0x1f).filter((each) => each !== '\n'),
  ...codes(0x7f, 0x9f),
  ...codes(0x200b, 0x200f),
  ...codes(0x2028, 0x202e),
  ...codes(0x2060, 0x206f),
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u180e',
  '\u3164',
  '\ufeff',
  '\uffa0',
  '\u{e0001}',
  '\u{e0041}',
];
const spell = `a${obeyed.join('a')}\u001b[31m\u001b]0;owned\u0007\u001b]8;;http://example.com\u001b\\z`;

function codes(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n));
}

function rawIn(text: string): readonly string[] {
  return obeyed.filter((each) => text.includes(each)).map((each) => each.codePointAt(0)?.toString(16) ?? '');
}

/** The same report in which every text, names of Regions and accounts included, casts the spell. */
function enchanted<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (kept.has(key) ? value : `${value}${spell}`) as T;
  if (Array.isArray(value)) return value.map((each) => enchanted(each, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, enchanted(inner, name)]),
  ) as T;
}

/** What the renderers tell by, and what Lintel itself writes: statuses, times, ids of its checks. */
const kept = new Set([
  'format',
  'status',
  'severity',
  'pillar',
  'cause',
  'change',
  'check',
  'problem',
  'effort',
  'confidence',
  'startedAt',
  'finishedAt',
  'judgedAt',
  'readAt',
  'tier',
  'role',
  'environment',
  'version',
  'until',
]);

const own = ({ checks, fixFirst, oldFacts, tool, ...account }: Report): Report => ({
  ...enchanted(account),
  oldFacts,
  checks,
  fixFirst,
  tool,
});

test.each([
  ['hostile texts', hostileReport],
  ['a spell in every text', own(sampleReport)],
])('of %s nothing reaches the terminal', async (_, report) => {
  for (const width of [60, 100, 140]) {
    const render = await formats.terminal.load({ color: false, width });
    const text = render(report);
    expect(text.length).toBeGreaterThan(1000);
    expect(rawIn(text)).toEqual([]);
  }
});

test('the spell reaches the renderer, and is shown', async () => {
  const render = await formats.terminal.load({ width: 140 });
  expect(render(own(sampleReport))).toContain('\ufffd');
});

test('a tower of marks does not grow over other lines', async () => {
  const tower = `a${'\u0301'.repeat(10_000)}`;
  const findings = sampleReport.findings.map((each) => ({
    ...each,
    resource: { ...each.resource, id: tower },
  }));
  const render = await formats.terminal.load({ width: 100 });
  expect(
    Math.max(...(render({ ...sampleReport, findings }).match(/\u0301+/g) ?? []).map((each) => each.length)),
  ).toBe(8);
});

test('the progress line obeys nobody', () => {
  for (const isTTY of [true, false]) {
    const stream = Object.assign(new PassThrough(), { isTTY, columns: 10_000 });
    let time = 0;
    const line = teller(stream as never, () => time);
    time = 60_000;
    line.tell({ done: 1, units: 2, calls: 3, slowed: [`EC2 DescribeVpcs in ${spell}`] });
    const text = String(stream.read());
    expect(text).toContain('AWS throttles EC2');
    expect(rawIn(text.replaceAll('\r\u001b[2K', ''))).toEqual([]);
  }
});

test.each([[], ['--debug']])('errors obey nobody %s', async (...debug) => {
  for (const args of [
    ['judge', `no-such-${spell}.ndjson`],
    ['scan', '--demo', '--checks', spell.replaceAll(',', '')],
    ['scan', `--${spell}`],
    ['scan', '--demo', '--format', 'json', '--output', `/nowhere${spell}/x.json`],
    [spell],
  ]) {
    const { code, err } = await lintel(...args.map((each) => each.replaceAll('\0', '')), ...debug);
    expect(code).toBe(2);
    expect(err).not.toBe('');
    expect(rawIn(err)).toEqual([]);
  }
});

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '"=1',
  "'=1",
  '＝1',
  '＋1',
  '－1',
  '＠1',
];

test.each(formulas)('no cell of the CSV begins as %j', (formula) => {
  const [finding] = sampleReport.findings;
  if (!finding) throw new Error('the sample has no findings');
  const resource = {
    ...finding.resource,
    id: formula,
    arn: formula,
    tags: { [formula]: formula, b: `x; ${formula}` },
  };
  const reason = `a;${formula}`;
  const evil = { ...finding, status: 'fail' as const, reason, evidence: {}, resource };
  const data = new Data(pack(reportOf({ ...sampleReport, findings: [evil] })));
  const csv = csvOf([data.finding(0)]).slice(1);
  for (const separator of [',', ';']) {
    const cells = csv
      .split('\r\n')
      .slice(1)
      .flatMap((line) => line.split(separator));
    // A quote before it begins a cell too, for who reads it without respect for quotes.
    for (const cell of cells)
      expect(cell, `split at ${JSON.stringify(separator)}`).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/);
  }
});

test('there is something hostile to see', () => {
  expect(rawIn(hostileTexts.join('')).length).toBeGreaterThan(5);
});
