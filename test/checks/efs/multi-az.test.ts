import type { Selected } from '#engine';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import check from '../../../checks/efs/multi-az.ts';
import { mountTarget } from '../../../checks/efs/resources/mount-target.ts';
import { availabilityZone } from '../../../checks/vpc/resources/availability-zone.ts';
import { networkInterface } from '../../../checks/vpc/resources/network-interface.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { rebuildable, replica, share } from './file-system.ts';

const target = (zone: string, data: Partial<Selected<typeof mountTarget>['data']> = {}) =>
  resource(mountTarget, {
    MountTargetId: `fsmt-${zone}`,
    FileSystemId: 'fs-1',
    SubnetId: `subnet-${zone}`,
    VpcId: 'vpc-1',
    LifeCycleState: 'available',
    AvailabilityZoneId: `z-${zone}`,
    AvailabilityZoneName: zone,
    ...data,
  });
const home = (zone: string, VpcId = 'vpc-1') =>
  resource(subnet, {
    SubnetId: `subnet-${zone}${VpcId === 'vpc-1' ? '' : VpcId}`,
    VpcId,
    AvailabilityZone: zone,
    AvailabilityZoneId: `z-${zone}`,
  });
const zone = (name: string, ZoneType = 'availability-zone') =>
  resource(availabilityZone, { ZoneId: `z-${name}`, ZoneName: name, ZoneType, State: 'available' });
const server = (name: string, state: 'running' | 'stopped' = 'running', VpcId = 'vpc-1') =>
  resource(instance, {
    InstanceId: `i-${name}`,
    State: { Name: state },
    VpcId,
    Placement: { AvailabilityZone: name },
  });
const card = (name: string, Description: string, RequesterId?: string) =>
  resource(networkInterface, {
    NetworkInterfaceId: `eni-${name}-${Description}`,
    SubnetId: `subnet-${name}`,
    VpcId: 'vpc-1',
    Description,
    RequesterId,
  });

const zones = [zone('a'), zone('b'), zone('c'), zone('seo', 'local-zone')];
const subnets = [home('a'), home('b'), home('c'), home('a', 'vpc-2'), home('seo')];
const around = { zones, subnets };
const both = { ...around, mountTargets: [target('a'), target('c')] };
const one = { ...around, mountTargets: [target('a')] };

testCheck(check, {
  passes: {
    'a mount target in two zones, and nobody elsewhere': {
      subject: share(),
      context: { ...both, instances: [server('a'), server('c')] },
    },
    'what runs elsewhere mounts nothing: databases, load balancers': {
      subject: share(),
      context: {
        ...both,
        interfaces: [card('b', 'RDSNetworkInterface', 'amazon-rds'), card('b', 'ELB app/x/1', 'amazon-elb')],
      },
    },
    'what is stopped, in another VPC or in a Local Zone does not count': {
      subject: share(),
      context: {
        ...both,
        instances: [server('b', 'stopped'), server('b', 'running', 'vpc-2'), server('seo')],
      },
    },
    'a mount target in each of three zones': {
      subject: share(),
      context: { ...around, mountTargets: [target('a'), target('b'), target('c')], instances: [server('b')] },
      options: { minZones: 3 },
    },
    'a mount target that is being made, and one being changed': {
      subject: share(),
      context: {
        ...around,
        mountTargets: [
          target('a', { LifeCycleState: 'creating' }),
          target('c', { LifeCycleState: 'updating' }),
        ],
      },
    },
    'a single one, where that is enough': { subject: share(), context: one, options: { minZones: 1 } },
  },
  fails: {
    'One Zone, and its clients too': {
      subject: share({ AvailabilityZoneName: 'a' }),
      context: { ...one, instances: [server('a')] },
      because: 'One Zone: it is in a only',
      severity: 'medium',
    },
    'One Zone, with nobody to be seen': {
      subject: share({ AvailabilityZoneName: 'a' }),
      context: one,
      severity: 'medium',
    },
    'One Zone, and clients in two': {
      subject: share({ AvailabilityZoneName: 'a' }),
      context: { ...one, instances: [server('a'), server('c')] },
      severity: 'high',
      evidence: { clients: ['z-a', 'z-c'] },
    },
    'One Zone in a VPC of one zone': {
      subject: share({ AvailabilityZoneName: 'a' }),
      context: { ...one, subnets: [home('a')] },
      severity: 'medium',
    },
    'a single mount target': {
      subject: share(),
      context: one,
      because: 'mounted in z-a only',
      evidence: { mounted: ['z-a'] },
    },
    'the other one is broken': {
      subject: share(),
      context: { ...around, mountTargets: [target('a'), target('c', { LifeCycleState: 'error' })] },
      because: 'z-a only',
    },
    'all of them are going': {
      subject: share(),
      context: {
        ...around,
        mountTargets: [
          target('a', { LifeCycleState: 'deleting' }),
          target('c', { LifeCycleState: 'deleted' }),
        ],
      },
      because: 'in no zone only',
    },
    'two, where three are wanted': { subject: share(), context: both, options: { minZones: 3 } },
    'an instance in a third zone': {
      subject: share(),
      context: { ...both, instances: [server('b')] },
      because: 'Clients in z-b would',
      severity: 'low',
    },
    'containers in a third zone': {
      subject: share(),
      context: { ...both, interfaces: [card('b', 'arn:aws:ecs:ap-northeast-2:111122223333:attachment/1')] },
      severity: 'low',
    },
    'a function in a third zone': {
      subject: share(),
      context: { ...both, interfaces: [card('b', 'AWS Lambda VPC ENI-notify')] },
      severity: 'low',
    },
  },
  notApplicable: {
    'nothing can mount it': {
      subject: share({ NumberOfMountTargets: 0, AvailabilityZoneName: 'a' }),
      because: 'no mount targets',
    },
    'a replica': { subject: share(replica), because: 'replicates another' },
    'one that can be made anew': { subject: share(rebuildable), because: 'lintel:rebuildable' },
    'a VPC in one zone': {
      subject: share(),
      context: { ...one, subnets: [home('a'), home('seo')] },
      because: 'vpc/subnets-span-zones',
    },
  },
  unknown: {
    'no word of how many mount targets': {
      subject: share({ NumberOfMountTargets: undefined }),
      because: 'NumberOfMountTargets',
    },
    'mount targets that are not listed': { subject: share(), context: around, because: 'VpcId' },
    'a mount target somewhere': {
      subject: share(),
      context: { ...around, mountTargets: [target('a', { AvailabilityZoneId: undefined })] },
      because: 'AvailabilityZoneId',
    },
    'a state that AWS did not say counts as working': {
      subject: share(),
      context: {
        ...around,
        mountTargets: [target('a', { LifeCycleState: undefined, AvailabilityZoneId: undefined })],
      },
    },
  },
});
