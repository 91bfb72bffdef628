import { balancerWithAttributes } from '../../../checks/elbv2/lib/cross-zone.ts';
import { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import check from '../../../checks/elbv2/targets-span-enabled-zones.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { asg } from '../autoscaling/fixtures.ts';
import {
  type Balancer,
  balancer,
  type Group,
  group,
  groupArn,
  type Health,
  healthy,
  instances,
  target,
} from './fixtures.ts';

const crossZone = (Value: string) => [{ Key: 'load_balancing.cross_zone.enabled', Value }];
const tg = (
  health: Health,
  data?: Partial<Group>,
  attributes = crossZone('use_load_balancer_configuration'),
) => resource(targetGroup.with('health', 'attributes'), group(data), { health, attributes });
const lb = (letters: string, attributes: ReturnType<typeof crossZone> = [], data?: Partial<Balancer>) =>
  resource(balancerWithAttributes, balancer(letters, data), { attributes });
const alb = (letters: string) => lb(letters, [], { Type: 'application' });

const outside = target('i-b', 'unused', 'Target.NotInUse');
const ip = { TargetType: 'ip' } as const;
const subnets = [
  resource(subnet, {
    SubnetId: 'subnet-a',
    VpcId: 'vpc-1',
    CidrBlock: '10.0.1.0/24',
    AvailabilityZone: 'ap-northeast-2a',
  }),
  resource(subnet, {
    SubnetId: 'subnet-c',
    VpcId: 'vpc-1',
    CidrBlock: '10.0.2.0/24',
    AvailabilityZone: 'ap-northeast-2c',
  }),
  resource(subnet, {
    SubnetId: 'subnet-x',
    VpcId: 'vpc-2',
    CidrBlock: '10.0.0.0/16',
    AvailabilityZone: 'ap-northeast-2b',
  }),
];

testCheck(check, {
  passes: {
    'healthy targets in every zone': {
      subject: tg(healthy('ac')),
      context: { instances, balancers: [lb('ac')] },
    },
    'a zone without targets, with cross-zone load balancing': {
      subject: tg(healthy('ac')),
      context: { instances, balancers: [lb('abc', crossZone('true'))] },
    },
    'an Application Load Balancer always balances across zones': {
      subject: tg(healthy('ac')),
      context: { instances, balancers: [alb('abc')] },
    },
    'the setting of the target group counts first': {
      subject: tg(healthy('ac'), {}, crossZone('true')),
      context: { instances, balancers: [lb('abc', crossZone('false'))] },
    },
    'addresses say their zone': {
      subject: tg(
        [
          target('10.0.1.9', 'healthy', undefined, 'ap-northeast-2a'),
          target('10.0.2.9', 'healthy', undefined, 'ap-northeast-2c'),
        ],
        ip,
      ),
      context: { balancers: [lb('ac')] },
    },
    'addresses in subnets of the VPC have their zones': {
      subject: tg([target('10.0.1.9', 'healthy'), target('10.0.2.9', 'healthy', undefined, 'all')], ip),
      context: { subnets, balancers: [alb('ac')] },
    },
    'the group spans zones, and so do its targets': {
      subject: tg(healthy('ac')),
      context: { instances, balancers: [lb('ac')], groups: [asg({ TargetGroupARNs: [groupArn] })] },
    },
  },
  fails: {
    'all healthy targets in one zone': {
      subject: tg([...healthy('aa'), target('i-c', 'unhealthy')]),
      context: { instances, balancers: [lb('ac')], groups: [asg({ TargetGroupARNs: [groupArn] })] },
      because: 'All healthy targets are in ap-northeast-2a',
      evidence: { healthyByZone: { 'ap-northeast-2a': 2 } },
    },
    'one zone, though cross-zone load balancing is on': {
      subject: tg(healthy('aa')),
      context: { instances, balancers: [alb('ac')] },
      because: 'ap-northeast-2a',
    },
    'a zone without healthy targets': {
      subject: tg(healthy('ac')),
      context: { instances, balancers: [lb('abc')] },
      because: 'ap-northeast-2b has no healthy target',
    },
    'cross-zone load balancing is off for a target group of an Application Load Balancer': {
      subject: tg(healthy('ac'), {}, crossZone('false')),
      context: { instances, balancers: [alb('abc')] },
      because: 'ap-northeast-2b',
    },
    'no attribute is the setting of the load balancer, which is off': {
      subject: tg(healthy('ac'), {}, []),
      context: { instances, balancers: [lb('abc')] },
    },
    'a target in a zone that is not enabled': {
      subject: tg([...healthy('ac'), outside]),
      context: { instances, balancers: [lb('ac')] },
      because: '1 targets',
      severity: 'medium',
      evidence: { outside: 1 },
    },
    'a target in a zone that is not enabled, and too few others': {
      subject: tg([...healthy('a'), outside]),
      context: { instances, balancers: [lb('ac')] },
      severity: 'medium',
    },
    'all targets in zones that are not enabled': { subject: tg([outside, outside]), severity: 'critical' },
  },
  notApplicable: {
    'not in use': { subject: tg([], { LoadBalancerArns: [] }) },
    'a function': { subject: tg([], { TargetType: 'lambda' }), because: 'no zone' },
    'an Application Load Balancer as target': { subject: tg([], { TargetType: 'alb' }), because: 'no zone' },
    'no target at all: another check says so': {
      subject: tg([]),
      because: 'elbv2/target-group-has-healthy-targets',
    },
    'targets outside the VPC': {
      subject: tg(
        [target('192.168.7.7', 'healthy', undefined, 'all'), target('10.0.1.9', 'healthy', undefined, 'all')],
        ip,
      ),
      context: { subnets, balancers: [alb('ac')] },
      because: 'outside the VPC',
    },
    'a single healthy target: another check says so': {
      subject: tg(healthy('a')),
      context: { instances, balancers: [lb('ac')] },
      because: 'elbv2/target-group-has-healthy-targets',
    },
    'the group has one zone: another check says so': {
      subject: tg(healthy('aa')),
      context: {
        instances,
        balancers: [lb('ac')],
        groups: [asg({ TargetGroupARNs: [groupArn], AvailabilityZones: ['ap-northeast-2a'] })],
      },
      because: 'autoscaling/group-multi-az',
    },
    'the load balancer has one zone: another check says so': {
      subject: tg(healthy('aa')),
      context: { instances, balancers: [lb('a')] },
      because: 'elbv2/load-balancer-multi-az',
    },
  },
  unknown: {
    'an instance that was not listed': { subject: tg(healthy('z')), context: { balancers: [lb('ac')] } },
    'an address without a zone, outside all subnets': {
      subject: tg([target('192.168.7.7', 'healthy')], ip),
      context: { subnets },
    },
    'an IPv6 address without a zone': {
      subject: tg([target('fd00::1', 'healthy')], ip),
      context: { subnets },
    },
    'a load balancer that was not listed': { subject: tg(healthy('ac')), context: { instances } },
  },
});
