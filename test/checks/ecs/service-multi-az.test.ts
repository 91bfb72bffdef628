import type { Selected } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { capacityProvider } from '../../../checks/ecs/resources/capacity-provider.ts';
import type { service } from '../../../checks/ecs/resources/service.ts';
import { task } from '../../../checks/ecs/resources/task.ts';
import check from '../../../checks/ecs/service-multi-az.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { cluster, exempt, serviceOf } from './fixtures.ts';

type Data = Selected<typeof service>['data'];

const subnets = ['a', 'a2', 'b', 'c'].map((name) =>
  resource(subnet, { SubnetId: `subnet-${name}`, AvailabilityZone: `apne2${name.slice(0, 1)}` }),
);
/** A service of its own network; `ac` are its subnets. */
const inSubnets = (names: readonly string[], data: Data = {}) =>
  serviceOf({
    networkConfiguration: { awsvpcConfiguration: { subnets: names.map((name) => `subnet-${name}`) } },
    ...data,
  });
/** A service in the network of its hosts. */
const onHosts = (data: Data = {}) => serviceOf({ launchType: 'EC2', ...data });

type Task = Selected<typeof task>['data'];

/** A running task in each of the zones. */
const runIn = (zones: string, data: Partial<Task> = {}) =>
  [...zones].map((zone, number) =>
    resource(task, {
      taskArn: `arn:aws:ecs:ap-northeast-2:111122223333:task/shop/${number}${data.group ?? ''}`,
      clusterArn: cluster,
      group: 'service:web',
      availabilityZone: `apne2${zone}`,
      lastStatus: 'RUNNING',
      ...data,
    }),
  );
const strategy = (type: 'binpack' | 'random' | 'spread', field?: string): Data => ({
  placementStrategy: [{ type, field }],
});
const memberOf = (expression: string): Data => ({ placementConstraints: [{ type: 'memberOf', expression }] });

const provider = (name: string, AvailabilityZones?: string[]) => ({
  provider: resource(capacityProvider, {
    name,
    capacityProviderArn: `arn:${name}`,
    autoScalingGroupProvider: AvailabilityZones && { autoScalingGroupArn: `arn:group:${name}` },
  }),
  group: resource(group, {
    AutoScalingGroupName: `group-${name}`,
    AutoScalingGroupARN: `arn:group:${name}`,
    MinSize: 1,
    MaxSize: 4,
    DesiredCapacity: 2,
    AvailabilityZones,
  } as Selected<typeof group>['data']),
});
const providers = (...all: readonly ReturnType<typeof provider>[]) => ({
  capacityProviders: all.map((each) => each.provider),
  groups: all.map((each) => each.group),
});
const by = (...names: string[]): Data => ({
  launchType: undefined,
  capacityProviderStrategy: names.map((capacityProvider) => ({ capacityProvider, weight: 1 })),
});

