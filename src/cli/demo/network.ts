import {
  DescribeAvailabilityZonesCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  DescribeVpcsCommand,
} from '../../../checks/ec2/sdk.ts';
import { answer } from '../../standin/index.ts';
import {
  account,
  idOf,
  pagesOf,
  regionOf,
  seoul,
  shop,
  tagList,
  tokyo,
  virginia,
  zoneIds,
} from './places.ts';

/** A VPC, by the name that the rest of the world refers to it by. */
interface Vpc {
  readonly name: string;
  readonly region: string;
  readonly cidr: string;
  readonly isDefault?: true;
  readonly tags: Readonly<Record<string, string>>;
}

/** A subnet; `routes` names its route table. */
export interface Subnet {
  readonly name: string;
  readonly vpc: string;
  readonly zone: string;
  readonly cidr: string;
  readonly routes: string;
}

/** The VPCs: three of the shop, and the ones that AWS makes in every Region. */
export const vpcs: readonly Vpc[] = [
  { name: 'haneul-shop-prod', region: seoul, cidr: '10.10.0.0/16', tags: shop('prod') },
  { name: 'haneul-shop-dev', region: seoul, cidr: '10.20.0.0/16', tags: shop('dev') },
  { name: 'haneul-shop-dr', region: tokyo, cidr: '10.30.0.0/16', tags: shop('dr') },
  { name: 'default-seoul', region: seoul, cidr: '172.31.0.0/16', isDefault: true, tags: {} },
  { name: 'default-tokyo', region: tokyo, cidr: '172.31.0.0/16', isDefault: true, tags: {} },
  { name: 'default-virginia', region: virginia, cidr: '172.31.0.0/16', isDefault: true, tags: {} },
];

const prod = { vpc: 'haneul-shop-prod' };
const dev = { vpc: 'haneul-shop-dev' };
const dr = { vpc: 'haneul-shop-dr' };

/** The tiers of the shop: production is whole, development has one private subnet, Tokyo copies production. */
const tiers: readonly Subnet[] = [
  { ...prod, name: 'prod-public-a', zone: `${seoul}a`, cidr: '10.10.0.0/24', routes: 'prod-public' },
  { ...prod, name: 'prod-public-c', zone: `${seoul}c`, cidr: '10.10.1.0/24', routes: 'prod-public' },
  { ...prod, name: 'prod-app-a', zone: `${seoul}a`, cidr: '10.10.16.0/27', routes: 'prod-app' },
  { ...prod, name: 'prod-app-c', zone: `${seoul}c`, cidr: '10.10.16.64/26', routes: 'prod-app' },
  { ...prod, name: 'prod-db-a', zone: `${seoul}a`, cidr: '10.10.32.0/24', routes: 'prod-db' },
  { ...prod, name: 'prod-db-c', zone: `${seoul}c`, cidr: '10.10.33.0/24', routes: 'prod-db' },
  { ...prod, name: 'prod-hpc-a', zone: `${seoul}a`, cidr: '10.10.48.0/24', routes: 'prod-app' },
  { ...dev, name: 'dev-public-a', zone: `${seoul}a`, cidr: '10.20.0.0/24', routes: 'dev-public' },
  { ...dev, name: 'dev-public-c', zone: `${seoul}c`, cidr: '10.20.1.0/24', routes: 'dev-public' },
  { ...dev, name: 'dev-app-a', zone: `${seoul}a`, cidr: '10.20.16.0/24', routes: 'dev-app' },
  { ...dr, name: 'dr-public-a', zone: `${tokyo}a`, cidr: '10.30.0.0/24', routes: 'dr-public' },
  { ...dr, name: 'dr-public-c', zone: `${tokyo}c`, cidr: '10.30.1.0/24', routes: 'dr-public' },
  { ...dr, name: 'dr-app-a', zone: `${tokyo}a`, cidr: '10.30.16.0/26', routes: 'dr-app-a' },
  { ...dr, name: 'dr-app-c', zone: `${tokyo}c`, cidr: '10.30.16.64/26', routes: 'dr-app-c' },
  { ...dr, name: 'dr-db-a', zone: `${tokyo}a`, cidr: '10.30.32.0/24', routes: 'dr-db' },
  { ...dr, name: 'dr-db-c', zone: `${tokyo}c`, cidr: '10.30.33.0/24', routes: 'dr-db' },
];

/** What AWS makes in every zone of a default VPC. */
const defaults: readonly Subnet[] = vpcs
  .filter(({ isDefault }) => isDefault)
  .flatMap(({ name: vpc, region }) =>
    Object.keys(zoneIds)
      .filter((zone) => regionOf(zone) === region)
      .map((zone, index) => ({
        vpc,
        name: `default-${zone}`,
        zone,
        cidr: `172.31.${16 * index}.0/20`,
        routes: vpc,
      })),
  );

/** Every subnet of every VPC. */
export const subnets: readonly Subnet[] = [...tiers, ...defaults];

/** A VPC by its name. */
export function vpcNamed(name: string): Vpc {
  return found(vpcs, name);
}

/** A subnet by its name. */
export function subnetNamed(name: string): Subnet {
  return found(subnets, name);
}

/** One of a list, by its name; a name that is not there is a mistake in this world. */
export function found<T extends { readonly name: string }>(all: readonly T[], name: string): T {
  const one = all.find((each) => each.name === name);
  if (!one) throw new Error(`the sample account has no ${name}`);
  return one;
}

/** The id of a VPC, by its name. */
export function vpcId(name: string): string {
  return idOf('vpc', name);
}

/** The id of a subnet, by its name. */
export function subnetId(name: string): string {
  return idOf('subnet', name);
}

/** How many addresses a block has. */
export function sizeOf(cidr: string): number {
  return 2 ** (32 - Number(cidr.split('/')[1]));
}

/** An address in a subnet, counted from the first that AWS leaves to its user. */
export function addressIn({ cidr }: Subnet, index: number): string {
  const [network = ''] = cidr.split('/');
  const [a, b, c, d] = network.split('.').map(Number);
  return `${a}.${b}.${c}.${Number(d) + 4 + index}`;
}

/** Zones, VPCs and what is offered from them. */
export const networkAnswers = [
  answer(DescribeAvailabilityZonesCommand, (_, { region }) => ({
    AvailabilityZones: Object.entries(zoneIds)
      .filter(([zone]) => regionOf(zone) === region)
      .map(([ZoneName, ZoneId]) => ({
        ZoneName,
        ZoneId,
        ZoneType: 'availability-zone',
        RegionName: region,
        State: 'available' as const,
        OptInStatus: 'opt-in-not-required' as const,
      })),
  })),
  answer(
    DescribeVpcsCommand,
    (_, { region }) => ({
      Vpcs: vpcs
        .filter((vpc) => vpc.region === region)
        .map(({ name, cidr, isDefault = false, tags }) => ({
          VpcId: vpcId(name),
          OwnerId: account,
          CidrBlock: cidr,
          State: 'available' as const,
          IsDefault: isDefault,
          Tags: isDefault ? [] : tagList({ Name: name, ...tags }),
        })),
    }),
    pagesOf('Vpcs'),
  ),
  answer(DescribeVpcEndpointServiceConfigurationsCommand, {}, pagesOf('ServiceConfigurations')),
];
