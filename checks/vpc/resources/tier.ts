import { defineDerived } from '#engine';
import { dbSubnetGroup } from '../../rds/resources/db-subnet-group.ts';
import { otherOwner } from '../lib/owner.ts';
import { bySubnet, isDatabase, type Tier, tiersOf } from '../lib/tiers.ts';
import { subnetsOf, zoneOf } from '../lib/zones.ts';
import { availabilityZone } from './availability-zone.ts';
import { networkInterface } from './network-interface.ts';
import { routeTable } from './route-table.ts';
import { subnet } from './subnet.ts';
import { vpc } from './vpc.ts';

const tiers: readonly Tier[] = ['public', 'private', 'data'];

/** A tier of a VPC of the account's own: the subnets in Availability Zones that have the same role, one of them in use. */
export const tier = defineDerived({
  type: 'vpc.tier',
  scope: 'region',
  from: {
    vpcs: vpc,
    subnets: subnet,
    routeTables: routeTable,
    networkInterfaces: networkInterface,
    zones: availabilityZone,
    dbSubnetGroups: dbSubnetGroup,
  },
  *derive({ vpcs, subnets, zones, ...from }) {
    const tiersOfSubnet = tiersOf(from);
    for (const { id: VpcId, arn, tags, ...vpc } of vpcs) {
      if (otherOwner(vpc)) continue;
      const placed = subnetsOf(VpcId, subnets, zones).map((subnet) => ({
        subnet,
        tiers: tiersOfSubnet(subnet),
      }));
      for (const Tier of tiers) {
        const members = placed.filter(({ tiers }) => tiers.includes(Tier)).map(({ subnet }) => subnet);
        const isUsed = members.some(({ id }) =>
          from.networkInterfaces
            .having(bySubnet, id)
            .some((networkInterface) => isDatabase(networkInterface) === (Tier === 'data')),
        );
        if (!isUsed) continue;
        const Zones = [...new Set(members.map(zoneOf))].sort();
        yield {
          id: `${VpcId}/${Tier}`,
          arn: `${arn}/${Tier}`,
          tags,
          data: { VpcId, Tier, Zones, Subnets: members.map(({ id }) => id).sort() },
        };
      }
    }
  },
});
