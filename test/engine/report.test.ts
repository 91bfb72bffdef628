import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/define/check.ts';
import { Inventory } from '../../src/inventory.ts';
import { noAlerts } from '../../src/model/alert.ts';
import { noBackups } from '../../src/model/backup.ts';
import { noEvents } from '../../src/model/event-path.ts';
import type { Finding, Severity } from '../../src/model/finding.ts';
import type { Unit } from '../../src/model/unit.ts';
import { reportOf } from '../../src/report.ts';
import { here } from '../support/resource.ts';
import { notDefault } from './house.ts';

const { account, region, now } = here;
const gap = {
  operation: 'ec2:DescribeVpcs',
  actions: ['ec2:DescribeVpcs'],
  account,
  region,
  message: '',
} as const;

const unit = (more: Partial<Unit>): Unit => ({
  account,
  region,
  type: 'ec2.instance',
  details: [],
  resources: [],
  gaps: [],
  inherited: [],
  calls: {},
  readAt: now,
  ...more,
});

const check = (id: string, effort: 'minutes' | 'hours' | 'days'): Check => ({
  ...notDefault,
  id,
  fix: { ...notDefault.fix, effort },
});

const failing = (id: string, severity: Severity, name: string, more: object = {}): Finding => ({
  check: id,
  severity,
  environment: 'production',
  resource: { type: 'ec2.instance', id: name, arn: `arn:${name}`, account, region, tags: {} },
  status: 'fail',
  reason: 'It is bad',
  evidence: {},
  ...more,
});

function report(findings: readonly Finding[], checks: readonly Check[] = [], units: readonly Unit[] = []) {
  const regions = [
    { account, region, status: 'scanned' },
    { account, region: 'af-south-1', status: 'skipped', reason: 'not enabled' },
  ] as const;
  return reportOf({
    version: '1.2.3',
    inventory: new Inventory({ startedAt: now, partition: 'aws', regions, units }),
    finishedAt: now,
    judgedAt: now,
    checks,
    actions: {},
    operations: { 'a/x': { ec2: ['ec2:DescribeInstances'] } },
    findings,
    suppressionProblems: [],
    networks: [],
    alerts: noAlerts,
    backups: noBackups,
    events: noEvents,
    accountNames: { [account]: 'shop' },
    options: {},
    leftOut: [],
    settings: {},
  });
}

describe('coverage', () => {
  test.each([
    ['read', []],
    ['denied', [{ ...gap, cause: 'access-denied' as const }]],
    ['failed', [{ ...gap, cause: 'throttled' as const }]],
  ])('a service is %s', (status, gaps) => {
    const { coverage, complete } = report([], [], [unit({ gaps }), unit({ type: 'ec2.image' })]);
    expect(coverage).toContainEqual(expect.objectContaining({ region, service: 'ec2', status }));
    expect(complete).toBe(status === 'read');
  });

  test('a gap that a list inherits counts where it arose', () => {
    const inherited = [{ ...gap, cause: 'access-denied' as const }];
    expect(report([], [], [unit({ type: 'cloudwatch.cpu', inherited })]).coverage).toContainEqual(
      expect.objectContaining({ service: 'cloudwatch', status: 'read' }),
    );
  });

  test('is as late as its last answer, and has no time where nothing was asked', () => {
    const [earlier, later] = [new Date(0), new Date(60_000)];
    const { coverage } = report(
      [],
      [],
      [unit({ readAt: later }), unit({ type: 'ec2.image', readAt: earlier })],
    );
    expect(coverage).toMatchObject([{ status: 'skipped' }, { readAt: '1970-01-01T00:01:00.000Z' }]);
    expect(coverage[0]).not.toHaveProperty('readAt');
  });

  test('calls add up, each gap is told once, skipped Regions are told', () => {
    const gaps = [{ ...gap, cause: 'throttled' as const }];
    const { coverage } = report(
      [],
      [],
      [
        unit({ gaps, calls: { 'ec2:DescribeVpcs': 2 } }),
        unit({ type: 'ec2.image', gaps, calls: { 'ec2:DescribeVpcs': 1, 'ec2:DescribeImages': 4 } }),
      ],
    );
    expect(coverage).toMatchObject([
      { region: 'af-south-1', service: 'ec2', status: 'skipped', calls: {} },
      { region, calls: { 'ec2:DescribeImages': 4, 'ec2:DescribeVpcs': 3 }, gaps: [{ cause: 'throttled' }] },
    ]);
  });
});

