import type { LaneCell, LaneRole, Selected } from '#engine';
import type { dbInstance } from '../resources/db-instance.ts';

type Data = Selected<typeof dbInstance>['data'];

/** Where a DB instance and its standby run. */
export function copiesOf(
  {
    data,
  }: { readonly data: Pick<Data, 'AvailabilityZone' | 'SecondaryAvailabilityZone' | 'DBInstanceClass'> },
  role: LaneRole,
): readonly LaneCell[] {
  const { AvailabilityZone, SecondaryAvailabilityZone, DBInstanceClass = '' } = data;
  const copies = [
    { zone: AvailabilityZone, role },
    { zone: SecondaryAvailabilityZone, role: 'standby' as const },
  ];
  return copies.flatMap(({ zone, role }) => (zone ? { zone, role, count: 1, what: DBInstanceClass } : []));
}
