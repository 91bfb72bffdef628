import { groupBy, type Identity, type Lane, type LaneCell } from '#engine';

/** A lane of something in a VPC, as a derived type yields it: named like the thing itself. */
export function laneOf(
  { id, arn }: Pick<Identity, 'id' | 'arn'>,
  VpcId: string,
  lane: Lane,
): Identity & { readonly data: { readonly VpcId: string; readonly lane: Lane } } {
  return { id: `${VpcId}/${id}`, arn, data: { VpcId, lane } };
}

/** One cell for each zone and sort of thing, with their number: `2 × m6i.large`. */
export function counted(things: Iterable<Omit<LaneCell, 'count'>>): readonly LaneCell[] {
  const groups = groupBy(things, ({ zone, role, what }) => [zone, role, what].join('\n'));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) => (first ? [{ ...first, count: 1 + others.length }] : []));
}
