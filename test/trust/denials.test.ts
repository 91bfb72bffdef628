import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exit, exitCodeOf } from '../../src/cli/exit.ts';
import { actions, allChecks } from '../../src/cli/registry.ts';
import { readJournal } from '../../src/collect/journal.ts';
import type { Call } from '../../src/define/call.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { planOf, type Reading } from '../../src/plan.ts';
import { fault } from '../../src/standin/index.ts';
import { scanShop, verdictsOf } from './shop.ts';

// For each IAM action of the plan: deny it alone, and see that nothing is made up.

interface Asked {
  readonly reading: Reading;
  readonly list: Call | undefined;
  readonly details: ReadonlyMap<string, Call>;
}

const all = [...new Set(Object.values(actions).flat())].sort();
const told = {
  actions: 0,
  verdicts: 0,
  unknown: 0,
  'false passes': 0,
  'false fails': 0,
  'changed bystanders': 0,
};
let asked: readonly Asked[];
let undisturbed: Report;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintel-denials-'));
  const { readings } = planOf(await allChecks());
  asked = await Promise.all(
    readings.map(async (reading) => {
      const { list, details } = await reading.collector.requests();
      const own = reading.details.flatMap((name) => {
        const call = details[name];
        return call ? [[name, call] as const] : [];
      });
      return { reading, list: 'known' in list ? undefined : list, details: new Map(own) };
    }),
  );
  undisturbed = (await scanShop()).report;
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  console.table([told]);
});

/** The operations behind an action, as the wire names them. */
function operationsBehind(action: string): ReadonlySet<string> {
  const calls = asked.flatMap(({ list, details }) => [...(list ? [list] : []), ...details.values()]);
  const behind = calls
    .filter(({ iam }) => iam.includes(action as Call['iam'][number]))
    .map(({ command }) => {
      const { schema } = new command({}) as { readonly schema?: readonly [number, string, string] };
      return `${schema?.[1].split('.').at(-1)} ${schema?.[2]}`;
    });
  return new Set(behind);
}

/** What was read through an action although it was denied. */
async function leaksOf(action: string, inventory: string): Promise<readonly string[]> {
  const { units } = await readJournal(inventory);
  const needs = ({ iam = [] }: Partial<Call> = {}) => iam.some((each) => each === action);
  return units.flatMap((unit) => {
    const own = asked.find(({ reading }) => reading.collector.type === unit.type);
    const listed = needs(own?.list) && unit.gaps.length === 0 && unit.resources.length > 0 ? [unit.type] : [];
    const details = unit.resources.flatMap((resource) =>
      Object.entries(resource.details)
        .filter(([name, detail]) => needs(own?.details.get(name)) && !('gap' in detail))
        .map(([name]) => `${resource.arn} ${name}`),
    );
    return [...listed, ...details];
  });
}

function isBlamedOn(action: string) {
  return (finding: Finding) => finding.status === 'unknown' && finding.gap.actions.includes(action);
}

test.each(all)('without %s', async (action) => {
  const behind = operationsBehind(action);
  expect(behind.size).toBeGreaterThan(0);
  const denied = fault('deny', ({ service, operation }) => behind.has(`${service} ${operation}`));
  const save = join(folder, `${action}.ndjson`);
  const { report } = await scanShop([denied], { save });

  const before = verdictsOf(undisturbed);
  const after = verdictsOf(report);
  const blamed = report.findings.filter(isBlamedOn(action));
  const others = report.findings.filter((finding) => !blamed.includes(finding));
  const changed = others.filter((finding) => {
    const [[key, verdict] = ['', '']] = verdictsOf({ ...report, findings: [finding] });
    return before.get(key) !== verdict;
  });
  // Nobody vanishes: whoever is not judged any more is one of those that could not be listed.
  const unlisted = new Set(
    blamed.filter(({ resource }) => resource.id.startsWith('every ')).map(({ check }) => check),
  );
  const vanished = undisturbed.findings.filter(
    ({ check, resource }) => !after.has(`${check} ${resource.arn} ${resource.id}`) && !unlisted.has(check),
  );

  told.actions += 1;
  told.verdicts += report.findings.length;
  told.unknown += blamed.length;
  told['false passes'] += changed.filter(({ status }) => status === 'pass').length;
  told['false fails'] += changed.filter(({ status }) => status === 'fail').length;
  told['changed bystanders'] += changed.length + vanished.length;

  expect(changed.map(({ check, resource, status }) => `${check} ${resource.arn} ${status}`)).toEqual([]);
  expect(vanished.map(({ check, resource }) => `${check} ${resource.arn}`)).toEqual([]);
  expect(await leaksOf(action, save)).toEqual([]);
  expect(blamed.length).toBeGreaterThan(0);
  expect(report.complete).toBe(false);
  expect(report.coverage.some(({ gaps }) => gaps.some((gap) => gap.actions.includes(action)))).toBe(true);
  expect(exitCodeOf(report, { failOn: 'none', allowIncomplete: false })).toBe(exit.incomplete);
});
