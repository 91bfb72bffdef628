import type { PackedNetwork, PackedSpread } from '../packed.ts';
import { valueAt } from '../table.ts';
import type { Data } from './data.ts';
import { type CopyState, worstOf } from './lane-copies.ts';

/** How many lanes lack a copy, lack one and may, of how many nobody knows, and how many there are. */
export interface NetworkTally {
  readonly missing: number;
  readonly suppressed: number;
  readonly unknown: number;
  readonly all: number;
}

/** Counts lanes by what is to be said of their copies at worst. */
export function networkTally(data: Data, spreads: readonly (readonly PackedSpread[])[]): NetworkTally {
  const states = spreads.map((spread) => worstOf(spread.map(([row]) => data.status(row))));
  const count = (wanted: CopyState) => states.filter((state) => state === wanted).length;
  return {
    missing: count('missing'),
    suppressed: count('suppressed'),
    unknown: count('unknown'),
    all: states.length,
  };
}

/** The verdicts on copies of each lane of a network that was not unpacked. */
export function spreadsOf({ lanes }: PackedNetwork): readonly (readonly PackedSpread[])[] {
  return (lanes.spread.which ?? lanes.spread.values).map((_, i) => valueAt(lanes.spread, i));
}
