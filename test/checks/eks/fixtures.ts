import type { Selected } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { cluster } from '../../../checks/eks/resources/cluster.ts';
import { fargateProfile } from '../../../checks/eks/resources/fargate-profile.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { resource } from '../../support/resource.ts';

/** A cluster called `shop`. */
export const shop = (data: Partial<Selected<typeof cluster>['data']> = {}) =>
  resource(cluster, {
    name: 'shop',
    arn: 'arn:aws:eks:ap-northeast-2:111122223333:cluster/shop',
    status: 'ACTIVE',
    version: '1.33',
    subnetIds: ['a', 'c'],
    isAutoMode: false,
    isOnOutpost: false,
    ...data,
  });

/** The Auto Scaling group of a node group. */
export const nodeGroup = (
  zones: readonly string[],
  DesiredCapacity: number,
  data: Partial<Selected<typeof group>['data']> = {},
) =>
  resource(group, {
    AutoScalingGroupName: `eks-${zones.join()}`,
    MinSize: 0,
    MaxSize: 9,
    DesiredCapacity,
    DefaultCooldown: 300,
    AvailabilityZones: [...zones],
    HealthCheckType: 'EC2',
    Tags: [{ Key: 'eks:cluster-name', Value: 'shop' }],
    ...data,
  } as Selected<typeof group>['data']);

/** A node that Karpenter started. */
export const karpenterNode = (
  zone: string | undefined,
  data: Partial<Selected<typeof instance>['data']> = {},
  pool = 'karpenter.sh/nodepool',
) =>
  resource(instance, {
    InstanceId: `i-${zone}${data.InstanceLifecycle ?? ''}`,
    State: { Name: 'running' },
    Placement: { AvailabilityZone: zone },
    Tags: [
      { Key: 'kubernetes.io/cluster/shop', Value: 'owned' },
      { Key: pool, Value: 'default' },
    ],
    ...data,
  });

/** A Fargate profile. */
export const profile = (subnets: string[] | undefined, data: object = {}) =>
  resource(fargateProfile, {
    clusterName: 'shop',
    fargateProfileName: `of ${subnets}`,
    fargateProfileArn: `arn:${subnets}`,
    status: 'ACTIVE',
    subnets,
    ...data,
  });

/** Subnets called by their zones. */
export const subnets = ['a', 'c', 'a2'].map((id) =>
  resource(subnet, { SubnetId: id, SubnetArn: `arn:${id}`, AvailabilityZone: id.slice(0, 1) }),
);