testCheck(check, {
  passes: {
    'a task in each zone': { subject: inSubnets(['a', 'c']), context: { subnets, tasks: runIn('ac') } },
    'on hosts in two zones': { subject: onHosts(), context: { tasks: runIn('ac') } },
    'spread over the zones, then packed': {
      subject: onHosts({
        placementStrategy: [
          { type: 'spread', field: 'attribute:ecs.availability-zone' },
          { type: 'binpack', field: 'memory' },
        ],
      }),
      context: { tasks: runIn('ac') },
    },
    'spread over the hosts': {
      subject: onHosts(strategy('spread', 'instanceId')),
      context: { tasks: runIn('ac') },
    },
    'packed, but each on another host': {
      subject: onHosts({
        ...strategy('binpack', 'memory'),
        placementConstraints: [{ type: 'distinctInstance' }],
      }),
      context: { tasks: runIn('ac') },
    },
    'a constraint that admits two zones': {
      subject: onHosts(memberOf('attribute:ecs.availability-zone in [apne2a, apne2c]')),
      context: { tasks: runIn('ac') },
    },
    'a constraint of another kind': {
      subject: onHosts(memberOf('attribute:ecs.instance-type == c7g.large')),
      context: { tasks: runIn('ac') },
    },
    'a zone is one of two alternatives': {
      subject: onHosts(
        memberOf('attribute:ecs.availability-zone == apne2a or attribute:ecs.availability-zone == apne2c'),
      ),
      context: { tasks: runIn('ac') },
    },
    'a little lopsided': {
      subject: onHosts({ desiredCount: 6, availabilityZoneRebalancing: 'DISABLED' }),
      context: { tasks: runIn('aaaacc') },
    },
    'two tasks in two of three zones': {
      subject: inSubnets(['a', 'b', 'c'], { availabilityZoneRebalancing: 'DISABLED' }),
      context: { subnets, tasks: runIn('ac') },
    },
    'lopsided, but ECS is about to rebalance it': {
      subject: onHosts({ desiredCount: 4, availabilityZoneRebalancing: 'ENABLED' }),
      context: { tasks: runIn('aaac') },
    },
    'two of three tasks run, each in a zone': {
      subject: onHosts({ desiredCount: 3 }),
      context: { tasks: runIn('ac') },
      options: { minZones: 3 },
    },
    'two tasks cannot be in three zones': {
      subject: inSubnets(['a', 'c']),
      context: { subnets, tasks: runIn('ac') },
      options: { minZones: 3 },
    },
  },
  fails: {
    'its subnets are in one zone': {
      subject: inSubnets(['a', 'a2']),
      context: { subnets },
      because: /^Its subnets are all in apne2a$/,
      evidence: { allowed: ['apne2a'] },
    },
    'the subnets of its task set are': {
      subject: serviceOf({
        deploymentController: { type: 'EXTERNAL' },
        primaryTaskSet: {
          launchType: 'FARGATE',
          capacityProviderStrategy: undefined,
          networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-c'] } },
          loadBalancers: undefined,
          serviceRegistries: undefined,
        },
      }),
      context: { subnets },
      because: 'apne2c',
    },
    'a constraint admits one zone': {
      subject: onHosts(memberOf('attribute:ecs.availability-zone == apne2a')),
      because: 'admits apne2a only',
    },
    'a constraint admits a list of one': {
      subject: onHosts(memberOf('attribute:ecs.availability-zone in [apne2c]')),
      because: 'admits apne2c only',
    },
    'its subnets are in two zones, its tasks in one': {
      subject: inSubnets(['a', 'c']),
      context: { subnets, tasks: [...runIn('cc'), ...runIn('aa', { group: 'service:admin' })] },
      because: /^All 2 tasks run in apne2c$/,
      evidence: { apne2a: 0, apne2c: 2 },
    },
    'the one in the other zone does not run yet': {
      subject: onHosts({ desiredCount: 3 }),
      context: {
        tasks: [...runIn('aa'), ...runIn('c', { group: 'service:web', lastStatus: 'PENDING' })],
      },
      because: 'All 2 tasks run in apne2a',
    },
    'one of the same name in another cluster is in the other zone': {
      subject: onHosts({ desiredCount: 3 }),
      context: { tasks: [...runIn('aa'), ...runIn('cc', { clusterArn: 'arn:other' })] },
    },
    'its groups are in two zones, its tasks in one': {
      subject: onHosts(by('one')),
      context: { tasks: runIn('aa'), ...providers(provider('one', ['apne2a', 'apne2c'])) },
    },
    'one group in each zone, its tasks in one': {
      subject: onHosts(by('one', 'two')),
      context: {
        tasks: runIn('aa'),
        ...providers(provider('one', ['apne2a']), provider('two', ['apne2c'])),
      },
    },
    'not by a group': {
      subject: onHosts(by('FARGATE')),
      context: { tasks: runIn('aa'), ...providers(provider('FARGATE')) },
    },
    'in two zones, where three are wanted': {
      subject: onHosts({ desiredCount: 3 }),
      context: { tasks: runIn('aac') },
      options: { minZones: 3 },
      because: 'All 3 tasks run in apne2a,apne2c',
    },
    'packed, and in two zones by chance': {
      subject: onHosts(strategy('binpack', 'memory')),
      context: { tasks: runIn('ac') },
      because: 'by chance',
      severity: 'medium',
    },
    anywhere: { subject: onHosts(strategy('random')), context: { tasks: runIn('ac') }, severity: 'medium' },
    'spread over something else': {
      subject: onHosts(strategy('spread', 'attribute:ecs.instance-type')),
      context: { tasks: runIn('ac') },
      severity: 'medium',
    },
    'most are in one zone': {
      subject: onHosts({ desiredCount: 4, availabilityZoneRebalancing: 'DISABLED' }),
      context: { tasks: runIn('aaac') },
      because: '3 of 4 tasks run in one zone',
      evidence: { apne2a: 3, apne2c: 1 },
      severity: 'low',
    },
    'one of its three zones has none': {
      subject: inSubnets(['a', 'b', 'c'], { desiredCount: 4, availabilityZoneRebalancing: 'DISABLED' }),
      context: { subnets, tasks: runIn('aacc') },
      because: '2 of 4 tasks run in one zone',
      severity: 'low',
    },
  },
  notApplicable: {
    ...exempt,
    'one task': { subject: inSubnets(['a'], { desiredCount: 1 }), because: 'ecs/service-min-tasks' },
    'one of two runs': {
      subject: onHosts({ runningCount: 1 }),
      context: { tasks: runIn('a') },
      because: 'ecs/service-min-tasks',
    },
    'its group is in one zone': {
      subject: onHosts(by('one')),
      context: { tasks: runIn('aa'), ...providers(provider('one', ['apne2a'])) },
      because: 'autoscaling/group-multi-az',
    },
    'both of its groups are in the same zone': {
      subject: onHosts(by('one', 'two')),
      context: {
        tasks: runIn('aa'),
        ...providers(provider('one', ['apne2a']), provider('two', ['apne2a'])),
      },
      because: 'autoscaling/group-multi-az',
    },
  },
  unknown: {
    'AWS did not say how many': { subject: onHosts({ desiredCount: undefined }) },
    'the subnet is nowhere': { subject: inSubnets(['gone']), context: { subnets } },
    'AWS did not say the zone of the subnet': {
      subject: inSubnets(['x']),
      context: { subnets: [resource(subnet, { SubnetId: 'subnet-x' })] },
    },
    'AWS did not say where a task runs': {
      subject: onHosts(),
      context: { tasks: runIn('ac', { availabilityZone: undefined }) },
    },
  },
});
