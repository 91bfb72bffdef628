import { must, type Selected } from '#engine';
import type { group } from '../resources/group.ts';

type Instances = NonNullable<Selected<typeof group>['data']['Instances']>;

/** The healthy instances that serve, or will once they have started. */
export function serving(instances: Instances): Instances {
  return instances.filter(({ LifecycleState, HealthStatus }) => {
    const state = must(LifecycleState, 'LifecycleState');
    return (state === 'InService' || state.startsWith('Pending')) && HealthStatus === 'Healthy';
  });
}

/** The capacity of instances in each zone, in the units of the group's desired capacity. */
export function capacityByZone(instances: Instances): Readonly<Record<string, number>> {
  const zones: Record<string, number> = {};
  for (const { AvailabilityZone, WeightedCapacity = '1' } of instances) {
    const zone = must(AvailabilityZone, 'AvailabilityZone');
    zones[zone] = (zones[zone] ?? 0) + Number(WeightedCapacity);
  }
  return zones;
}

/**
 * The capacity that must remain without a zone: the ratio, or one as near as whole instances come to it where
 * the zones suffice for it. Of 3 instances in 2 zones, 1 remains however they are spread.
 */
export function wanted(desired: number, ratio: number, zones: number): number {
  const evenly = desired - Math.ceil(desired / zones);
  return ratio <= 1 - 1 / zones ? Math.min(desired * ratio, evenly) : desired * ratio;
}
