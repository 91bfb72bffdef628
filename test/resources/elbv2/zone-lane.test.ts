import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { loadBalancer } from '../../../checks/elbv2/resources/load-balancer.ts';
import { zoneLane } from '../../../checks/elbv2/resources/zone-lane.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const draw = (data: Selected<typeof loadBalancer>['data']) =>
  lanesOf(zoneLane, {
    balancers: [
      resource(loadBalancer, {
        LoadBalancerName: 'shop',
        LoadBalancerArn: 'arn/shop',
        VpcId: 'vpc-1',
        ...data,
      }),
    ],
  });

test('a load balancer is where it is enabled', () => {
  expect(
    draw({ Type: 'application', AvailabilityZones: [{ ZoneName: 'c' }, { ZoneName: 'a' }, {}] }),
  ).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'entry: Application Load Balancer shop',
      cells: ['a active 1', 'c active 1'],
      resources: 1,
      spread: ['elbv2/load-balancer-multi-az shop'],
    },
  ]);
});

test('every sort has its name', () => {
  const row = (data: Selected<typeof loadBalancer>['data']) => draw(data)[0]?.row;
  expect(row({ Type: 'network' })).toBe('entry: Network Load Balancer shop');
  expect(row({ Type: 'gateway' })).toBe('entry: Gateway Load Balancer shop');
  expect(row({})).toBe('entry: Load balancer shop');
});

test('without a VPC there is no row', () => {
  expect(draw({ VpcId: undefined })).toEqual([]);
});
