import type { Derived } from './define/derived.ts';
import type { Inventory } from './inventory.ts';
import type { Gap } from './model/gap.ts';
import { groupBy } from './model/group-by.ts';
import { type Lane, laneTiers, type Network, type Zone } from './model/network.ts';
import type { Resource } from './model/resource.ts';

/** A VPC and the zones that it has subnets in. */
export type Vpc = Resource<{ readonly Zones: readonly Zone[] }>;

/** A lane, and the VPC that it lies in. */
export type Laid = Resource<{ readonly VpcId: string; readonly lane: Lane }>;

/** What the zone lanes are drawn from: nothing is read for them that no check asks for. */
export interface Picture {
  readonly vpcs: Derived<Vpc>;
  /** One of each service that runs things in zones. */
  readonly lanes: readonly Derived<Laid>[];
}

/** Where things run, by account, Region and name; a VPC in which nothing runs is left out. */
export function networksOf(inventory: Inventory, { vpcs, lanes }: Picture): readonly Network[] {
  return inventory
    .spots(vpcs)
    .flatMap((spot) => {
      const lists = lanes.map((source) => inventory.list(source, [], spot));
      const laid = groupBy(
        lists.flatMap(({ resources }) => resources as readonly Laid[]),
        ({ data }) => data.VpcId,
      );
      const unread = lists.flatMap(({ gaps }) => gaps).filter(wasAsked);
      const { resources } = inventory.list(vpcs, [], spot);
      return (resources as readonly Vpc[]).map(
        ({ account, region, id, arn, tags, data }): Network => ({
          account,
          region,
          id,
          arn,
          ...(tags.Name && { name: tags.Name }),
          zones: data.Zones,
          lanes: (laid.get(id) ?? []).map(({ data: { lane } }) => lane).sort(byTier),
          unread,
        }),
      );
    })
    .filter(({ lanes, unread }) => lanes.length > 0 || unread.length > 0)
    .sort((a, b) => compare(placeOf(a), placeOf(b)));
}

/** What no check of this scan asked for is not missing. */
function wasAsked({ cause }: Gap): boolean {
  return cause !== 'not-collected';
}

function byTier(a: Lane, b: Lane): number {
  return (
    laneTiers.indexOf(a.tier) - laneTiers.indexOf(b.tier) ||
    compare(a.kind, b.kind) ||
    compare(a.name, b.name) ||
    compare(a.resources[0] ?? '', b.resources[0] ?? '')
  );
}

function placeOf({ account, region, name = '', id }: Network): string {
  return [account, region, name, id].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
