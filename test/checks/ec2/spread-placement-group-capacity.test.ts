import type { Selected } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { placementGroup } from '../../../checks/ec2/resources/placement-group.ts';
import check from '../../../checks/ec2/spread-placement-group-capacity.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const spread = (data: Selected<typeof placementGroup>['data'] = {}) =>
  resource(placementGroup, { GroupName: 'apart', Strategy: 'spread', SpreadLevel: 'rack', ...data });
const growing = (MaxSize: number, zones: string, data: Partial<Selected<typeof group>['data']> = {}) =>
  resource(group, {
    AutoScalingGroupName: 'web',
    PlacementGroup: 'apart',
    AvailabilityZones: [...zones].map((zone) => `ap-northeast-2${zone}`),
    HealthCheckType: 'EC2',
    MinSize: 1,
    MaxSize,
    DesiredCapacity: 1,
    ...data,
  });
const running = (count: number, data: Selected<typeof instance>['data'] = {}) =>
  Array.from({ length: count }, (_, index) =>
    resource(instance, {
      InstanceId: `i-${index}`,
      State: { Name: 'running' },
      Placement: { GroupName: 'apart', AvailabilityZone: 'ap-northeast-2a' },
      ...data,
    }),
  );
const weighted = (...weights: string[]) => ({
  MixedInstancesPolicy: {
    LaunchTemplate: { Overrides: weights.map((WeightedCapacity) => ({ WeightedCapacity })) },
  },
});

testCheck(check, {
  passes: {
    'fifteen instances over three zones': {
      subject: spread(),
      context: { groups: [growing(15, 'abc')], instances: running(5) },
    },
    'as many as fit': { subject: spread(), context: { groups: [growing(14, 'ac')] } },
    'six in a zone': { subject: spread(), context: { instances: running(6) } },
    'seven, of which one is stopped': {
      subject: spread(),
      context: {
        instances: [...running(6), ...running(1, { InstanceId: 'i-9', State: { Name: 'stopped' } })],
      },
    },
    'twenty units of at least two each': {
      subject: spread(),
      context: { groups: [growing(20, 'ac', weighted('4', '2'))] },
    },
    'a size in vCPUs, which says nothing': {
      subject: spread(),
      context: { groups: [growing(100, 'ac', { DesiredCapacityType: 'vcpu' })] },
    },
    'a group that launches elsewhere': {
      subject: spread(),
      context: { groups: [growing(100, 'a', { PlacementGroup: 'other' })] },
    },
    'seven in a zone, and no headroom asked for': {
      subject: spread(),
      context: { instances: running(7) },
      options: { headroom: 0 },
    },
  },
  fails: {
    'fifteen instances over two zones': {
      subject: spread(),
      context: { groups: [growing(15, 'ac')] },
      because: 'web may grow to 15 instances, 14 fit',
      evidence: { neededZones: 3, instances: 15, groups: ['web'] },
    },
    'a group whose template names the placement group, as its instances show': {
      subject: spread(),
      context: {
        groups: [growing(8, 'a', { PlacementGroup: undefined })],
        instances: running(2, { Tags: [{ Key: 'aws:autoscaling:groupName', Value: 'web' }] }),
      },
      because: 'web may grow to 8 instances, 7 fit',
    },
    'thirty units of at least two each': {
      subject: spread(),
      context: { groups: [growing(30, 'ac', weighted('4', '2'))] },
      because: '15 instances',
    },
    'two groups that fit one by one only': {
      subject: spread(),
      context: {
        groups: [
          growing(7, 'ac'),
          growing(8, 'ac', { AutoScalingGroupName: 'api', AutoScalingGroupARN: 'b' }),
        ],
      },
      because: 'web and api may grow to 15 instances, 14 fit',
    },
    'a full zone': {
      subject: spread(),
      context: { instances: running(7) },
      because: '7 of at most 7 instances run in ap-northeast-2a',
      evidence: { running: { 'ap-northeast-2a': 7 } },
    },
  },
  notApplicable: {
    'a cluster placement group': {
      subject: spread({ Strategy: 'cluster' }),
      context: { groups: [growing(15, 'a')] },
      because: 'cluster',
    },
    'hosts of an Outpost': {
      subject: spread({ SpreadLevel: 'host' }),
      context: { groups: [growing(15, 'a')] },
      because: 'Outpost',
    },
  },
  unknown: {
    'AWS did not say the strategy': { subject: resource(placementGroup, { GroupName: 'apart' }) },
  },
});
