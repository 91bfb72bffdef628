import { expect, test } from 'vitest';
import { exitsOf } from '../../../checks/vpc/lib/exits.ts';
import { natGateway } from '../../../checks/vpc/resources/nat-gateway.ts';
import { routeTable } from '../../../checks/vpc/resources/route-table.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { resource } from '../../support/resource.ts';

const subnets = new ReadCollection([resource(subnet, { SubnetId: 'public', AvailabilityZoneId: 'az1' })]);
const zonal = resource(natGateway, { NatGatewayId: 'zonal', State: 'available', SubnetId: 'public' });
const regional = resource(natGateway, {
  NatGatewayId: 'regional',
  State: 'available',
  AvailabilityMode: 'regional',
  AutoProvisionZones: 'enabled',
});
const deleted = resource(natGateway, { NatGatewayId: 'deleted', State: 'deleted', SubnetId: 'public' });

test('each way out says where it leads, and what it serves', () => {
  const Routes = [
    { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local' },
    { DestinationIpv6CidrBlock: '64:ff9b::/96', NatGatewayId: 'zonal' },
    { DestinationPrefixListId: 'pl-1', NatGatewayId: 'regional' },
    { DestinationCidrBlock: '198.51.100.0/24', NatGatewayId: 'deleted' },
    { DestinationCidrBlock: '0.0.0.0/0', InstanceId: 'i-1', NetworkInterfaceId: 'eni-1' },
    { DestinationCidrBlock: '192.0.2.0/24', InstanceId: 'i-2', NetworkInterfaceId: 'eni-2' },
    { DestinationIpv6CidrBlock: '::/0', NetworkInterfaceId: 'eni-3', State: 'blackhole' as const },
  ];
  const nats = new ReadCollection([zonal, regional, deleted]);
  expect(exitsOf(resource(routeTable, { Routes }), nats, subnets)).toEqual([
    { to: 'zonal', zones: ['az1'] },
    { to: 'regional' },
    { to: 'deleted', broken: 'is deleted' },
    { to: 'i-1', isMachine: true },
    { to: 'eni-3', broken: 'no longer exists' },
  ]);
});

test('no routes are no ways out', () => {
  expect(exitsOf(resource(routeTable, {}), new ReadCollection([zonal]), subnets)).toEqual([]);
});
