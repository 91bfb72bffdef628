import type { PackedCoverage } from '../packed.ts';
import { type Table, valueAt } from '../table.ts';

/** How often each operation was called, over all places. */
export function callsOf({ calls, account }: Table<PackedCoverage>): Map<string, number> {
  const sums = new Map<string, number>();
  const size = (account.which ?? account.values).length;
  for (let row = 0; row < size; row++) {
    for (const [operation, n] of Object.entries(valueAt(calls, row))) {
      sums.set(operation, (sums.get(operation) ?? 0) + n);
    }
  }
  return sums;
}
