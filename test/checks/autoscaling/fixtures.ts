import type { Selected } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { resource } from '../../support/resource.ts';

type Data = Selected<typeof group>['data'];
export type Instance = NonNullable<Data['Instances']>[number];

const prefix = 'arn:aws:autoscaling:ap-northeast-2:111122223333:autoScalingGroup:1:autoScalingGroupName/';
export const webTargets = 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/web/1';

/** A healthy group of two instances in two zones that serves nobody, unless told otherwise. */
export function asg(data: Partial<Data> = {}, tags: Readonly<Record<string, string>> = {}) {
  const name = data.AutoScalingGroupName ?? 'shop-web';
  return resource(group, {
    AutoScalingGroupName: name,
    AutoScalingGroupARN: prefix + name,
    AvailabilityZones: ['ap-northeast-2a', 'ap-northeast-2c'],
    MinSize: 2,
    MaxSize: 6,
    DesiredCapacity: 2,
    HealthCheckType: 'EC2',
    Instances: [node('a'), node('c')],
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    ...data,
  });
}

/** An instance of a group in the zone with this letter. */
export function node(letter: string, more: Partial<Instance> = {}): Instance {
  return {
    InstanceId: `i-${letter}`,
    AvailabilityZone: `ap-northeast-2${letter}`,
    LifecycleState: 'InService',
    HealthStatus: 'Healthy',
    ProtectedFromScaleIn: false,
    ...more,
  };
}
