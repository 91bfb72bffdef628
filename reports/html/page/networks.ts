import { groupBy } from '../../../src/model/group-by.ts';
import type { LaneCell, LaneTier, Zone } from '../../../src/model/network.ts';
import type { PackedNetwork, PackedSpread } from '../packed.ts';
import { valueAt } from '../table.ts';
import type { Data } from './data.ts';

/** A row of the zone lanes, with the verdicts that belong to it. */
export interface ShownLane {
  /** How links name it. */
  readonly key: string;
  readonly tier: LaneTier;
  readonly kind: string;
  readonly name: string;
  readonly cells: readonly LaneCell[];
  readonly spread: readonly PackedSpread[];
  /** The verdicts on what it is made of and on its copies, in the order of interest. */
  readonly rows: readonly number[];
}

export interface ShownNetwork extends Pick<PackedNetwork, 'account' | 'region' | 'id' | 'unread'> {
  readonly name: string;
  readonly zones: readonly Zone[];
  readonly lanes: readonly ShownLane[];
}

const known = new WeakMap<Data, readonly ShownNetwork[]>();

/** The networks of a report, with every verdict at its lane; the work is done once, when somebody looks. */
export function networksOf(data: Data): readonly ShownNetwork[] {
  const done = known.get(data) ?? unpacked(data);
  known.set(data, done);
  return done;
}

/** The lane that a link names. */
export function laneWith(data: Data, key: string): ShownLane | undefined {
  for (const { lanes } of networksOf(data)) {
    const found = lanes.find((lane) => lane.key === key);
    if (found) return found;
  }
  return undefined;
}

function unpacked(data: Data): ShownNetwork[] {
  const { networks } = data.report;
  if (networks.length === 0) return [];
  const rowsOn = groupBy(data.order, (row) => data.resourceOf[row] ?? 0);
  const places = new Uint32Array(data.size);
  data.order.forEach((row, place) => {
    places[row] = place;
  });
  return networks.map(({ account, region, id, name = '', zones, unread, lanes }) => ({
    account,
    region,
    id,
    name: name || id,
    zones,
    unread,
    lanes: (lanes.name.which ?? lanes.name.values).map((_, i): ShownLane => {
      const resources = valueAt(lanes.resources, i);
      const spread = valueAt(lanes.spread, i);
      const rows = [
        ...new Set([
          ...resources.flatMap((position) => rowsOn.get(position) ?? []),
          ...spread.map(([row]) => row),
        ]),
      ].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
      const first = resources[0] ?? data.resourceOf[rows[0] ?? -1];
      return {
        key: `${id} ${first === undefined ? i : data.resource(first).arn}`,
        tier: valueAt(lanes.tier, i),
        kind: valueAt(lanes.kind, i),
        name: valueAt(lanes.name, i),
        cells: valueAt(lanes.cells, i),
        spread,
        rows,
      };
    }),
  }));
}