describe('what to fix first', () => {
  const order = (findings: readonly Finding[], ...checks: readonly Check[]) =>
    report(findings, checks).fixFirst.map((priority) => priority.check);
  const many = (id: string, severity: Severity, count: number) =>
    Array.from({ length: count }, (_, index) => failing(id, severity, `${id}-${index}`));

  test('is what is grave, then what is widespread, then what is quick', () => {
    const [grave, wide, quick] = [
      check('a/grave', 'hours'),
      check('b/wide', 'hours'),
      check('c/quick', 'minutes'),
    ];
    const findings = [
      ...many('a/grave', 'critical', 1),
      ...many('b/wide', 'high', 4),
      ...many('c/quick', 'high', 1),
    ];
    expect(order(findings, grave, wide, quick)).toEqual(['a/grave', 'b/wide', 'c/quick']);
  });

  test('a thousand mild ones do not outweigh a grave one', () => {
    const findings = [...many('a/grave', 'critical', 1), ...many('b/mild', 'medium', 1000)];
    expect(order(findings, check('a/grave', 'hours'), check('b/mild', 'minutes'))).toEqual([
      'a/grave',
      'b/mild',
    ]);
  });

  test('a check is named once, with its worst', () => {
    const findings = [failing('a/x', 'high', '1'), failing('a/x', 'low', '2')];
    expect(report(findings, [check('a/x', 'minutes')]).fixFirst).toEqual([
      { check: 'a/x', severity: 'high', resources: ['arn:1'] },
    ]);
  });

  test('is neither what is suppressed nor what is for information', () => {
    const suppressed = { suppressed: { reason: 'accepted' } };
    const findings = [failing('a/x', 'high', '1', suppressed), failing('b/y', 'info', '2')];
    expect(order(findings, check('a/x', 'minutes'), check('b/y', 'minutes'))).toEqual([]);
  });
});

test('tallies count a suppressed fail as suppressed, by severity and by pillar', () => {
  const findings = [
    failing('a/x', 'high', '1', { suppressed: { reason: 'accepted' } }),
    failing('a/x', 'high', '2'),
    failing('a/x', 'low', '3'),
  ];
  const { tally, bySeverity, byPillar, checks } = report(findings, [check('a/x', 'minutes')]);
  expect(tally).toMatchObject({ fail: 2, suppressed: 1, pass: 0 });
  expect(bySeverity.high).toMatchObject({ fail: 1, suppressed: 1 });
  expect(byPillar.reliability).toMatchObject({ fail: 2, suppressed: 1 });
  expect(checks).toMatchObject([
    { id: 'a/x', operations: { ec2: ['ec2:DescribeInstances'] }, tally: { fail: 2 } },
  ]);
});

describe('metrics', () => {
  test('add up to what they cost', () => {
    const { metrics } = report([], [], [unit({ metrics: 1200 }), unit({ type: 'ec2.image', metrics: 34 })]);
    expect(metrics).toEqual({ requested: 1234, dollars: 0.01234, leftOut: [] });
    expect(report([], [], [unit({})]).metrics.requested).toBe(0);
  });
});

describe('facts', () => {
  const day = 24 * 3_600_000;
  const dated = (id: string, days: number) => ({
    ...check(id, 'hours'),
    facts: { asOf: new Date(now.getTime() - days * day).toISOString().slice(0, 10), sources: [] },
  });

  test('that are older than 180 days are told, the oldest first', () => {
    const checks = [check('a/w', 'hours'), dated('a/x', 181), dated('a/y', 300), dated('a/z', 181)];
    expect(report([], checks).oldFacts).toEqual([
      { asOf: '2026-01-24', checks: ['a/y'] },
      { asOf: '2026-05-23', checks: ['a/x', 'a/z'] },
    ]);
  });

  test('that are as old as that are not, and each check says its own', () => {
    const { oldFacts, checks } = report([], [dated('a/x', 180), check('a/y', 'hours')]);
    expect(oldFacts).toEqual([]);
    expect(checks.map(({ facts }) => facts?.asOf)).toEqual(['2026-05-24', undefined]);
  });
});
