import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { balancing, partnerOf, poolsOf } from '../../../checks/ec2/lib/pools.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { classicLoadBalancer } from '../../../checks/elb/resources/load-balancer.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { resource } from '../../support/resource.ts';

const server = (InstanceId: string, zone: string, data: Selected<typeof instance>['data'] = {}) =>
  resource(instance, {
    InstanceId,
    VpcId: 'vpc-1',
    State: { Name: 'running' },
    Placement: { AvailabilityZone: zone },
    ...data,
  });
const a = server('i-a', 'a', { PrivateIpAddress: '10.0.0.1' });
const c = server('i-c', 'c', { PrivateIpAddress: '10.0.1.1' });

const context = {
  targetGroups: new ReadCollection([
    resource(
      balancing.targetGroups,
      {
        TargetGroupName: 'by-id',
        TargetGroupArn: 'by-id',
        TargetType: 'instance',
        VpcId: 'vpc-1',
        LoadBalancerArns: ['balancer'],
      },
      { health: [{ Target: { Id: 'i-a' } }, {}] },
    ),
    resource(
      balancing.targetGroups,
      {
        TargetGroupName: 'by-ip',
        TargetGroupArn: 'by-ip',
        TargetType: 'ip',
        VpcId: 'vpc-1',
        LoadBalancerArns: ['balancer'],
      },
      { health: [{ Target: { Id: '10.0.0.1' } }, { Target: { Id: '10.0.1.1' } }] },
    ),
  ]),
  classicLoadBalancers: new ReadCollection([
    resource(classicLoadBalancer, { LoadBalancerName: 'old', Instances: [{ InstanceId: 'i-a' }, {}] }),
    resource(classicLoadBalancer, { LoadBalancerName: 'empty' }),
  ]),
};

test('an instance is registered by its id or by its address', () => {
  expect(poolsOf(a, context)).toEqual([
    { name: 'target group by-id', targets: ['i-a'] },
    { name: 'target group by-ip', targets: ['10.0.0.1', '10.0.1.1'] },
    { name: 'load balancer old', targets: ['i-a'] },
  ]);
  expect(poolsOf(server('i-b', 'b'), context)).toEqual([]);
});

test('a partner runs in another zone', () => {
  const partner = (...instances: (typeof a)[]) =>
    partnerOf(a, poolsOf(a, context), new ReadCollection(instances))?.id;
  expect(partner(a, c)).toBe('i-c');
  expect(partner(a)).toBeUndefined();
  expect(partner(a, server('i-c', 'a', { PrivateIpAddress: '10.0.1.1' }))).toBeUndefined();
  expect(
    partner(a, server('i-c', 'c', { PrivateIpAddress: '10.0.1.1', State: { Name: 'stopped' } })),
  ).toBeUndefined();
});
