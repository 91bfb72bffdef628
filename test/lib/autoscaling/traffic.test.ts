import { expect, test } from 'vitest';
import { hasTraffic, missingHealthCheck, trafficOf } from '../../../checks/autoscaling/lib/traffic.ts';
import { asg } from '../../checks/autoscaling/fixtures.ts';

const elbv2 = { Identifier: 'arn:web', Type: 'elbv2' };

test('what is attached is named once, whichever way AWS tells it', () => {
  const { data } = asg({
    TargetGroupARNs: ['arn:web', 'arn:api'],
    LoadBalancerNames: ['old'],
    TrafficSources: [
      elbv2,
      { Identifier: 'old', Type: 'elb' },
      { Identifier: 'arn:tg', Type: 'vpc-lattice' },
      { Identifier: undefined, Type: 'elb' },
    ],
  });
  expect(trafficOf(data)).toEqual({
    targetGroups: ['arn:web', 'arn:api'],
    classic: ['old'],
    lattice: ['arn:tg'],
  });
});

test.each([
  [false, {}],
  [false, { TargetGroupARNs: [], LoadBalancerNames: [], TrafficSources: [] }],
  [true, { LoadBalancerNames: ['old'] }],
  [true, { TrafficSources: [elbv2] }],
])('has traffic: %s', (has, data) => {
  expect(hasTraffic(asg(data).data)).toBe(has);
});

test.each([
  ['ELB', 'EC2', { TrafficSources: [elbv2] }],
  ['ELB', 'VPC_LATTICE', { TrafficSources: [elbv2] }],
  [undefined, 'EC2,ELB', { TrafficSources: [elbv2] }],
  ['VPC_LATTICE', 'ELB', { TrafficSources: [elbv2, { Identifier: 'tg', Type: 'vpc-lattice' }] }],
  [undefined, 'EC2', {}],
])('missing is %s where there is %s', (missing, HealthCheckType, data) => {
  expect(missingHealthCheck(asg({ ...data, HealthCheckType }).data)).toBe(missing);
});
