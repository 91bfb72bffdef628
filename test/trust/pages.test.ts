import { afterAll, beforeAll, expect, test } from 'vitest';
import { allChecks } from '../../src/cli/registry.ts';
import { planOf } from '../../src/plan.ts';
import type { Call, Fault } from '../../src/standin/index.ts';
import { operationOf } from '../../src/standin/operation.ts';
import { verdictsOf } from './shop.ts';
import { type Outcome, scanIn } from './weather.ts';

// What AWS may do with pages though nobody expects it, to every paged operation that the sample account answers.

/** The sample account answers these on one page; the last two have their tokens inside of something else. */
const onOnePage = new Set([
  'cloudwatch GetMetricData',
  'cloudfront ListDistributions',
  'kinesis ListTagsForStream',
]);

let calm: Outcome;
let paged: ReadonlySet<string>;

beforeAll(async () => {
  calm = await scanIn();
  const { readings } = planOf(await allChecks());
  const calls = await Promise.all(
    readings.map(async ({ collector, details }) => {
      const requests = await collector.requests();
      const own = details.flatMap((name) => requests.details[name] ?? []);
      return 'known' in requests.list ? own : [requests.list, ...own];
    }),
  );
  const asked = new Set(calm.calls.map(nameOf));
  paged = new Set(
    calls
      .flat()
      .filter(({ pages }) => pages)
      .map(({ command }) => operationOf(command as never))
      .map(({ service, name }) => `${service} ${name}`)
      .filter((name) => asked.has(name) && !onOnePage.has(name)),
  );
});
afterAll(() => console.log(`paged operations: ${paged.size}`));

const nameOf = ({ service, operation }: Pick<Call, 'service' | 'operation'>) => `${service} ${operation}`;

/** Brings trouble to the first answer of each operation in each Region. */
function atFirst(trouble: 'empty-page'): { readonly fault: Fault; readonly struck: ReadonlySet<string> } {
  const asked = new Set<string>();
  const struck = new Set<string>();
  const fault: Fault = (call) => {
    const list = `${nameOf(call)} ${call.region}`;
    if (asked.has(list) || !paged.has(nameOf(call))) return undefined;
    asked.add(list);
    struck.add(nameOf(call));
    return trouble;
  };
  return { fault, struck };
}

test('an empty page that goes on is no end: nothing is lost', async () => {
  const { fault, struck } = atFirst('empty-page');
  const { report, calls } = await scanIn({ faults: [fault] });
  expect([...struck].sort()).toEqual([...paged].sort());
  expect(calls.length).toBeGreaterThan(calm.calls.length + paged.size);
  expect(verdictsOf(report)).toEqual(verdictsOf(calm.report));
});

test('a token that comes twice ends every list with a gap, and none goes on forever', async () => {
  const goesRound: Fault = (call) => (paged.has(nameOf(call)) ? 'repeated-token' : undefined);
  const { report, calls } = await scanIn({ faults: [goesRound] });
  const gaps = report.coverage.flatMap((each) => each.gaps);
  const told = new Set(
    gaps.filter(({ message }) => message.includes('page token')).map(({ operation }) => operation),
  );
  const answered = new Set(calls.filter((call) => paged.has(nameOf(call))).map(({ operation }) => operation));
  expect(new Set([...told].map((name) => name.split(':')[1]))).toEqual(answered);
  for (const count of timesAsked(calls).values()) expect(count).toBeLessThanOrEqual(2);
  expect(report.complete).toBe(false);
  const before = verdictsOf(calm.report);
  const turned = report.findings.filter(
    (finding) =>
      finding.status === 'pass' &&
      before.get(`${finding.check} ${finding.resource.arn} ${finding.resource.id}`)?.startsWith('["fail"'),
  );
  expect(turned.map(({ check, resource }) => `${check} ${resource.arn}`)).toEqual([]);
});

function timesAsked(calls: readonly Call[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const call of calls) times.set(JSON.stringify(call), (times.get(JSON.stringify(call)) ?? 0) + 1);
  return times;
}
