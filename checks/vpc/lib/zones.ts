import { type Collection, must, type Selected } from '#engine';
import type { availabilityZone } from '../resources/availability-zone.ts';
import type { subnet } from '../resources/subnet.ts';

type Subnet = Selected<typeof subnet>;

/** The key under which a VPC's subnets are found. */
export const byVpc = ({ data }: Subnet) => data.VpcId;

/** The id of a subnet's zone (`apne2-az1`), which is the same in every account. */
export function zoneOf({ data: { AvailabilityZoneId } }: Pick<Subnet, 'data'>): string {
  return must(AvailabilityZoneId, 'AvailabilityZoneId');
}

/** Whether a subnet is in an Availability Zone: not on an Outpost, nor in a Local or Wavelength Zone. */
export function isInRegion(
  subnet: Pick<Subnet, 'data'>,
  zones: Collection<Selected<typeof availabilityZone>>,
): boolean {
  if (subnet.data.OutpostArn !== undefined) return false;
  const { ZoneType } = must(zones.get(zoneOf(subnet)), `the zone ${zoneOf(subnet)}`).data;
  return must(ZoneType, 'ZoneType') === 'availability-zone';
}

/** The subnets of a VPC that are in Availability Zones. */
export function subnetsOf(
  VpcId: string | undefined,
  subnets: Collection<Subnet>,
  zones: Collection<Selected<typeof availabilityZone>>,
): readonly Subnet[] {
  return subnets.having(byVpc, VpcId).filter((subnet) => isInRegion(subnet, zones));
}
