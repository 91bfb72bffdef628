import { type LaneTier, laneTiers } from '../../../src/model/network.ts';
import { worstOf } from './lane-copies.ts';
import type { LaneRow } from './lane-row.ts';

const mostQuiet = 12;
const keptQuiet = 4;

/** A tier's rows, and how many of them say so little that they are folded away. */
export interface FoldedTier {
  readonly tier: LaneTier;
  readonly rows: readonly LaneRow[];
  /** Folded away. */
  readonly rest: number;
  /** Unfolded, but would fold. */
  readonly unfolded: boolean;
}

/** The rows by tier; of many rows without a missing copy or a finding only the first few, unless all are asked for. */
export function foldedTiers(rows: readonly LaneRow[], all: boolean): FoldedTier[] {
  return laneTiers.flatMap((tier) => {
    const own = rows.filter((row) => row.tier === tier);
    if (own.length === 0) return [];
    const quiet = own.filter(isQuiet);
    const folds = quiet.length > mostQuiet;
    const folded = new Set(folds && !all ? quiet.slice(keptQuiet) : []);
    return [{ tier, rows: own.filter((row) => !folded.has(row)), rest: folded.size, unfolded: folds && all }];
  });
}

function isQuiet({ marks, verdicts }: LaneRow): boolean {
  return marks.length === 0 && worstOf(verdicts.map(({ status }) => status)) === undefined;
}
