import { expect, test } from 'vitest';
import { enabledZones, grownZones, isolatedZones } from '../../../checks/elbv2/lib/attached.ts';
import { balancerWithAttributes, groupWithAttributes } from '../../../checks/elbv2/lib/cross-zone.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { asg } from '../../checks/autoscaling/fixtures.ts';
import { balancer, group, groupArn } from '../../checks/elbv2/fixtures.ts';
import { resource } from '../../support/resource.ts';

test('the zones of several load balancers, and of the Auto Scaling groups', () => {
  const attached = {
    balancers: new ReadCollection([
      resource(balancerWithAttributes, balancer('ac'), { attributes: [] }),
      resource(balancerWithAttributes, balancer('ab', { LoadBalancerArn: 'alb', Type: 'application' }), {
        attributes: [],
      }),
      resource(balancerWithAttributes, balancer('d', { LoadBalancerArn: 'other' }), { attributes: [] }),
    ]),
    groups: new ReadCollection([
      asg({ TargetGroupARNs: [groupArn], AvailabilityZones: ['x'] }),
      asg({ TargetGroupARNs: ['other'], AvailabilityZones: ['y'] }),
    ]),
  };
  const { LoadBalancerArns = [] } = group();
  const tg = resource(groupWithAttributes, group({ LoadBalancerArns: [...LoadBalancerArns, 'alb'] }), {
    attributes: [],
  });
  expect([...enabledZones(tg, attached)].sort()).toEqual([
    'ap-northeast-2a',
    'ap-northeast-2b',
    'ap-northeast-2c',
  ]);
  expect(isolatedZones(tg, attached)).toEqual(['ap-northeast-2a', 'ap-northeast-2c']);
  expect([...grownZones(tg, attached)]).toEqual(['x']);
});
