import { type Collection, must, type Selected } from '#engine';
import type { group } from '../../autoscaling/resources/group.ts';
import type { instance } from '../resources/instance.ts';
import type { placementGroup } from '../resources/placement-group.ts';

type Instance = Selected<typeof instance>;
type Group = Selected<typeof group>;
type PlacementGroup = Selected<typeof placementGroup>;

/** A shared group is named by its id only. */
const byNameAndId = ({ data: { GroupName, GroupId } }: PlacementGroup) =>
  [GroupName, GroupId].flatMap((name) => name || []);
const byPlacement = ({ data: { Placement } }: Instance) => Placement?.GroupName || Placement?.GroupId;

/** The placement group of an instance, if it has one; AWS gives those without an empty name. */
export function placementGroupOf(
  instance: Instance,
  placementGroups: Collection<PlacementGroup>,
): PlacementGroup | undefined {
  const name = byPlacement(instance);
  if (!name) return undefined;
  return must(placementGroups.having(byNameAndId, name)[0], `the placement group ${name}`);
}

/** The running instances of a placement group. */
export function membersOf(group: PlacementGroup, instances: Collection<Instance>): readonly Instance[] {
  return byNameAndId(group)
    .flatMap((name) => instances.having(byPlacement, name))
    .filter(({ data }) => data.State?.Name === 'running');
}

const byPlacementGroup = ({ data }: Group) => data.PlacementGroup;

/** The Auto Scaling groups that launch into a placement group: they name it, or their template does, as members show. */
export function groupsIn(
  { data: { GroupName } }: PlacementGroup,
  members: readonly Instance[],
  groups: Collection<Group>,
): readonly Group[] {
  const launched = members.flatMap(({ tags }) => groups.get(tags['aws:autoscaling:groupName']) ?? []);
  return [...new Set([...groups.having(byPlacementGroup, GroupName), ...launched])];
}
