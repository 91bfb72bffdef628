import { beforeAll, expect, test } from 'vitest';
import { pack } from '../../reports/html/pack.ts';
import { evidenceOf } from '../../reports/html/page/evidence.ts';
import { shop } from '../../src/cli/demo/shop.ts';
import { allChecks, operations } from '../../src/cli/registry.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { type Call, standIn } from '../../src/standin/index.ts';
import { scanned } from '../support/world.ts';
import { fails, unknowns } from './demo-verdicts.ts';

const today = new Date('2025-06-02T01:23:45Z');
const aYearLater = new Date('2026-08-31T22:10:00Z');

interface Scan {
  readonly report: Report;
  readonly calls: readonly Call[];
}

async function scanDemo(time: Date): Promise<Scan> {
  const now = () => time;
  const aws = standIn({ ...shop, now });
  // No limits: there is nobody to leave anything to.
  const report = await scanned(aws, await allChecks(), { now, share: 100, operations });
  return { report, calls: aws.calls };
}

let first: Scan;
beforeAll(async () => {
  first = await scanDemo(today);
}, 60_000);

function namesBy(status: Finding['status']): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  for (const { check, resource, ...finding } of first.report.findings) {
    if (finding.status === status)
      found[check] = [...(found[check] ?? []), resource.tags.Name ?? resource.id];
  }
  return Object.fromEntries(Object.entries(found).map(([check, names]) => [check, names.sort()]));
}

test('every check has a verdict', async () => {
  const { checks } = first.report;
  expect(checks).toHaveLength((await allChecks()).length);
  const silent = checks.filter(({ tally }) => tally.pass + tally.fail + tally['not-applicable'] === 0);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('two Regions are skipped, and the report says why', () => {
  const { regions } = first.report.scan;
  expect(regions.map(({ region, status, reason }) => [region, reason ?? status])).toEqual([
    ['ap-east-1', 'not enabled in this account'],
    ['ap-northeast-1', 'scanned'],
    ['ap-northeast-2', 'scanned'],
    ['eu-central-1', 'denied by a service control policy'],
    ['us-east-1', 'scanned'],
  ]);
});

test('nothing is asked twice', () => {
  const asked = first.calls.map(({ region, service, operation, input }) =>
    JSON.stringify([region, service, operation, input]),
  );
  expect(asked.filter((call, index) => asked.indexOf(call) !== index)).toEqual([]);
});

test('every call is one that a check rests on, and every verdict rests on calls', () => {
  const { checks, coverage, findings } = first.report;
  const owned = checks.flatMap((check) =>
    Object.entries(check.operations).flatMap(([service, names]) => names.map((name) => `${service} ${name}`)),
  );
  const called = coverage.flatMap(({ service, calls }) =>
    Object.keys(calls).map((name) => `${service} ${name}`),
  );
  expect(called.filter((call) => !owned.includes(call))).toEqual([]);

  const packed = pack(first.report);
  const ownOf = new Map(checks.map((check) => [check.id, check.operations]));
  const groundless = findings.filter(
    ({ check, resource }) => evidenceOf(packed, ownOf.get(check) ?? {}, resource).length === 0,
  );
  expect(groundless).toEqual([]);
  expect(coverage.every(({ status, readAt }) => status === 'skipped' || readAt === today.toISOString())).toBe(
    true,
  );
});

test('nothing is asked that the story has no answer to', () => {
  const gaps = first.report.coverage.flatMap((coverage) => coverage.gaps);
  expect(gaps.map(({ message }) => message).filter((message) => /StandIn|stand-in/.test(message))).toEqual(
    [],
  );
});

test('only what the payroll bucket keeps to itself is unknown', () => {
  expect(namesBy('unknown')).toEqual(unknowns);
  expect(first.report.complete).toBe(false);
});

test.each(Object.entries(fails))('%s fails where the story says', (check, names) => {
  expect(namesBy('fail')[check] ?? []).toEqual(names);
});

test('a second scan finds the same', async () => {
  expect((await scanDemo(today)).report).toEqual(first.report);
}, 60_000);

test('the demo does not age', async () => {
  const verdicts = ({ findings }: Report) =>
    findings.map(({ check, severity, status, reason, resource }) => ({
      check,
      arn: resource.arn,
      severity,
      status,
      reason,
    }));
  const later = await scanDemo(aYearLater);
  expect(verdicts(later.report)).toEqual(verdicts(first.report));
}, 60_000);
