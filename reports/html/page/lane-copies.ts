import type { LaneCell, Zone } from '../../../src/model/network.ts';
import type { Status } from './data.ts';

/** What is to be said of a copy that does not run: the worst first. */
export const copyStates = ['missing', 'suppressed', 'unknown'] as const;
export type CopyState = (typeof copyStates)[number];

/** A verdict on whether a copy is missing, and where it leads. */
export interface CopyVerdict {
  readonly status: Status;
  /** Where; `null` where any further zone will do. */
  readonly zone: string | null;
  readonly href: string;
  readonly said: string;
}

/** A copy that does not run, over the columns from one to another. */
export interface Copy {
  readonly state: CopyState;
  readonly from: number;
  readonly to: number;
  readonly verdict: CopyVerdict;
}

const stateOf: Readonly<Partial<Record<Status, CopyState>>> = {
  fail: 'missing',
  suppressed: 'suppressed',
  unknown: 'unknown',
};

/** The worst that verdicts say of a row's copies. */
export function worstOf(statuses: Iterable<Status>): CopyState | undefined {
  const said = new Set([...statuses].map((status) => stateOf[status]));
  return copyStates.find((state) => said.has(state));
}

/** The boxes of a row: exactly where verdicts say so and nothing runs, never two over one column. */
export function copiesOf(
  zones: readonly Zone[],
  cells: readonly LaneCell[],
  verdicts: readonly CopyVerdict[],
): Copy[] {
  const busy = new Set(cells.flatMap(({ role, zone }) => (role === 'allowed' ? [] : [zone])));
  const idle = zones.map(({ name }) => !busy.has(name));
  const copies: Copy[] = [];
  for (const state of copyStates) {
    for (const verdict of verdicts) {
      const span = stateOf[verdict.status] === state && spanOf(zones, idle, verdict.zone);
      if (span && !copies.some(({ from, to }) => from <= span.to && span.from <= to))
        copies.push({ state, ...span, verdict });
    }
  }
  return copies.sort((a, b) => a.from - b.from);
}

type Span = Pick<Copy, 'from' | 'to'>;

function spanOf(zones: readonly Zone[], idle: readonly boolean[], zone: string | null): Span | undefined {
  if (zone !== null) {
    const at = zones.findIndex(({ name }) => name === zone);
    return idle[at] ? { from: at, to: at } : undefined;
  }
  const free = zones.map(({ kind }, i) => kind === 'availability-zone' && idle[i] === true);
  const from = free.indexOf(true);
  if (from < 0) return undefined;
  const end = free.indexOf(false, from);
  return { from, to: (end < 0 ? free.length : end) - 1 };
}
