import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exit, exitCodeOf } from '../../src/cli/exit.ts';
import { readJournal } from '../../src/collect/journal.ts';
import type { Report } from '../../src/model/report.ts';
import type { Unit } from '../../src/model/unit.ts';
import { rejudge } from '../../src/scan.ts';
import { type Call, fault, type Trouble } from '../../src/standin/index.ts';
import { verdictsOf } from './shop.ts';
import { assessing, differences, type Outcome, scanIn, storm } from './weather.ts';

const weather: readonly Trouble[] = [
  'throttle',
  { retryAfter: 1 },
  'reset',
  'internal-error',
  'unavailable',
  'half-body',
  'malformed-body',
];

let folder: string;
let calm: Outcome;
let calmUnits: readonly Unit[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintel-storms-'));
  const save = join(folder, 'calm.ndjson');
  calm = await scanIn({ options: { save } });
  calmUnits = (await readJournal(save)).units;
});
afterAll(async () => rm(folder, { recursive: true }));

describe('a storm in which 30 % of all requests fail', () => {
  const told: object[] = [];
  afterAll(() => console.table(told));

  test.each([1, 2, 3, 4, 5, 7, 8, 9])('changes no finding (seed %i)', async (seed) => {
    const raging = storm(seed, 0.3, weather, isWhateverIsSent);
    const { report, calls, took } = await scanIn({ faults: [raging] });
    const share = raging.struck() / calls.length;
    told.push({ seed, requests: calls.length, failed: share.toFixed(3), seconds: (took / 1000).toFixed(1) });
    expect(share).toBeGreaterThan(0.25);
    expect(verdictsOf(report)).toEqual(verdictsOf(calm.report));
    expect(report.complete).toBe(calm.report.complete);
    expect(gapsOf(report)).toEqual(gapsOf(calm.report));
  });
});

const services = ['ec2', 's3', 'elasticloadbalancingv2', 'autoscaling', 'ecs'];
const troubles = ['throttle', 'internal-error', 'reset', 'hang', 'malformed-body'] as const;
/** How long a server may be silent here, not 30 seconds; and how long a scan may take where one is: three tries, and some. */
const timeout = 2_000;
const bound = 3 * timeout + 10_000;
/** Hanging takes all that time: these will do. */
const hanging = ['ec2', 's3'];
const cases = services.flatMap((service) =>
  troubles
    .filter((trouble) => trouble !== 'hang' || hanging.includes(service))
    .map((trouble) => ({ service, trouble })),
);

describe('a service that stays unusable', () => {
  const told: object[] = [];
  afterAll(() => console.table(told));

  test.each(cases)('$service: $trouble', async ({ service, trouble }) => {
    const save = join(folder, `${service}-${trouble}.ndjson`);
    const broken = fault(trouble, (call) => call.service === service && call.operation !== 'DescribeRegions');
    const { report, calls, took } = await scanIn({
      faults: [broken],
      ...(trouble === 'hang' && { timeout }),
      options: { save },
    });
    expect(took).toBeLessThan(bound);
    expect(exitCodeOf(report, { failOn: 'none', allowIncomplete: false })).toBe(exit.incomplete);
    expect(madeUp(report)).toEqual([]);
    expect(vanished(report)).toEqual([]);
    const unread = report.findings.filter(isNewlyUnknown);
    expect(unread.length).toBeGreaterThan(0);

    const before = (await readJournal(save)).units;
    const missing = before.filter((unit) => !isWhole(unit));
    const resumed = await scanIn({ options: { resume: save } });
    expect(countsOf(resumed.calls)).toEqual(expectedCalls(missing));
    expect(differences(resumed.report, calm.report)).toEqual([]);
    expect(differences(await rejudge(await assessing(), save), calm.report)).toEqual([]);
    told.push({
      service,
      trouble,
      'sent to it': calls.filter((call) => call.service === service).length,
      unknown: unread.length,
      seconds: (took / 1000).toFixed(1),
      'sent on resume': `${resumed.calls.length} of ${calm.calls.length}`,
    });
  });
});

/** A bucket's policy is whatever S3 sends: a body that makes no sense is told as such, not asked for again. */
function isWhateverIsSent({ operation }: Call, trouble: Trouble | undefined): boolean {
  return operation === 'GetBucketPolicy' && trouble === 'malformed-body';
}

type Found = Report['findings'][number];

function gapsOf({ coverage }: Report) {
  return coverage.flatMap(({ gaps }) => gaps);
}

function keyOf({ check, resource }: Found): string {
  return `${check} ${resource.arn} ${resource.id}`;
}

function isNewlyUnknown(finding: Found): boolean {
  const [[key, verdict] = ['', '']] = verdictsOf({ findings: [finding] });
  return (
    finding.status === 'unknown' &&
    verdictsOf(calm.report).get(key) !== verdict &&
    (finding.gap.cause === 'throttled' || finding.gap.cause === 'unreachable')
  );
}

/** Verdicts that the undisturbed scan had not, and that nothing excuses. */
function madeUp(report: Report): readonly string[] {
  const before = verdictsOf(calm.report);
  const after = verdictsOf(report);
  return report.findings
    .filter((finding) => before.get(keyOf(finding)) !== after.get(keyOf(finding)) && !isNewlyUnknown(finding))
    .map((finding) => `${keyOf(finding)} ${finding.status}: ${finding.reason}`);
}

/** Findings that are gone although their list could be read. */
function vanished(report: Report): readonly string[] {
  const after = verdictsOf(report);
  const unlisted = new Set(
    report.findings.filter(({ resource }) => resource.id.startsWith('every ')).map(({ check }) => check),
  );
  return calm.report.findings
    .filter((finding) => !after.has(keyOf(finding)) && !unlisted.has(finding.check))
    .map(keyOf);
}

function isWhole({ gaps, inherited, resources }: Unit): boolean {
  const details = resources.flatMap((resource) => Object.values(resource.details));
  return gaps.length === 0 && inherited.length === 0 && details.every((detail) => !('gap' in detail));
}

function countsOf(calls: readonly Call[]): ReadonlyMap<string, number> {
  return tally(calls.map(({ operation }) => [operation, 1]));
}

/** What an undisturbed scan sends for some units, besides asking who it is and which Regions there are. */
function expectedCalls(units: readonly Unit[]): ReadonlyMap<string, number> {
  const wanted = new Set(units.map(({ type, region }) => `${type} ${region}`));
  const own = calmUnits
    .filter(({ type, region }) => wanted.has(`${type} ${region}`))
    .flatMap(({ calls }) => Object.entries(calls))
    .map(([name, count]): [string, number] => [name.split(':')[1] ?? name, count]);
  return tally([['GetCallerIdentity', 1], ['DescribeRegions', 1], ...own]);
}

function tally(counts: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const [name, count] of counts) sum.set(name, (sum.get(name) ?? 0) + count);
  return new Map([...sum].sort(([a], [b]) => (a < b ? -1 : 1)));
}
