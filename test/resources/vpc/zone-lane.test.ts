import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { natGateway } from '../../../checks/vpc/resources/nat-gateway.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { zoneLane } from '../../../checks/vpc/resources/zone-lane.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const subnets = ['a', 'c'].map((AvailabilityZone) =>
  resource(subnet, {
    SubnetId: `subnet-${AvailabilityZone}`,
    SubnetArn: `arn:aws:ec2:::subnet/subnet-${AvailabilityZone}`,
    VpcId: 'vpc-1',
    AvailabilityZone,
  }),
);
const gateway = (NatGatewayId: string, data: Selected<typeof natGateway>['data']) =>
  resource(natGateway, { NatGatewayId, VpcId: 'vpc-1', State: 'available', ...data });
const spread = ['vpc/nat-gateway-per-zone subnet-a a', 'vpc/nat-gateway-per-zone subnet-c c'];

test('the NAT gateways of a VPC are one row', () => {
  const natGateways = [
    gateway('nat-1', { SubnetId: 'subnet-a', Tags: [{ Key: 'Name', Value: 'out-a' }] }),
    gateway('nat-2', { SubnetId: 'subnet-a', State: 'pending' }),
    gateway('nat-3', { SubnetId: 'subnet-c', State: 'deleted' }),
    gateway('nat-4', { SubnetId: 'subnet-of-nobody' }),
  ];
  expect(lanesOf(zoneLane, { natGateways, subnets })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'exit: NAT gateway out-a, nat-2, nat-4',
      cells: ['a active 2'],
      resources: 3,
      spread,
    },
  ]);
});

test('a regional one is where it has addresses', () => {
  const regional = (NatGatewayAddresses?: { AvailabilityZone?: string }[]) =>
    gateway('nat-1', { AvailabilityMode: 'regional', ...(NatGatewayAddresses && { NatGatewayAddresses }) });
  const cellsOf = (natGateways: ReturnType<typeof regional>[]) =>
    lanesOf(zoneLane, { natGateways, subnets }).map(({ cells }) => cells);
  expect(cellsOf([regional([{ AvailabilityZone: 'c' }, { AvailabilityZone: 'a' }, {}])])).toEqual([
    ['a active 1', 'c active 1'],
  ]);
  expect(cellsOf([regional()])).toEqual([[]]);
});
