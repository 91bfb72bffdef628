import { type FacetKey, type Facets, facetKeys } from './facets.ts';

/** The values that are wanted of each facet; a facet without any admits all. */
export type Chosen = Readonly<Partial<Record<FacetKey, readonly string[]>>>;

/** The verdicts that a filter admits, and for each value of each facet how many it would admit. */
export interface Filtered {
  readonly rows: Uint32Array;
  readonly counts: Readonly<Record<FacetKey, Uint32Array>>;
}

/** Filters in one pass: a verdict that only one facet rejects still counts for that facet's other values. */
export function filter(facets: Facets, chosen: Chosen, order: Uint32Array, found?: Uint8Array): Filtered {
  const counts = Object.fromEntries(
    facetKeys.map((key) => [key, new Uint32Array(facets[key].values.length)]),
  ) as Record<FacetKey, Uint32Array>;
  const columns = facetKeys.map((key) => facets[key].of);
  const tallies = facetKeys.map((key) => counts[key]);
  const wanted = facetKeys.map((key) => wantedOf(facets, key, chosen));
  const rows = new Uint32Array(order.length);
  let size = 0;
  for (const row of order) {
    if (found && found[row] === 0) continue;
    let rejections = 0;
    let rejecting = -1;
    for (let i = 0; i < wanted.length && rejections < 2; i++) {
      if (wanted[i]?.[columns[i]?.[row] ?? 0] === 0) {
        rejections += 1;
        rejecting = i;
      }
    }
    if (rejections === 0) {
      rows[size++] = row;
      for (let i = 0; i < columns.length; i++) increment(tallies[i], columns[i]?.[row]);
    } else if (rejections === 1) {
      increment(tallies[rejecting], columns[rejecting]?.[row]);
    }
  }
  return { rows: rows.subarray(0, size), counts };
}

function wantedOf(facets: Facets, key: FacetKey, chosen: Chosen): Uint8Array | undefined {
  const values = chosen[key];
  if (!values?.length) return undefined;
  return Uint8Array.from(facets[key].values, (value) => (values.includes(value) ? 1 : 0));
}

function increment(tally: Uint32Array | undefined, value: number | undefined): void {
  if (tally && value !== undefined) tally[value] = (tally[value] ?? 0) + 1;
}
