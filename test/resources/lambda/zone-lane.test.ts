import { expect, test } from 'vitest';
import { zoneLane } from '../../../checks/lambda/resources/zone-lane.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { functionOf } from '../../checks/lambda/fixtures.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const subnetIn = (SubnetId: string, AvailabilityZone: string) =>
  resource(subnet, { SubnetId, SubnetArn: `arn:${SubnetId}`, AvailabilityZone });

test('a function reaches its VPC in the zones of its subnets', () => {
  const subnets = [subnetIn('1', 'a'), subnetIn('2', 'a'), subnetIn('3', 'c')];
  const functions = [
    functionOf('api', { VpcId: 'vpc-1', SubnetIds: ['1', '2', '3', 'deleted'] }),
    functionOf('image', { VpcId: 'vpc-1', SubnetIds: ['1'], Runtime: undefined }),
    functionOf('left', { VpcId: '', SubnetIds: [] }),
    functionOf('left-too', { VpcId: 'vpc-1', SubnetIds: [] }),
    functionOf('out'),
  ];
  expect(lanesOf(zoneLane, { functions, subnets })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'compute: Lambda function api',
      cells: ['a active 1 nodejs24.x', 'c active 1 nodejs24.x'],
      resources: 1,
      spread: ['lambda/vpc-multi-az api'],
    },
    {
      VpcId: 'vpc-1',
      row: 'compute: Lambda function image',
      cells: ['a active 1'],
      resources: 1,
      spread: ['lambda/vpc-multi-az image'],
    },
  ]);
});
