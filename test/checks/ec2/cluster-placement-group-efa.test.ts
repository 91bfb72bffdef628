import type { Selected } from '#engine';
import check from '../../../checks/ec2/cluster-placement-group-efa.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { instanceType } from '../../../checks/ec2/resources/instance-type.ts';
import { placementGroup } from '../../../checks/ec2/resources/placement-group.ts';
import { classicLoadBalancer } from '../../../checks/elb/resources/load-balancer.ts';
import { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const node = (data: Selected<typeof instance>['data'] = {}) =>
  resource(instance, {
    InstanceId: 'i-1',
    InstanceType: 'hpc7a.96xlarge',
    State: { Name: 'running' },
    Placement: { GroupName: 'mpi', GroupId: 'pg-1' },
    PlatformDetails: 'Linux/UNIX',
    NetworkInterfaces: [{ InterfaceType: 'interface', AttachTime: undefined }],
    ...data,
  });
const group = (data: Selected<typeof placementGroup>['data'] = {}) =>
  resource(placementGroup, {
    GroupName: 'mpi',
    GroupId: 'pg-1',
    GroupArn: 'arn:aws:ec2:ap-northeast-2:111122223333:placement-group/mpi',
    Strategy: 'cluster',
    ...data,
  });
const around = {
  placementGroups: [group()],
  instances: [node(), node({ InstanceId: 'i-2' })],
  instanceTypes: [
    resource(instanceType, { InstanceType: 'hpc7a.96xlarge', NetworkInfo: { EfaSupported: true } }),
    resource(instanceType, { InstanceType: 't3.large', NetworkInfo: { EfaSupported: false } }),
  ],
};
const withInterface = (InterfaceType: string) =>
  node({
    NetworkInterfaces: [
      { InterfaceType: 'interface', AttachTime: undefined },
      { InterfaceType, AttachTime: undefined },
    ],
  });

testCheck(check, {
  passes: {
    'an EFA': { subject: withInterface('efa'), context: around },
    'an EFA without IP': { subject: withInterface('efa-only'), context: around },
  },
  fails: {
    'a node without EFA': {
      subject: node(),
      context: around,
      evidence: { InstanceType: 'hpc7a.96xlarge', GroupName: 'mpi', members: 2 },
    },
    'a node of a shared group, which is named by its id': {
      subject: node({ Placement: { GroupId: 'pg-1' } }),
      context: {
        ...around,
        instances: [node({ Placement: { GroupId: 'pg-1' } }), node({ InstanceId: 'i-2' })],
      },
    },
  },
  notApplicable: {
    'in no placement group': { subject: node({ Placement: { GroupName: '' } }), context: around },
    'in a spread placement group': {
      subject: node(),
      context: { ...around, placementGroups: [group({ Strategy: 'spread' })] },
      because: 'no cluster placement group',
    },
    stopped: { subject: node({ State: { Name: 'stopped' } }), context: around, because: 'stopped' },
    'for low latency, by a tag': {
      subject: node(),
      context: {
        ...around,
        placementGroups: [group({ Tags: [{ Key: 'lintel:low-latency', Value: 'trading' }] })],
      },
      because: 'low latency',
    },
    Windows: { subject: node({ PlatformDetails: 'Windows' }), context: around, because: 'Windows' },
    'its partner is stopped': {
      subject: node(),
      context: { ...around, instances: [node(), node({ InstanceId: 'i-2', State: { Name: 'stopped' } })] },
      because: 'alone',
    },
    'fewer than asked for': { subject: node(), context: around, options: { minMembers: 3 } },
    'a type without EFA': {
      subject: node({ InstanceType: 't3.large' }),
      context: around,
      because: 't3.large has no EFA',
    },
    'behind a load balancer, which another check judges': {
      subject: node(),
      context: {
        ...around,
        targetGroups: [
          resource(
            targetGroup.with('health'),
            { TargetGroupName: 'web', LoadBalancerArns: ['balancer'] },
            { health: [{ Target: { Id: 'i-1' } }] },
          ),
        ],
      },
      because: 'ec2/cluster-placement-group-not-for-serving',
    },
    'behind a Classic Load Balancer': {
      subject: node(),
      context: {
        ...around,
        classicLoadBalancers: [
          resource(classicLoadBalancer, { LoadBalancerName: 'old', Instances: [{ InstanceId: 'i-1' }] }),
        ],
      },
    },
  },
  unknown: {
    'a placement group that was not listed': {
      subject: node(),
      context: { ...around, placementGroups: [] },
      because: 'the placement group mpi',
    },
    'AWS did not describe the type': {
      subject: node(),
      context: { ...around, instanceTypes: [] },
      because: 'hpc7a.96xlarge',
    },
  },
});
