import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { service } from '../../../checks/ecs/resources/service.ts';
import { zoneLane } from '../../../checks/ecs/resources/zone-lane.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const subnets = [
  resource(subnet, { SubnetId: 'subnet-a', VpcId: 'vpc-1', AvailabilityZone: 'a' }),
  resource(subnet, { SubnetId: 'subnet-c', VpcId: 'vpc-1', AvailabilityZone: 'c' }),
  resource(subnet, { SubnetId: 'subnet-x', VpcId: 'vpc-1' }),
];
const draw = (data: Selected<typeof service>['data']) =>
  lanesOf(zoneLane, {
    subnets,
    services: [resource(service, { serviceArn: 'arn:aws:ecs:::service/shop/web', ...data })],
  });
const inSubnets = (...ids: string[]) => ({ networkConfiguration: { awsvpcConfiguration: { subnets: ids } } });

test('a service may run in the zones of its subnets', () => {
  expect(
    draw({
      serviceName: 'web',
      desiredCount: 3,
      ...inSubnets('subnet-c', 'subnet-a', 'subnet-x', 'subnet-gone'),
    }),
  ).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'compute: ECS service of 3 tasks web',
      cells: ['a allowed 0', 'c allowed 0'],
      resources: 1,
      spread: ['ecs/service-multi-az web'],
    },
  ]);
  expect(draw(inSubnets('subnet-a'))[0]?.row).toBe('compute: ECS service of 0 tasks shop/web');
});

test('one in the network of its hosts is not drawn', () => {
  expect(draw({})).toEqual([]);
});
