import { expect, test } from 'vitest';
import { otherOwner } from '../../../checks/vpc/lib/owner.ts';
import { isInRegion, subnetsOf, zoneOf } from '../../../checks/vpc/lib/zones.ts';
import { availabilityZone } from '../../../checks/vpc/resources/availability-zone.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { here, resource } from '../../support/resource.ts';

const zones = new ReadCollection([
  resource(availabilityZone, { ZoneId: 'az1', ZoneType: 'availability-zone' }),
  resource(availabilityZone, { ZoneId: 'wl1', ZoneType: 'wavelength-zone' }),
]);
const main = resource(subnet, {
  SubnetId: 'main',
  SubnetArn: 'main',
  VpcId: 'vpc-1',
  AvailabilityZoneId: 'az1',
});
const edge = resource(subnet, {
  SubnetId: 'edge',
  SubnetArn: 'edge',
  VpcId: 'vpc-1',
  AvailabilityZoneId: 'wl1',
});
const rack = resource(subnet, { ...main.data, OutpostArn: 'op-1', SubnetId: 'rack', SubnetArn: 'rack' });

test('a subnet’s zone is an id', () => {
  expect(zoneOf(main)).toBe('az1');
  expect(() => zoneOf(resource(subnet, {}))).toThrow('AvailabilityZoneId');
});

test('only Availability Zones are in the Region', () => {
  expect([main, edge, rack].map((one) => isInRegion(one, zones))).toEqual([true, false, false]);
  expect(() => isInRegion(resource(subnet, { AvailabilityZoneId: 'az9' }), zones)).toThrow('the zone az9');
});

test('the subnets of a VPC are those in Availability Zones', () => {
  const subnets = new ReadCollection([main, edge, rack, resource(subnet, { VpcId: 'vpc-2' })]);
  expect(subnetsOf('vpc-1', subnets, zones)).toEqual([main]);
});

test('what another account shares has another owner', () => {
  const owned = (OwnerId: string) => otherOwner(resource(subnet, { OwnerId }));
  expect([owned(here.account), owned('999988887777')]).toEqual([undefined, '999988887777']);
  expect(() => otherOwner(main)).toThrow('OwnerId');
});
