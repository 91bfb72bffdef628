import { loadBalancer } from '../../../checks/elbv2/resources/load-balancer.ts';
import check from '../../../checks/globalaccelerator/endpoints-redundant.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { acceleratorOf, endpoint, groupOf, listenerOf } from './fixtures.ts';

const accelerators = [acceleratorOf(true)];
const nlb = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/shop/1';
const balancerIn = (...zones: string[]) =>
  resource(loadBalancer, {
    LoadBalancerName: 'shop',
    LoadBalancerArn: nlb,
    AvailabilityZones: zones.map((ZoneName) => ({ ZoneName })),
  });
const subject = listenerOf();
const behind = (...loadBalancers: readonly ReturnType<typeof balancerIn>[]) => ({
  accelerators,
  groups: [groupOf([endpoint(nlb)])],
  loadBalancers,
});

testCheck(check, {
  passes: {
    'two in one Region': {
      subject,
      context: { accelerators, groups: [groupOf([endpoint('eipalloc-1'), endpoint('eipalloc-2')])] },
    },
    'one in each of two': {
      subject,
      context: {
        accelerators,
        groups: [groupOf([endpoint('eipalloc-1')]), groupOf([endpoint('eipalloc-2')], { id: 'y' })],
      },
    },
    'one load balancer in two zones': {
      subject,
      context: behind(balancerIn('a', 'b')),
      because: 'One load balancer',
    },
  },
  fails: {
    'a single address': {
      subject,
      context: { accelerators, groups: [groupOf([endpoint('eipalloc-1')])] },
      because: 'gets all traffic: eipalloc-1',
      evidence: { endpoints: ['eipalloc-1'] },
    },
    'the other gets no traffic': {
      subject,
      context: { accelerators, groups: [groupOf([endpoint('i-1'), endpoint('i-2', { Weight: 0 })])] },
    },
    'the other Region is dialled off': {
      subject,
      context: {
        accelerators,
        groups: [groupOf([endpoint('i-1')]), groupOf([endpoint('i-2')], { id: 'y', dial: 0 })],
      },
    },
    'the other belongs to another listener': {
      subject,
      context: {
        accelerators,
        groups: [groupOf([endpoint('i-1')]), groupOf([endpoint('i-2')], { listener: '2' })],
      },
    },
    none: { subject, context: { accelerators }, because: 'No endpoint gets traffic', severity: 'critical' },
  },
  notApplicable: {
    'the accelerator is off': {
      subject,
      context: { accelerators: [acceleratorOf(false)] },
      because: 'switched off',
    },
    'a load balancer that is not scanned': { subject, context: behind(), because: 'in no account' },
    'a load balancer in one zone': {
      subject,
      context: behind(balancerIn('a')),
      because: 'elbv2/load-balancer-multi-az',
    },
  },
  unknown: {
    'AWS did not say the zones': {
      subject,
      context: behind(resource(loadBalancer, { LoadBalancerName: 'shop', LoadBalancerArn: nlb })),
    },
  },
});
