import { expect, test } from 'vitest';
import { isPublic, routeTableOf } from '../../../checks/vpc/lib/route-of-subnet.ts';
import { routeTable } from '../../../checks/vpc/resources/route-table.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { resource } from '../../support/resource.ts';

const tables = new ReadCollection([
  resource(routeTable, { RouteTableId: 'other', VpcId: 'vpc-2', Associations: [{ Main: true }] }),
  resource(routeTable, { RouteTableId: 'edge', VpcId: 'vpc-1', Associations: [{ GatewayId: 'igw-1' }] }),
  resource(routeTable, { RouteTableId: 'main', VpcId: 'vpc-1', Associations: [{ Main: true }] }),
  resource(routeTable, {
    RouteTableId: 'own',
    VpcId: 'vpc-1',
    Associations: [{ Main: false, SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }],
  }),
]);
const subnetOf = (VpcId: string, SubnetId: string) => resource(subnet, { SubnetId, VpcId });

test('a subnet follows the table that it is associated with', () => {
  expect(routeTableOf(subnetOf('vpc-1', 'subnet-2'), tables).id).toBe('own');
});

test('or else the main table of its VPC', () => {
  expect(routeTableOf(subnetOf('vpc-1', 'subnet-3'), tables).id).toBe('main');
});

test('and nothing can be said where neither is known', () => {
  expect(() => routeTableOf(subnetOf('vpc-3', 'subnet-4'), tables)).toThrow('the route table of subnet-4');
});

test.each([
  ['an internet gateway', true, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1' }],
  ['an internet gateway, by IPv6', true, { DestinationIpv6CidrBlock: '::/0', GatewayId: 'igw-1' }],
  ['an internet gateway, to a prefix list', true, { DestinationPrefixListId: 'pl-1', GatewayId: 'igw-1' }],
  ['a carrier gateway', true, { DestinationCidrBlock: '0.0.0.0/0', CarrierGatewayId: 'cagw-1' }],
  ['a detached internet gateway', false, { GatewayId: 'igw-1', State: 'blackhole' as const }],
  ['an egress-only gateway', false, { EgressOnlyInternetGatewayId: 'eigw-1' }],
  ['a firewall’s endpoint', false, { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'vpce-1' }],
  ['a NAT gateway', false, { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' }],
])('a table that leads to %s: public is %s', (_, expected, route) => {
  expect(isPublic(resource(routeTable, { Routes: [{ GatewayId: 'local' }, route] }))).toBe(expected);
});

test('a table without routes is not public', () => {
  expect(isPublic(resource(routeTable, {}))).toBe(false);
});
