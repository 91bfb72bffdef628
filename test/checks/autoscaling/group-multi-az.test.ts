import check from '../../../checks/autoscaling/group-multi-az.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { placementGroup } from '../../../checks/ec2/resources/placement-group.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { asg, node, webTargets } from './fixtures.ts';

const oneZone = { AvailabilityZones: ['ap-northeast-2a'], Instances: [node('a')] };
const otherZone = { AutoScalingGroupName: 'other', AvailabilityZones: ['ap-northeast-2c'] };
const stack = {
  'aws:cloudformation:stack-id': 'arn:aws:cloudformation:ap-northeast-2:111122223333:stack/shop/1',
};
const targets = { TargetGroupARNs: [webTargets] };
const hpc = resource(placementGroup, { GroupName: 'hpc', Strategy: 'cluster' });

testCheck(check, {
  passes: {
    'two zones': { subject: asg() },
    'two zones for a single instance: it heals in either': {
      subject: asg({ MinSize: 1, MaxSize: 1, DesiredCapacity: 1, Instances: [node('a')] }),
    },
    'all instances in one zone, behind a load balancer: another check says so': {
      subject: asg({ ...targets, Instances: [node('a'), node('a')] }),
      because: 'autoscaling/group-survives-zone-loss',
    },
    'a second instance in the same zone is on its way out': {
      subject: asg({ Instances: [node('a'), node('a', { LifecycleState: 'Terminating' })] }),
    },
  },
  fails: {
    'one zone': {
      subject: asg(oneZone),
      context: { groups: [asg(oneZone)] },
      because: 'one zone',
      evidence: { AvailabilityZones: ['ap-northeast-2a'] },
    },
    'two zones where three are wanted': { subject: asg(), options: { minZones: 3 }, because: '2 zones' },
    'workers spread over two zones on paper only': {
      subject: asg({ Instances: [node('a'), node('a', { LifecycleState: 'Pending' })] }),
      because: 'All 2 instances are in ap-northeast-2a',
      severity: 'low',
    },
    'a Kubernetes node group whose cluster has no sibling for other zones': {
      subject: asg(oneZone, { 'eks:cluster-name': 'prod' }),
      context: {
        groups: [
          asg(oneZone, { 'eks:cluster-name': 'prod' }),
          asg({ AutoScalingGroupName: 'spread' }, { 'eks:cluster-name': 'prod' }),
          asg(otherZone, { 'eks:cluster-name': 'test' }),
        ],
      },
    },
    'groups of one stack that do not share a target group': {
      subject: asg({ ...oneZone, ...targets }, stack),
      context: { groups: [asg({ ...oneZone, ...targets }, stack), asg(otherZone, stack)] },
    },
    'workers of one stack: nothing says that they are one': {
      subject: asg(oneZone, stack),
      context: { groups: [asg(oneZone, stack), asg(otherZone, stack)] },
    },
    'a spread placement group wants more zones rather than fewer': {
      subject: asg({ ...oneZone, PlacementGroup: 'spread' }),
      context: { placementGroups: [resource(placementGroup, { GroupName: 'spread', Strategy: 'spread' })] },
    },
  },
  notApplicable: {
    'no instance allowed': { subject: asg({ ...oneZone, MinSize: 0, MaxSize: 0, DesiredCapacity: 0 }) },
    'one group in each zone, by the EKS cluster': {
      subject: asg(oneZone, { 'eks:cluster-name': 'prod' }),
      context: {
        groups: [
          asg(oneZone, { 'eks:cluster-name': 'prod' }),
          asg(otherZone, { 'eks:cluster-name': 'prod' }),
        ],
      },
      because: 'ap-northeast-2a, ap-northeast-2c',
    },
    'one group in each zone, by the cluster that the Cluster Autoscaler knows': {
      subject: asg(oneZone, { 'k8s.io/cluster-autoscaler/prod': 'owned' }),
      context: {
        groups: [
          asg(oneZone, { 'k8s.io/cluster-autoscaler/prod': 'owned' }),
          asg(otherZone, { 'k8s.io/cluster-autoscaler/prod': 'owned' }),
        ],
      },
    },
    'one group in each zone, by the stack and the target group': {
      subject: asg({ ...oneZone, ...targets }, stack),
      context: {
        groups: [asg({ ...oneZone, ...targets }, stack), asg({ ...otherZone, ...targets }, stack)],
      },
    },
    'a cluster placement group': {
      subject: asg({ ...oneZone, PlacementGroup: 'hpc' }),
      context: { placementGroups: [hpc] },
      because: 'cluster placement group hpc',
    },
    'a cluster placement group that only the launch template names': {
      subject: asg(oneZone),
      context: {
        placementGroups: [hpc],
        instances: [resource(instance, { InstanceId: 'i-a', Placement: { GroupName: 'hpc' } })],
      },
    },
    ParallelCluster: {
      subject: asg(oneZone, { 'parallelcluster:cluster-name': 'sim' }),
      because: 'ParallelCluster',
    },
  },
  unknown: {
    'AWS did not say the zones': { subject: asg({ AvailabilityZones: undefined }) },
  },
});
