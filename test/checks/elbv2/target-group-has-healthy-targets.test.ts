import { service } from '../../../checks/ecs/resources/service.ts';
import { groupWithHealth } from '../../../checks/elbv2/lib/zones.ts';
import check from '../../../checks/elbv2/target-group-has-healthy-targets.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { asg } from '../autoscaling/fixtures.ts';
import {
  forward,
  type Group,
  group,
  groupArn,
  type Health,
  healthy,
  listening,
  ruling,
  target,
} from './fixtures.ts';

const tg = (health: Health, data?: Partial<Group>) => resource(groupWithHealth, group(data), { health });
const scaled = (DesiredCapacity: number) => asg({ TargetGroupARNs: [groupArn], DesiredCapacity });
const tasks = (desiredCount: number, targetGroupArn = groupArn) =>
  resource(service, {
    serviceArn: `arn:aws:ecs:ap-northeast-2:111122223333:service/shop/web-${desiredCount}`,
    loadBalancers: [{ targetGroupArn }],
    desiredCount,
  });

testCheck(check, {
  passes: {
    'two healthy targets': { subject: tg(healthy('ac')) },
    'those that leave do not count': {
      subject: tg([...healthy('ac'), target('i-b', 'draining', 'Target.DeregistrationInProgress')]),
    },
    'those that come do not count yet': {
      subject: tg([...healthy('ac'), target('i-b', 'initial', 'Elb.InitialHealthChecking')]),
    },
    'one is enough where one is wanted': { subject: tg(healthy('a')), options: { minHealthy: 1 } },
    'one Application Load Balancer is all there can be': { subject: tg(healthy('a'), { TargetType: 'alb' }) },
  },
  fails: {
    'none is healthy': {
      subject: tg([
        target('i-a', 'unhealthy', 'Target.Timeout'),
        target('i-c', 'unhealthy', 'Target.Timeout'),
      ]),
      context: { listeners: [listening()] },
      severity: 'critical',
      evidence: { 'unhealthy (Target.Timeout)': 2 },
    },
    'none is registered': { subject: tg([]), severity: 'critical' },
    'none is registered, though tasks are wanted': {
      subject: tg([]),
      context: { services: [tasks(2), tasks(0)] },
      severity: 'critical',
    },
    'none is registered, though instances are wanted': {
      subject: tg([]),
      context: { groups: [scaled(2)], services: [tasks(0, 'other')] },
      severity: 'critical',
    },
    'the Application Load Balancer behind it is not healthy': {
      subject: tg([target('alb', 'unhealthy')], { TargetType: 'alb' }),
      severity: 'critical',
    },
    'new targets beside failed ones': {
      subject: tg([target('i-a', 'initial'), target('i-c', 'unhealthy')]),
      severity: 'critical',
    },
    'one is healthy': {
      subject: tg(healthy('a')),
      context: { groups: [scaled(2)] },
      because: '1 target is healthy',
      severity: 'medium',
    },
    'one is healthy, of two groups': {
      subject: tg(healthy('a')),
      context: { groups: [scaled(1), asg({ TargetGroupARNs: [groupArn], AutoScalingGroupName: 'b' })] },
      severity: 'medium',
    },
    'one is healthy, registered by hand beside a group that sleeps': {
      subject: tg(healthy('a')),
      context: { groups: [scaled(0)] },
      severity: 'medium',
    },
    'one is healthy, three are wanted': {
      subject: tg(healthy('a')),
      options: { minHealthy: 3 },
      severity: 'medium',
    },
    'some are not healthy': {
      subject: tg([...healthy('ac'), target('i-b', 'unhealthy', 'Target.ResponseCodeMismatch')]),
      because: '1 of 3',
      severity: 'low',
      evidence: { 'unhealthy (Target.ResponseCodeMismatch)': 1 },
    },
    'the instance of a group of one is not healthy': {
      subject: tg([target('i-a', 'unhealthy')]),
      context: { groups: [scaled(1)] },
      severity: 'critical',
    },
    'weight 0 here, some weight there': {
      subject: tg(healthy('a')),
      context: {
        listeners: [listening({ DefaultActions: forward({ [groupArn]: 0, green: 100 }) })],
        rules: [ruling(80, forward({ [groupArn]: 10, green: 90 }))],
      },
      severity: 'medium',
    },
    'some targets in a zone that is not enabled, the others failed': {
      subject: tg([target('i-a', 'unused', 'Target.NotInUse'), target('i-c', 'unhealthy')]),
      severity: 'critical',
    },
  },
  notApplicable: {
    'not in use': { subject: tg([], { LoadBalancerArns: [] }), because: 'no load balancer' },
    'a function': { subject: tg([], { TargetType: 'lambda' }), because: 'function' },
    'all in zones that are not enabled: another check says so': {
      subject: tg([target('i-a', 'unused', 'Target.NotInUse')]),
      because: 'elbv2/targets-span-enabled-zones',
    },
    'the idle half of a blue/green pair, by the listener': {
      subject: tg([]),
      context: { listeners: [listening({ DefaultActions: forward({ [groupArn]: 0, green: 100 }) })] },
      because: 'weight 0',
    },
    'the idle half of a blue/green pair, by a rule': {
      subject: tg(healthy('a')),
      context: { rules: [ruling(80, forward({ [groupArn]: 0, green: 100 }))] },
      because: 'weight 0',
    },
    'just registered': {
      subject: tg([target('i-a', 'initial', 'Elb.RegistrationInProgress'), target('i-c', 'draining')]),
      because: 'just been registered',
    },
    'its group sleeps': { subject: tg([]), context: { groups: [scaled(0)] }, because: 'scaled to zero' },
    'its service sleeps': { subject: tg([]), context: { services: [tasks(0)] }, because: 'scaled to zero' },
    'its group runs one, and another leaves': {
      subject: tg([...healthy('a'), target('i-c', 'draining')]),
      context: { groups: [scaled(1)] },
      because: 'autoscaling/group-survives-zone-loss',
    },
    'its group runs one: another check says so': {
      subject: tg(healthy('a')),
      context: { groups: [scaled(1)] },
      because: 'autoscaling/group-survives-zone-loss',
    },
  },
});
