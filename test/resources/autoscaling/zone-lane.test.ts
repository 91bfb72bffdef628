import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { zoneLane } from '../../../checks/autoscaling/resources/zone-lane.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const subnets = [resource(subnet, { SubnetId: 'subnet-a', VpcId: 'vpc-1' })];
const draw = (data: Partial<Selected<typeof group>['data']>) =>
  lanesOf(zoneLane, {
    subnets,
    groups: [
      resource(group, {
        AutoScalingGroupName: 'web',
        MinSize: 1,
        MaxSize: 4,
        DesiredCapacity: 2,
        HealthCheckType: 'EC2',
        AvailabilityZones: [],
        AutoScalingGroupARN: 'arn/web',
        VPCZoneIdentifier: 'subnet-a,subnet-c',
        ...data,
      }),
    ],
  });
const instance = (AvailabilityZone: string | undefined, InstanceType?: string, HealthStatus = 'Healthy') => ({
  InstanceId: 'i-1',
  LaunchTemplate: undefined,
  ProtectedFromScaleIn: false,
  LifecycleState: 'InService' as const,
  AvailabilityZone,
  InstanceType,
  HealthStatus,
});

test('a group is where it serves, and may be in its other zones', () => {
  const Instances = [
    instance('a', 'm6i.large'),
    instance('a', 'm6i.large'),
    instance('a', 'm5.large'),
    instance('c', 'm5.large', 'Unhealthy'),
    instance('d'),
    instance(undefined),
  ];
  expect(draw({ AvailabilityZones: ['a', 'c', 'd'], Instances })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'compute: Auto Scaling group web',
      cells: ['a active 1 m5.large', 'a active 2 m6i.large', 'd active 1', 'c allowed 0'],
      resources: 1,
      spread: ['autoscaling/group-multi-az web'],
    },
  ]);
});

test('a group without instances, or without zones', () => {
  expect(draw({ AvailabilityZones: ['a'] })[0]).toMatchObject({
    cells: ['a allowed 0'],
    spread: ['autoscaling/group-multi-az web', 'autoscaling/group-survives-zone-loss web'],
  });
  expect(draw({})[0]?.cells).toEqual([]);
});

test('a group of no known subnet is not drawn', () => {
  expect(draw({ VPCZoneIdentifier: 'subnet-gone' })).toEqual([]);
  expect(draw({ VPCZoneIdentifier: undefined })).toEqual([]);
});
