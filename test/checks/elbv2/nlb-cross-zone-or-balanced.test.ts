import { balancerWithAttributes } from '../../../checks/elbv2/lib/cross-zone.ts';
import check from '../../../checks/elbv2/nlb-cross-zone-or-balanced.ts';
import { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import {
  type Balancer,
  balancer,
  type Group,
  group,
  type Health,
  healthy,
  instances,
  target,
} from './fixtures.ts';

const crossZone = (Value: string) => [{ Key: 'load_balancing.cross_zone.enabled', Value }];
const tg = (health: Health, data?: Partial<Group>, attributes: ReturnType<typeof crossZone> = []) =>
  resource(targetGroup.with('health', 'attributes'), group(data), { health, attributes });
const nlb = (letters = 'ac', attributes: ReturnType<typeof crossZone> = [], data?: Partial<Balancer>) =>
  resource(balancerWithAttributes, balancer(letters, data), { attributes });
const second = { TargetGroupName: 'api', TargetGroupArn: 'api' };

testCheck(check, {
  passes: {
    'cross-zone load balancing is on': {
      subject: nlb('ac', crossZone('true')),
      context: { instances, targetGroups: [tg(healthy('aaaac'))] },
    },
    'it is on for the target group': {
      subject: nlb('ac', crossZone('false')),
      context: { instances, targetGroups: [tg(healthy('aaaac'), {}, crossZone('true'))] },
    },
    'it is off, and the zones are equal': {
      subject: nlb('ac', crossZone('false')),
      context: { instances, targetGroups: [tg(healthy('aacc'))] },
    },
    'a difference of one cannot be helped': {
      subject: nlb(),
      context: { instances, targetGroups: [tg(healthy('aac'))] },
    },
    'a difference within the ratio': {
      subject: nlb(),
      context: { instances, targetGroups: [tg(healthy('aaaaaacccc'))] },
    },
    'one target group on, the other empty in a zone': {
      subject: nlb(),
      context: {
        instances,
        targetGroups: [tg(healthy('aaa')), tg(healthy('ac'), second, crossZone('true'))],
      },
    },
  },
  fails: {
    'one zone has most of the targets': {
      subject: nlb(),
      context: { instances, targetGroups: [tg(healthy('aaaac'))] },
      because: 'A zone of web has 4 healthy targets, another 1',
      evidence: { web: { 'ap-northeast-2a': 4, 'ap-northeast-2c': 1 } },
    },
    'a stricter ratio': {
      subject: nlb(),
      context: { instances, targetGroups: [tg(healthy('aaaaaacccc'))] },
      options: { maxSkew: 1.2 },
    },
    'the target group turns it off': {
      subject: nlb('ac', crossZone('true')),
      context: { instances, targetGroups: [tg(healthy('aaac'), {}, crossZone('false'))] },
    },
    'unhealthy targets balance nothing': {
      subject: nlb(),
      context: {
        instances,
        targetGroups: [tg([...healthy('aaac'), target('i-c', 'unhealthy'), target('i-c', 'unhealthy')])],
      },
    },
    'one of two target groups': {
      subject: nlb(),
      context: { instances, targetGroups: [tg(healthy('ac')), tg(healthy('accc'), second)] },
      because: 'api',
    },
    'a Gateway Load Balancer': {
      subject: nlb('ac', [], { Type: 'gateway' }),
      context: { instances, targetGroups: [tg(healthy('aaac'))] },
    },
    'addresses, by their subnets': {
      subject: nlb(),
      context: {
        targetGroups: [
          tg(
            ['10.0.1.1', '10.0.1.2', '10.0.1.3', '10.0.2.1'].map((id) => target(id, 'healthy')),
            { TargetType: 'ip' },
          ),
        ],
        subnets: [
          resource(subnet, { VpcId: 'vpc-1', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'ap-northeast-2a' }),
          resource(subnet, { VpcId: 'vpc-1', CidrBlock: '10.0.2.0/24', AvailabilityZone: 'ap-northeast-2c' }),
        ],
      },
    },
  },
  notApplicable: {
    'an Application Load Balancer': { subject: nlb('ac', [], { Type: 'application' }) },
    'one zone: another check says so': { subject: nlb('a'), because: 'elbv2/load-balancer-multi-az' },
    'nothing behind it': { subject: nlb(), because: 'no target group' },
    'the target groups of another': {
      subject: nlb(),
      context: { targetGroups: [tg(healthy('aaac'), { LoadBalancerArns: ['other'] })] },
    },
    'an Application Load Balancer behind it': {
      subject: nlb(),
      context: { targetGroups: [tg(healthy('a'), { TargetType: 'alb' })] },
    },
    'a zone without healthy targets: another check says so': {
      subject: nlb(),
      context: { instances, targetGroups: [tg(healthy('aaa'))] },
      because: 'elbv2/targets-span-enabled-zones',
    },
    'targets outside the VPC': {
      subject: nlb(),
      context: {
        targetGroups: [tg([target('192.168.7.7', 'healthy', undefined, 'all')], { TargetType: 'ip' })],
      },
    },
  },
});
