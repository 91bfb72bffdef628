import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { classicLoadBalancer } from '../../../checks/elb/resources/load-balancer.ts';
import { zoneLane } from '../../../checks/elb/resources/zone-lane.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const draw = (data: Selected<typeof classicLoadBalancer>['data']) =>
  lanesOf(zoneLane, { balancers: [resource(classicLoadBalancer, { LoadBalancerName: 'old', ...data })] });

test('a Classic Load Balancer is where it is enabled', () => {
  expect(draw({ VPCId: 'vpc-1', AvailabilityZones: ['c', 'a'] })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'entry: Classic Load Balancer old',
      cells: ['a active 1', 'c active 1'],
      resources: 1,
      spread: ['elb/classic-multi-az old'],
    },
  ]);
  expect(draw({ VPCId: 'vpc-1' })[0]?.cells).toEqual([]);
});

test('without a VPC there is no row', () => {
  expect(draw({ AvailabilityZones: ['a'] })).toEqual([]);
});
