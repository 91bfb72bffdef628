import type { Gap, GapCause } from '../src/model/gap.ts';
import { groupBy } from '../src/model/group-by.ts';

/** What could not be read of a service for one cause, of some resources or in some places. */
export interface Unread {
  readonly service: string;
  readonly cause: GapCause;
  readonly operations: readonly string[];
  readonly actions: readonly string[];
  readonly places: readonly string[];
  /** The resources that were asked about; none where whole lists are missing. */
  readonly subjects: readonly string[];
  /** What AWS said of the first. */
  readonly message: string;
}

/** Tells each cause once for a resource, or a service in a place, and together those that it spoiled alike. */
export function unreadOf(gaps: readonly Gap[]): Unread[] {
  const bySubject = groupBy(gaps, ({ operation, cause, account, region, subject }) =>
    JSON.stringify([serviceOf(operation), cause, account, region, subject]),
  );
  const alike = groupBy(bySubject.values(), (same) =>
    [
      same[0]?.cause,
      same[0]?.subject === undefined,
      ...distinct(same.map(({ operation }) => operation)),
    ].join(' '),
  );
  return [...alike.values()]
    .map((groups) => summary(groups.flat()))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** The IAM actions that are missing; no permission lifts an explicit deny, nor a service control policy. */
export function missingActions(gaps: readonly Gap[]): string[] {
  const denied = gaps.filter(
    ({ cause, message }) => cause === 'access-denied' && !/explicit deny/i.test(message),
  );
  return distinct(denied.flatMap(({ actions }) => actions));
}

function summary(gaps: readonly Gap[]): Unread {
  const [first] = gaps;
  return {
    service: serviceOf(first?.operation ?? ''),
    cause: first?.cause ?? 'check-error',
    operations: distinct(gaps.map(({ operation }) => operation)),
    actions: distinct(gaps.flatMap(({ actions }) => actions)),
    places: distinct(gaps.map(({ account, region }) => `${account} ${region}`)),
    subjects: distinct(gaps.flatMap(({ subject }) => subject ?? [])),
    message: first?.message ?? '',
  };
}

/** Of an operation (`rds:DescribeDBInstances`) or of a check (`rds/instance-multi-az`). */
function serviceOf(operation: string): string {
  return operation.split(/[:/]/)[0] ?? operation;
}

function sortKey({ service, cause, operations, subjects }: Unread): string {
  return [service, cause, ...operations, ...subjects.slice(0, 1)].join(' ');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
