import { type Collection, must, type Selected } from '#engine';
import type { routeTable } from '../resources/route-table.ts';
import type { subnet } from '../resources/subnet.ts';

type RouteTable = Selected<typeof routeTable>;

const bySubnet = ({ data }: RouteTable) => data.Associations?.flatMap(({ SubnetId }) => SubnetId ?? []);
const byVpcIfMain = ({ data }: RouteTable) =>
  data.Associations?.some(({ Main }) => Main) ? data.VpcId : undefined;

/** The route table that a subnet follows: the one associated with it, or else its VPC's main one. */
export function routeTableOf(
  { id, data: { VpcId } }: Pick<Selected<typeof subnet>, 'id' | 'data'>,
  routeTables: Collection<RouteTable>,
): RouteTable {
  const [own] = routeTables.having(bySubnet, id);
  return must(own ?? routeTables.having(byVpcIfMain, VpcId)[0], `the route table of ${id}`);
}

/** Whether subnets that follow this table are public: a route leads to an internet or carrier gateway. */
export function isPublic({ data: { Routes = [] } }: RouteTable): boolean {
  return Routes.some(
    ({ GatewayId, CarrierGatewayId, State }) =>
      State !== 'blackhole' && (CarrierGatewayId !== undefined || GatewayId?.startsWith('igw-')),
  );
}
