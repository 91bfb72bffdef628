import { groupBy } from '../../../src/model/group-by.ts';
import type { Data } from './data.ts';
import type { Facets } from './facets.ts';

/** What a list of verdicts can be grouped by. */
export const groupings = ['check', 'resource', 'account', 'owner', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** Verdicts that share something: a check, a resource, an account, an owner. */
export interface Group {
  /** The position of what they share among its kind. */
  readonly of: number;
  readonly rows: readonly number[];
}

/** Groups verdicts: those with the worst first, then the largest. */
export function groupsOf(rows: Uint32Array, data: Data, facets: Facets, grouping: Grouping): Group[] {
  const columns = {
    check: data.checkOf,
    resource: data.resourceOf,
    account: facets.account.of,
    owner: facets.owner.of,
    none: new Uint32Array(data.size),
  };
  const groups = groupBy(rows, (row) => columns[grouping][row] ?? 0);
  const weight = ([row = 0]: readonly number[]) =>
    (data.statusOf[row] ?? 0) * 8 + (data.severityOf[row] ?? 0);
  return [...groups]
    .map(([of, members]) => ({ of, rows: members }))
    .sort((a, b) => weight(a.rows) - weight(b.rows) || b.rows.length - a.rows.length || a.of - b.of);
}
