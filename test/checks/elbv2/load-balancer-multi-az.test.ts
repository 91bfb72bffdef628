import check from '../../../checks/elbv2/load-balancer-multi-az.ts';
import { loadBalancer } from '../../../checks/elbv2/resources/load-balancer.ts';
import { availabilityZone } from '../../../checks/vpc/resources/availability-zone.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { type Balancer, balancer } from './fixtures.ts';

const lb = (letters?: string, data?: Partial<Balancer>) => resource(loadBalancer, balancer(letters, data));
const gateway = (name: string, letters: string, VpcId = 'vpc-1') =>
  lb(letters, { Type: 'gateway', LoadBalancerName: name, LoadBalancerArn: name, VpcId });
const zone = (ZoneName: string, ZoneType: string) =>
  resource(availabilityZone, { ZoneId: ZoneName, ZoneName, ZoneType });
const regional = [zone('ap-northeast-2a', 'availability-zone'), zone('ap-northeast-2c', 'availability-zone')];

testCheck(check, {
  passes: {
    'two zones': { subject: lb() },
  },
  fails: {
    'one zone': {
      subject: lb('a'),
      context: { zones: regional },
      because: 'ap-northeast-2a only',
      evidence: { zones: ['ap-northeast-2a'] },
    },
    'two zones where three are wanted': { subject: lb(), options: { minZones: 3 } },
    'an Application Load Balancer in one zone': { subject: lb('a', { Type: 'application' }) },
    'a Gateway Load Balancer without a sibling in another zone': {
      subject: gateway('fw-a', 'a'),
      context: { balancers: [gateway('fw-a', 'a'), gateway('fw-a2', 'a'), gateway('fw-c', 'c', 'vpc-2')] },
    },
    'another Network Load Balancer is no sibling': {
      subject: lb('a'),
      context: { balancers: [lb('a'), lb('c', { LoadBalancerName: 'other', LoadBalancerArn: 'other' })] },
    },
  },
  notApplicable: {
    'on an Outpost': {
      subject: lb('a', {
        AvailabilityZones: [{ ZoneName: 'ap-northeast-2a', OutpostId: 'op-1' }],
      }),
      because: 'Outpost',
    },
    'on an Outpost, where three zones are wanted': {
      subject: lb('', {
        AvailabilityZones: [
          { ZoneName: 'ap-northeast-2a', OutpostId: 'op-1' },
          { ZoneName: 'ap-northeast-2c' },
        ],
      }),
      options: { minZones: 3 },
      because: 'Outpost',
    },
    'one Gateway Load Balancer in each zone': {
      subject: gateway('fw-a', 'a'),
      context: { balancers: [gateway('fw-a', 'a'), gateway('fw-c', 'c')] },
      because: 'Gateway',
    },
    'in a Local Zone': {
      subject: lb('', { AvailabilityZones: [{ ZoneName: 'ap-northeast-2-sel-1a' }] }),
      context: { zones: [...regional, zone('ap-northeast-2-sel-1a', 'local-zone')] },
      because: 'ap-northeast-2-sel-1a',
    },
  },
  unknown: {
    'AWS did not say the zones': { subject: lb('', { AvailabilityZones: undefined }) },
    'AWS did not say the name of a zone': {
      subject: lb('', { AvailabilityZones: [{ SubnetId: 'subnet-1' }] }),
    },
  },
});
