import { expect, test } from 'vitest';
import { availabilityZone } from '../../../checks/vpc/resources/availability-zone.ts';
import { network } from '../../../checks/vpc/resources/network.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { vpc } from '../../../checks/vpc/resources/vpc.ts';
import { derive } from '../../support/derive.ts';
import { resource } from '../../support/resource.ts';

const zone = (ZoneName: string, ZoneId: string, ZoneType = 'availability-zone') =>
  resource(availabilityZone, { ZoneName, ZoneId, ZoneType });
const subnetIn = (VpcId: string, AvailabilityZoneId: string) =>
  resource(subnet, { SubnetId: `${VpcId}-${AvailabilityZoneId}`, VpcId, AvailabilityZoneId });

test('a VPC has the zones of its subnets, by name', () => {
  const zones = [
    zone('us-west-2-lax-1a', 'lax', 'local-zone'),
    zone('b', 'az1'),
    zone('a', 'az2'),
    zone('c', 'az3'),
  ];
  const subnets = [
    subnetIn('vpc-1', 'az1'),
    subnetIn('vpc-1', 'az2'),
    subnetIn('vpc-1', 'lax'),
    subnetIn('vpc-2', 'az3'),
  ];
  const vpcs = [resource(vpc, { VpcId: 'vpc-1' }), resource(vpc, { VpcId: 'vpc-empty' })];
  expect(derive(network, { vpcs, subnets, zones }).map(({ data }) => data.Zones)).toEqual([
    [
      { name: 'a', id: 'az2', kind: 'availability-zone' },
      { name: 'b', id: 'az1', kind: 'availability-zone' },
      { name: 'us-west-2-lax-1a', id: 'lax', kind: 'local-zone' },
    ],
    [],
  ]);
});
