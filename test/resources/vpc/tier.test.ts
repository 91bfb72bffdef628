import { expect, test } from 'vitest';
import type { Resource, Selected } from '#engine';
import { dbSubnetGroup } from '../../../checks/rds/resources/db-subnet-group.ts';
import { availabilityZone } from '../../../checks/vpc/resources/availability-zone.ts';
import { networkInterface } from '../../../checks/vpc/resources/network-interface.ts';
import { routeTable } from '../../../checks/vpc/resources/route-table.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { tier } from '../../../checks/vpc/resources/tier.ts';
import { vpc } from '../../../checks/vpc/resources/vpc.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { here, resource } from '../../support/resource.ts';

const vpcs = [
  resource(vpc, { VpcId: 'vpc-1', OwnerId: here.account, Tags: [{ Key: 'env', Value: 'prod' }] }),
];
const zones = [
  resource(availabilityZone, { ZoneId: 'az1', ZoneType: 'availability-zone' }),
  resource(availabilityZone, { ZoneId: 'az2', ZoneType: 'availability-zone' }),
  resource(availabilityZone, { ZoneId: 'lax1-az1', ZoneType: 'local-zone' }),
];
const subnetIn = (AvailabilityZoneId: string, SubnetId: string, data: Selected<typeof subnet>['data'] = {}) =>
  resource(subnet, {
    SubnetId,
    SubnetArn: `arn:aws:ec2:ap-northeast-2:111122223333:subnet/${SubnetId}`,
    VpcId: 'vpc-1',
    AvailabilityZoneId,
    ...data,
  });
const routeTables = [
  resource(routeTable, { RouteTableId: 'main', VpcId: 'vpc-1', Associations: [{ Main: true }] }),
  resource(routeTable, {
    RouteTableId: 'public',
    VpcId: 'vpc-1',
    Associations: [{ SubnetId: 'public-1' }, { SubnetId: 'public-2' }],
    Routes: [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' }],
  }),
];
const plainIn = (SubnetId: string) =>
  resource(networkInterface, { NetworkInterfaceId: `eni-${SubnetId}`, SubnetId });
const databaseIn = (SubnetId: string) =>
  resource(networkInterface, {
    NetworkInterfaceId: `db-${SubnetId}`,
    SubnetId,
    Description: 'RDSNetworkInterface',
  });
const databaseSubnets = (...ids: string[]) =>
  resource(dbSubnetGroup, {
    DBSubnetGroupName: 'db',
    Subnets: ids.map((SubnetIdentifier) => ({ SubnetIdentifier })),
  });

function derive(from: Readonly<Record<string, readonly Resource[]>>) {
  const all = { vpcs, zones, routeTables, subnets: [], networkInterfaces: [], dbSubnetGroups: [], ...from };
  const collections = Object.entries(all).map(([name, list]) => [
    name,
    new ReadCollection(list as Resource[]),
  ]);
  return [...tier.derive(Object.fromEntries(collections), here)];
}
const briefly = (from: Parameters<typeof derive>[0]) =>
  Object.fromEntries(derive(from).map(({ data }) => [data.Tier, data.Subnets.join(' ')]));

const three = [
  subnetIn('az1', 'public-1'),
  subnetIn('az2', 'public-2'),
  subnetIn('az1', 'app-1'),
  subnetIn('az2', 'app-2'),
  subnetIn('az1', 'data-1'),
  subnetIn('az2', 'data-2'),
];

test('a tier has a stable identity, its VPC’s tags, its subnets and their zones', () => {
  const subnets = three.slice(0, 2);
  expect(derive({ subnets, networkInterfaces: [plainIn('public-2')] })).toEqual([
    {
      id: 'vpc-1/public',
      arn: 'arn:aws:ec2:ap-northeast-2:111122223333:vpc/vpc-1/public',
      tags: { env: 'prod' },
      data: {
        VpcId: 'vpc-1',
        Tier: 'public',
        Zones: ['az1', 'az2'],
        Subnets: ['public-1', 'public-2'],
      },
    },
  ]);
});

test('subnets are public by their routes, data by their DB subnet group, private otherwise', () => {
  const networkInterfaces = [plainIn('public-1'), plainIn('app-1'), databaseIn('data-1')];
  const dbSubnetGroups = [
    databaseSubnets('data-1', 'data-2'),
    resource(dbSubnetGroup, { DBSubnetGroupName: 'empty', Subnets: [{}] }),
    resource(dbSubnetGroup, { DBSubnetGroupName: 'unsaid' }),
  ];
  expect(briefly({ subnets: three, networkInterfaces, dbSubnetGroups })).toEqual({
    public: 'public-1 public-2',
    private: 'app-1 app-2',
    data: 'data-1 data-2',
  });
});

test('the subnets of a DB subnet group that others use too are in both tiers', () => {
  const networkInterfaces = [plainIn('data-1'), databaseIn('data-2'), plainIn('app-1')];
  const dbSubnetGroups = [databaseSubnets('data-1', 'data-2')];
  const subnets = three.filter(({ id }) => id !== 'app-2');
  expect(briefly({ subnets, networkInterfaces, dbSubnetGroups })).toEqual({
    private: 'app-1 data-1 data-2',
    data: 'data-1 data-2',
  });
});

test('the default VPC, whose subnets are all in the default DB subnet group, has no data tier without a database', () => {
  const dbSubnetGroups = [databaseSubnets('public-1', 'public-2')];
  const subnets = three.slice(0, 2);
  expect(briefly({ subnets, networkInterfaces: [plainIn('public-1')], dbSubnetGroups })).toEqual({
    public: 'public-1 public-2',
  });
});

test('a tier in which nothing runs is none', () => {
  expect(derive({ subnets: three })).toEqual([]);
});

test('Local Zones and Outposts are left out', () => {
  const subnets = [
    subnetIn('az1', 'app-1'),
    subnetIn('lax1-az1', 'local'),
    subnetIn('az2', 'rack', { OutpostArn: 'arn:aws:outposts:ap-northeast-2:111122223333:outpost/op-1' }),
  ];
  expect(briefly({ subnets, networkInterfaces: [plainIn('app-1')] })).toEqual({ private: 'app-1' });
  expect(derive({ subnets, networkInterfaces: [plainIn('local'), plainIn('rack')] })).toEqual([]);
});

test('a VPC that another account shares is left out', () => {
  const shared = [resource(vpc, { VpcId: 'vpc-1', OwnerId: '999988887777' })];
  expect(derive({ vpcs: shared, subnets: three, networkInterfaces: [plainIn('app-1')] })).toEqual([]);
});
