import { fleetOf } from './fleet.ts';

/** What an instance outside Auto Scaling groups is drawn as: its fleet, or its Name without the number at its end. */
export function laneNameOf(instance: Parameters<typeof fleetOf>[0]): string {
  const { Name = '' } = instance.tags;
  return fleetOf(instance) ?? (Name.replace(/[-_. ]?\d+$/, '') || Name);
}
