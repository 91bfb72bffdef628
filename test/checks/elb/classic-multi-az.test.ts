import type { Selected } from '#engine';
import check from '../../../checks/elb/classic-multi-az.ts';
import { classicLoadBalancer } from '../../../checks/elb/resources/load-balancer.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const selection = classicLoadBalancer.with('attributes');
type Attributes = Selected<typeof selection>['attributes'];

const on = { CrossZoneLoadBalancing: { Enabled: true }, ConnectionDraining: { Enabled: true, Timeout: 300 } };
const check200 = { Interval: 30, Timeout: 5, UnhealthyThreshold: 2, HealthyThreshold: 2 };
const elb = (data: Partial<Selected<typeof selection>['data']> = {}, attributes: Attributes = on) =>
  resource(
    selection,
    {
      LoadBalancerName: 'old-shop',
      AvailabilityZones: ['ap-northeast-2a', 'ap-northeast-2c'],
      ListenerDescriptions: [{ Listener: { Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 80 } }],
      HealthCheck: { ...check200, Target: 'HTTP:80/healthz' },
      ...data,
    },
    { attributes },
  );
const listening = (Protocol: string) => [
  { Listener: { Protocol, LoadBalancerPort: 443, InstancePort: 443 } },
];
const open = { ...check200, Target: 'TCP:80' };

testCheck(check, {
  passes: {
    'all is there': { subject: elb() },
    'an open port is the right check for what is not HTTP': {
      subject: elb({ ListenerDescriptions: listening('TCP'), HealthCheck: open }),
    },
    'HTTPS checks HTTPS': {
      subject: elb({
        ListenerDescriptions: listening('HTTPS'),
        HealthCheck: { ...check200, Target: 'HTTPS:443/healthz' },
      }),
    },
  },
  fails: {
    'one zone': {
      subject: elb({ AvailabilityZones: ['ap-northeast-2a'] }),
      because: 'ap-northeast-2a only',
      evidence: { AvailabilityZones: ['ap-northeast-2a'] },
    },
    'two zones where three are wanted': { subject: elb(), options: { minZones: 3 } },
    'no cross-zone load balancing': {
      subject: elb({}, { ...on, CrossZoneLoadBalancing: { Enabled: false } }),
      because: 'no cross-zone load balancing',
      evidence: { CrossZoneLoadBalancing: false },
    },
    'no connection draining': {
      subject: elb({}, { ...on, ConnectionDraining: { Enabled: false } }),
      because: 'no connection draining',
    },
    'an open port is no check for HTTP': { subject: elb({ HealthCheck: open }), because: 'TCP:80' },
    'an open port is no check for HTTPS': {
      subject: elb({ ListenerDescriptions: listening('https'), HealthCheck: open }),
    },
    'an open port is no check for HTTP among others': {
      subject: elb({
        ListenerDescriptions: [...listening('TCP'), ...listening('HTTP')],
        HealthCheck: { ...open, Target: 'SSL:443' },
      }),
      because: 'SSL:443',
    },
    'nothing is there': {
      subject: elb({ HealthCheck: open }, {}),
      because: /no cross-zone.*no connection draining.*TCP:80/,
    },
  },
  unknown: {
    'AWS did not say the zones': { subject: elb({ AvailabilityZones: undefined }) },
    'AWS did not say the attributes': { subject: resource(selection, elb().data, { attributes: undefined }) },
    'AWS did not say the health check': { subject: elb({ HealthCheck: undefined }) },
  },
});
