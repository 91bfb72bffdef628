import { defineCheck, fail, must, pass } from '#engine';
import { classicLoadBalancer } from './resources/load-balancer.ts';

export default defineCheck({
  id: 'elb/classic-multi-az',
  title: 'A remaining Classic Load Balancer spans zones, balances across them and drains connections',
  pillar: 'reliability',
  severity: 'medium',
  why: 'In one zone it is gone with that zone; without the rest it overloads some instances, cuts off requests, and sends others to broken applications.',
  fix: {
    summary:
      'Enable another zone, cross-zone load balancing, connection draining, and an HTTP health check; better still, migrate to an Application or Network Load Balancer.',
    cli: `aws elb modify-load-balancer-attributes --load-balancer-name {id} --load-balancer-attributes '{"CrossZoneLoadBalancing":{"Enabled":true},"ConnectionDraining":{"Enabled":true,"Timeout":300}}' --region {region}`,
    terraform: 'cross_zone_load_balancing = true\nconnection_draining       = true',
    cost: 'None.',
    risk: 'A wrong health check takes instances out: test it first.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-disable-crosszone-lb.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-conn-drain.html',
  ],
  notes: ['001 §4.3', '003 도입부'],
  wellArchitected: ['REL10-BP01'],
  subject: classicLoadBalancer.with('attributes'),
  options: { minZones: 2 },

  evaluate(self, { options }) {
    const zones = must(self.data.AvailabilityZones, 'AvailabilityZones');
    if (zones.length < options.minZones) {
      return fail(`The load balancer is enabled in ${zones.join(', ')} only`, { AvailabilityZones: zones });
    }
    const { HealthCheck, ListenerDescriptions = [] } = self.data;
    const { CrossZoneLoadBalancing, ConnectionDraining } = must(self.attributes, 'LoadBalancerAttributes');
    const http = ListenerDescriptions.some(({ Listener }) => /^HTTPS?$/i.test(Listener?.Protocol ?? ''));
    const Target = must(HealthCheck?.Target, 'HealthCheck.Target');
    const missing = [
      !CrossZoneLoadBalancing?.Enabled && 'no cross-zone load balancing',
      !ConnectionDraining?.Enabled && 'no connection draining',
      http && !/^HTTP/i.test(Target) && `a health check of ${Target} for HTTP`,
    ].filter(Boolean);
    return missing.length === 0
      ? pass()
      : fail(`The load balancer has ${missing.join(', ')}`, {
          CrossZoneLoadBalancing: CrossZoneLoadBalancing?.Enabled,
          ConnectionDraining: ConnectionDraining?.Enabled,
          Target,
        });
  },
});
