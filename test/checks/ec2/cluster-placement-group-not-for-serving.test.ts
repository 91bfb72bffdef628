import type { Selected } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import check from '../../../checks/ec2/cluster-placement-group-not-for-serving.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { placementGroup } from '../../../checks/ec2/resources/placement-group.ts';
import { classicLoadBalancer } from '../../../checks/elb/resources/load-balancer.ts';
import { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const cluster = (data: Selected<typeof placementGroup>['data'] = {}) =>
  resource(placementGroup, { GroupName: 'fast', GroupId: 'pg-1', Strategy: 'cluster', ...data });
const member = (InstanceId: string, data: Selected<typeof instance>['data'] = {}) =>
  resource(instance, {
    InstanceId,
    State: { Name: 'running' },
    Placement: { GroupName: 'fast' },
    ...data,
  });
const behind = (...targets: string[]) =>
  resource(
    targetGroup.with('health'),
    { TargetGroupName: 'web', LoadBalancerArns: ['balancer'] },
    { health: targets.map((Id) => ({ Target: { Id } })) },
  );
const launching = (data: Partial<Selected<typeof group>['data']>) =>
  resource(group, {
    AutoScalingGroupName: 'web',
    PlacementGroup: 'fast',
    AvailabilityZones: ['ap-northeast-2a'],
    HealthCheckType: 'EC2',
    MinSize: 0,
    MaxSize: 8,
    DesiredCapacity: 0,
    ...data,
  });
const instances = [member('i-1'), member('i-2')];

testCheck(check, {
  passes: {
    'nobody in it': { subject: cluster() },
    'nodes that compute': {
      subject: cluster(),
      context: { instances, targetGroups: [behind('i-9')], groups: [launching({})] },
    },
    'a load-balanced group elsewhere': {
      subject: cluster(),
      context: { groups: [launching({ PlacementGroup: 'other', TargetGroupARNs: ['tg'] })] },
    },
    'a target that is stopped': {
      subject: cluster(),
      context: {
        instances: [member('i-1', { State: { Name: 'stopped' } })],
        targetGroups: [behind('i-1')],
      },
    },
  },
  fails: {
    'a target of a load balancer': {
      subject: cluster(),
      context: { instances, targetGroups: [behind('i-2')] },
      because: '1 of its instances',
      evidence: { instances: ['i-2'], registeredIn: ['target group web'], autoScalingGroups: [] },
    },
    'an instance of a Classic Load Balancer': {
      subject: cluster(),
      context: {
        instances,
        classicLoadBalancers: [
          resource(classicLoadBalancer, { LoadBalancerName: 'old', Instances: [{ InstanceId: 'i-1' }] }),
        ],
      },
      evidence: { registeredIn: ['load balancer old'] },
    },
    'a load-balanced group that is asleep': {
      subject: cluster(),
      context: { groups: [launching({ TargetGroupARNs: ['tg'] })] },
      because: 'launches into it',
      evidence: { autoScalingGroups: ['web'] },
    },
  },
  notApplicable: {
    'a spread placement group': {
      subject: cluster({ Strategy: 'spread' }),
      context: { instances, targetGroups: [behind('i-1')] },
      because: 'spread',
    },
  },
});
