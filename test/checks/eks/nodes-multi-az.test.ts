import check from '../../../checks/eks/nodes-multi-az.ts';
import { testCheck } from '../../support/test-check.ts';
import { karpenterNode, nodeGroup, profile, shop, subnets } from './fixtures.ts';

const noOnDemand = {
  MixedInstancesPolicy: {
    InstancesDistribution: { OnDemandBaseCapacity: 0, OnDemandPercentageAboveBaseCapacity: 0 },
  },
};
const spot = { InstanceLifecycle: 'spot' as const };

testCheck(check, {
  passes: {
    'a node group in two zones': { subject: shop(), context: { groups: [nodeGroup(['a', 'c'], 2)] } },
    'a node group for each zone': {
      subject: shop(),
      context: { groups: [nodeGroup(['a'], 1), nodeGroup(['c'], 1)] },
    },
    'while it is updated': {
      subject: shop({ status: 'UPDATING' }),
      context: { groups: [nodeGroup(['a', 'c'], 2)] },
    },
    'self-managed nodes': {
      subject: shop(),
      context: {
        groups: [nodeGroup(['a', 'c'], 2, { Tags: [{ Key: 'kubernetes.io/cluster/shop', Value: 'owned' }] })],
      },
    },
    'nodes of Karpenter': {
      subject: shop(),
      context: { instances: [karpenterNode('a'), karpenterNode('c')] },
    },
    'nodes of an older Karpenter, beside a group': {
      subject: shop(),
      context: {
        groups: [nodeGroup(['a'], 1)],
        instances: [karpenterNode('c', {}, 'karpenter.sh/provisioner-name')],
      },
    },
    'some are Spot Instances': {
      subject: shop(),
      context: { groups: [nodeGroup(['a', 'c'], 2)], instances: [karpenterNode('a', spot)] },
    },
    'On-Demand below, Spot above': {
      subject: shop(),
      context: {
        groups: [
          nodeGroup(['a', 'c'], 2, {
            MixedInstancesPolicy: {
              InstancesDistribution: { OnDemandBaseCapacity: 1, OnDemandPercentageAboveBaseCapacity: 0 },
            },
          }),
        ],
      },
    },
    'on Fargate only': { subject: shop(), context: { profiles: [profile(['a', 'c'])], subnets } },
    'Spot Instances beside Fargate': {
      subject: shop(),
      context: { groups: [nodeGroup(['a', 'c'], 2, noOnDemand)], profiles: [profile(['a', 'c'])], subnets },
    },
    'EKS Auto Mode': { subject: shop({ isAutoMode: true }), context: { subnets }, because: 'Auto Mode' },
    'one node, where that is enough': {
      subject: shop(),
      options: { minNodes: 1 },
      context: { groups: [nodeGroup(['a', 'c'], 1)] },
    },
  },
  fails: {
    'a node group in one zone': {
      subject: shop(),
      context: { groups: [nodeGroup(['a'], 4)] },
      because: 'All nodes are in a',
      evidence: { nodes: 4, zones: ['a'] },
    },
    'the group of the other zone is empty': {
      subject: shop(),
      context: { groups: [nodeGroup(['a'], 2), nodeGroup(['c'], 0)] },
      because: 'All nodes are in a',
    },
    'the other zone is another cluster’s': {
      subject: shop(),
      context: {
        groups: [
          nodeGroup(['a'], 2),
          nodeGroup(['c'], 2, { Tags: [{ Key: 'eks:cluster-name', Value: 'shop-2' }] }),
        ],
      },
    },
    'nodes of Karpenter in one zone': {
      subject: shop(),
      context: { instances: [karpenterNode('a'), karpenterNode('a', spot)] },
    },
    'Karpenter’s node in the other zone is stopped': {
      subject: shop(),
      context: { instances: [karpenterNode('a'), karpenterNode('c', { State: { Name: 'stopped' } })] },
    },
    'a node in the other zone that nobody keeps': {
      subject: shop(),
      context: { groups: [nodeGroup(['a'], 2)], instances: [karpenterNode('c', {}, 'Name')] },
    },
    'a single node': { subject: shop(), context: { groups: [nodeGroup(['a', 'c'], 1)] }, because: '1 of 2' },
    'Fargate in one zone': {
      subject: shop(),
      context: { groups: [nodeGroup(['a', 'c'], 2)], profiles: [profile(['a', 'a2'])], subnets },
      because: 'Fargate run in a only',
      evidence: { fargateZones: ['a'] },
    },
    'nodes in one zone beside Fargate in two': {
      subject: shop(),
      context: { groups: [nodeGroup(['a'], 2)], profiles: [profile(['a', 'c'])], subnets },
      because: 'All nodes are in a',
    },
    'a Fargate profile that is deleted does not count': {
      subject: shop(),
      context: {
        groups: [nodeGroup(['a', 'c'], 2, noOnDemand)],
        profiles: [profile(['a', 'c'], { status: 'DELETING' })],
        subnets,
      },
      severity: 'medium',
    },
    'Spot Instances only': {
      subject: shop(),
      context: {
        groups: [nodeGroup(['a', 'c'], 2, noOnDemand)],
        instances: [karpenterNode('a', spot)],
      },
      because: 'Spot Instances',
      severity: 'medium',
    },
    'EKS Auto Mode in one zone': {
      subject: shop({ isAutoMode: true, subnetIds: ['a', 'a2'] }),
      context: { subnets },
      because: 'a only',
    },
    'more zones are asked for': {
      subject: shop(),
      options: { minZones: 3 },
      context: { groups: [nodeGroup(['a', 'c'], 3)] },
    },
  },
  notApplicable: {
    'no nodes': {
      subject: shop(),
      context: { groups: [nodeGroup(['a', 'c'], 0)] },
      because: 'no nodes',
    },
    'being created': { subject: shop({ status: 'CREATING' }), because: 'CREATING' },
    'on an Outpost': { subject: shop({ isOnOutpost: true }), because: 'Outpost' },
  },
  unknown: {
    'AWS did not say how it is': { subject: shop({ status: undefined }), because: 'status' },
    'AWS did not say where it is': {
      subject: shop({ isAutoMode: true, subnetIds: undefined }),
      because: 'subnetIds',
    },
    'a subnet that is not there': { subject: shop({ isAutoMode: true }), because: 'subnet a' },
    'AWS did not say where Fargate runs': {
      subject: shop(),
      context: { profiles: [profile(undefined)] },
      because: 'subnets',
    },
    'AWS did not say where a node is': {
      subject: shop(),
      context: { instances: [karpenterNode(undefined)] },
      because: 'AvailabilityZone',
    },
  },
});
