import type { Collection, Selected } from '#engine';
import type { dbSubnetGroup } from '../../rds/resources/db-subnet-group.ts';
import type { networkInterface } from '../resources/network-interface.ts';
import type { routeTable } from '../resources/route-table.ts';
import type { subnet } from '../resources/subnet.ts';
import { userOf } from './interface-user.ts';
import { isPublic, routeTableOf } from './route-of-subnet.ts';

type Interface = Selected<typeof networkInterface>;
type Subnet = Selected<typeof subnet>;

/** `data`: a subnet of a DB subnet group. Of the others, `public` ones have a route to an internet gateway. */
export type Tier = 'public' | 'private' | 'data';

/** For `having`: the network interfaces of a subnet. */
export const bySubnet = ({ data }: Interface) => data.SubnetId;

export const isDatabase = (networkInterface: Interface) => userOf(networkInterface) === 'database';

/**
 * Says which tiers a subnet belongs to. Where anything but databases uses the subnets of a DB subnet group
 * (the default VPC's is all of its subnets), they belong to the tier of their routes as well.
 */
export function tiersOf({
  dbSubnetGroups,
  networkInterfaces,
  routeTables,
}: {
  readonly dbSubnetGroups: Collection<Selected<typeof dbSubnetGroup>>;
  readonly networkInterfaces: Collection<Interface>;
  readonly routeTables: Collection<Selected<typeof routeTable>>;
}): (subnet: Subnet) => readonly Tier[] {
  const groups = dbSubnetGroups.map(({ data: { Subnets = [] } }) =>
    Subnets.flatMap(({ SubnetIdentifier }) => SubnetIdentifier ?? []),
  );
  const isMixed = (subnets: readonly string[]) =>
    subnets.some((id) => !networkInterfaces.having(bySubnet, id).every(isDatabase));
  const data = new Set(groups.flat());
  const mixed = new Set(groups.filter(isMixed).flat());

  return (subnet) => {
    const inData = data.has(subnet.id) ? (['data'] as const) : [];
    if (inData.length > 0 && !mixed.has(subnet.id)) return inData;
    return [...inData, isPublic(routeTableOf(subnet, routeTables)) ? 'public' : 'private'];
  };
}
