import { groupBy } from '../../../src/model/group-by.ts';
import type { Operations } from '../../../src/model/report.ts';
import { GLOBAL, type Resource } from '../../../src/model/resource.ts';
import type { Packed } from '../packed.ts';
import { sizeOf, valueAt } from '../table.ts';

/** An account and a Region, or `global`. */
export type Place = Pick<Resource, 'account' | 'region'>;

/** What was called alike in some places, and when the first and the last of them had answered. */
export interface Evidence {
  readonly operations: readonly string[];
  readonly places: readonly Place[];
  readonly from: string;
  readonly to: string;
}

interface Answered extends Place {
  readonly operations: readonly string[];
  readonly readAt: number;
}

/**
 * The calls that a verdict on a subject rests on: those of its check that were sent where the subject is, and
 * elsewhere those that were not sent there.
 */
export function evidenceOf(
  { coverage, scan }: Pick<Packed, 'coverage' | 'scan'>,
  operations: Operations,
  subject: Place,
): readonly Evidence[] {
  const start = Math.floor(Date.parse(scan.startedAt) / 1000);
  const all = answeredIn(coverage, operations);
  const near = all.filter((answered) => isNear(answered, subject));
  const known = new Set(near.flatMap((answered) => answered.operations));
  const far = all.flatMap((answered) => {
    const others = answered.operations.filter((operation) => !known.has(operation));
    return others.length > 0 ? [{ ...answered, operations: others }] : [];
  });
  const byPlace = groupBy([...near, ...far], ({ account, region }) => `${account} ${region}`);
  const alike = groupBy(
    [...byPlace.values()].map((calls) => joined(calls, start)),
    ({ operations }) => operations.join(' '),
  );
  return [...alike.values()].map(folded);
}

function answeredIn(coverage: Packed['coverage'], operations: Operations): readonly Answered[] {
  const size = sizeOf(coverage);
  const found: Answered[] = [];
  for (let row = 0; row < size; row++) {
    const wanted = operations[valueAt(coverage.service, row)];
    const readAt = valueAt(coverage.readAt, row);
    if (!wanted || readAt === null) continue;
    const calls = valueAt(coverage.calls, row);
    const called = wanted.filter((operation) => operation in calls);
    if (called.length === 0) continue;
    const account = valueAt(coverage.account, row);
    found.push({ account, region: valueAt(coverage.region, row), operations: called, readAt });
  }
  return found;
}

function isNear({ account, region }: Place, subject: Place): boolean {
  return (
    account === subject.account &&
    (region === subject.region || region === GLOBAL || subject.region === GLOBAL)
  );
}

function joined(all: readonly Answered[], start: number): Evidence {
  const places = all.slice(0, 1).map(({ account, region }) => ({ account, region }));
  const operations = [...new Set(all.flatMap((each) => each.operations))].sort();
  return {
    operations,
    places,
    ...spanOf(all.map(({ readAt }) => new Date((start + readAt) * 1000).toISOString())),
  };
}

function folded(all: readonly Evidence[]): Evidence {
  return {
    operations: all[0]?.operations ?? [],
    places: all.flatMap(({ places }) => places),
    ...spanOf(all.flatMap(({ from, to }) => [from, to])),
  };
}

function spanOf(times: readonly string[]): { readonly from: string; readonly to: string } {
  const sorted = [...times].sort();
  return { from: sorted[0] ?? '', to: sorted.at(-1) ?? '' };
}
