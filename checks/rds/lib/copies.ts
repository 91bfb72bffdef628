import type { LaneCell, LaneRole, Selected } from '#engine';
import type { dbInstance } from '../resources/db-instance.ts';

/** Where a DB instance and its standby run. */
export function copiesOf(
  { data }: Pick<Selected<typeof dbInstance>, 'data'>,
  role: LaneRole,
): readonly LaneCell[] {
  const { AvailabilityZone, SecondaryAvailabilityZone, DBInstanceClass = '' } = data;
  const copies = [
    { zone: AvailabilityZone, role },
    { zone: SecondaryAvailabilityZone, role: 'standby' as const },
  ];
  return copies.flatMap(({ zone, role }) => (zone ? { zone, role, count: 1, what: DBInstanceClass } : []));
}
