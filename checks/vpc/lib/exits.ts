import { type Collection, must, type Selected } from '#engine';
import type { natGateway } from '../resources/nat-gateway.ts';
import type { routeTable } from '../resources/route-table.ts';
import type { subnet } from '../resources/subnet.ts';
import { zoneOf } from './zones.ts';

type NatGateway = Selected<typeof natGateway>;
type RouteTable = Selected<typeof routeTable>;
type Route = NonNullable<RouteTable['data']['Routes']>[number];
type Subnets = Collection<Selected<typeof subnet>>;

/** A way out of a subnet: through a NAT gateway, or through a machine of the user's own (a NAT instance). */
export interface Exit {
  /** The id of the NAT gateway, the instance or its network interface. */
  readonly to: string;
  /** Why nothing leaves here. */
  readonly broken?: string;
  readonly isMachine?: true;
  /** The zones that the NAT gateway serves; left out where AWS extends it to every zone of the VPC by itself. */
  readonly zones?: readonly string[];
}

/**
 * The ways out that a route table names: every route to a NAT gateway, whatever its destination (a prefix list,
 * NAT64), and the default routes to a machine. Those to a transit gateway, a firewall or the like are none.
 */
export function exitsOf(
  { data: { Routes = [] } }: Pick<RouteTable, 'data'>,
  natGateways: Collection<NatGateway>,
  subnets: Subnets,
): readonly Exit[] {
  return Routes.flatMap((route): Exit | readonly Exit[] => {
    const { NatGatewayId, InstanceId, NetworkInterfaceId, State } = route;
    const machine = isDefault(route) ? (InstanceId ?? NetworkInterfaceId) : undefined;
    const to = NatGatewayId ?? machine;
    if (to === undefined) return [];
    if (State === 'blackhole') return { to, broken: 'no longer exists' };
    if (NatGatewayId === undefined) return { to, isMachine: true };
    return exitThrough(must(natGateways.get(NatGatewayId), NatGatewayId), subnets);
  });
}

function exitThrough({ id: to, data }: NatGateway, subnets: Subnets): Exit {
  const State = must(data.State, 'State');
  if (State !== 'available' && State !== 'pending') return { to, broken: `is ${State}` };
  if (data.AvailabilityMode !== 'regional') {
    return { to, zones: [zoneOf(must(subnets.get(data.SubnetId), `the subnet of ${to}`))] };
  }
  if (data.AutoProvisionZones === 'enabled') return { to };
  const addresses = must(data.NatGatewayAddresses, 'NatGatewayAddresses');
  const working = addresses.filter(({ Status }) => Status !== 'failed');
  return { to, zones: working.map((address) => must(address.AvailabilityZoneId, 'AvailabilityZoneId')) };
}

function isDefault({ DestinationCidrBlock, DestinationIpv6CidrBlock }: Route): boolean {
  return DestinationCidrBlock === '0.0.0.0/0' || DestinationIpv6CidrBlock === '::/0';
}
