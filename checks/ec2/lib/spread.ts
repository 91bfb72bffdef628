import { must, type Selected } from '#engine';
import type { group } from '../../autoscaling/resources/group.ts';
import type { instance } from '../resources/instance.ts';

type Group = Pick<Selected<typeof group>, 'id' | 'data'>;

/** What Auto Scaling groups may grow to in a placement group. */
export interface Growth {
  readonly groups: readonly string[];
  readonly instances: number;
  readonly zones: readonly string[];
}

/**
 * The growth of each group by itself, and of all together. With weights, a size is as many instances as the
 * lightest type makes; sizes in vCPUs or memory say nothing about instances, and are left out.
 */
export function growthsOf(groups: readonly Group[]): readonly Growth[] {
  const each = groups
    .filter(({ data: { DesiredCapacityType = 'units' } }) => DesiredCapacityType === 'units')
    .map(({ id, data: { MaxSize, AvailabilityZones, MixedInstancesPolicy } }) => {
      const overrides = MixedInstancesPolicy?.LaunchTemplate?.Overrides ?? [];
      const weights = overrides.flatMap(({ WeightedCapacity }) => WeightedCapacity ?? []).map(Number);
      const lightest = weights.length > 0 ? Math.min(...weights) : 1;
      const instances = Math.ceil(must(MaxSize, 'MaxSize') / lightest);
      return { groups: [id], instances, zones: must(AvailabilityZones, 'AvailabilityZones') };
    });
  if (each.length < 2) return each;
  const all = {
    groups: each.flatMap((growth) => growth.groups),
    instances: each.reduce((sum, growth) => sum + growth.instances, 0),
    zones: [...new Set(each.flatMap((growth) => growth.zones))],
  };
  return [...each, all];
}

/** How many of the instances are in each zone. */
export function countByZone(
  instances: readonly Selected<typeof instance>[],
): Readonly<Record<string, number>> {
  const zones: Record<string, number> = {};
  for (const { data } of instances) {
    const zone = must(data.Placement?.AvailabilityZone, 'Placement.AvailabilityZone');
    zones[zone] = (zones[zone] ?? 0) + 1;
  }
  return zones;
}
