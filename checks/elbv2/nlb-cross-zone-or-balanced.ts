import { defineCheck, fail, notApplicable, pass } from '#engine';
import { balancerWithAttributes, isCrossZone } from './lib/cross-zone.ts';
import { byBalancer, spreadOf, whereabouts, zonesOf } from './lib/zones.ts';
import { targetGroup } from './resources/target-group.ts';

export default defineCheck({
  id: 'elbv2/nlb-cross-zone-or-balanced',
  title: 'Network Load Balancers are balanced per zone or have cross-zone load balancing on',
  pillar: 'reliability',
  severity: 'medium',
  why: 'Without cross-zone load balancing each zone gets the same share of the traffic: the zone with fewer targets overloads them.',
  fix: {
    summary: 'Run the same number of targets in each zone, or turn cross-zone load balancing on.',
    cli: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn {arn} --attributes Key=load_balancing.cross_zone.enabled,Value=true --region {region}',
    cloudformation: 'LoadBalancerAttributes:\n  - Key: load_balancing.cross_zone.enabled\n    Value: "true"',
    terraform: 'enable_cross_zone_load_balancing = true',
    cost: 'With cross-zone load balancing on, traffic between zones is charged.',
    risk: 'A failing zone then reaches the others: keep it off where zones are isolated on purpose, and balance the targets.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-cross-zone.html'],
  notes: ['001 §4.3.4', '003 도입부'],
  wellArchitected: ['REL10-BP01'],
  subject: balancerWithAttributes,
  context: { ...whereabouts, targetGroups: targetGroup.with('health', 'attributes') },
  options: { maxSkew: 1.5 },

  evaluate(self, { targetGroups, options, ...context }) {
    const { Type = '' } = self.data;
    if (!['network', 'gateway'].includes(Type)) return notApplicable('always on for this type');
    const zones = zonesOf(self);
    if (zones.length < 2)
      return notApplicable('the load balancer has one zone (elbv2/load-balancer-multi-az)');
    const attached = targetGroups
      .having(byBalancer, self.arn)
      .filter(({ data }) => data.TargetType !== 'alb');
    if (attached.length === 0) return notApplicable('no target group with targets in zones');
    const zonal = attached.filter((group) => !isCrossZone(group, self));
    if (zonal.length === 0) return pass();

    const spreads = zonal.flatMap((group) => spreadOf(group, zones, context) ?? []);
    const skewed = spreads.filter(({ most, least }) => most - least > 1 && most / least > options.maxSkew);
    const [first] = skewed;
    if (first) {
      const evidence = Object.fromEntries(skewed.map(({ id, found }) => [id, found]));
      return fail(
        `A zone of ${first.id} has ${first.most} healthy targets, another ${first.least}`,
        evidence,
      );
    }
    return spreads.length > 0 || zonal.length < attached.length
      ? pass()
      : notApplicable('a zone has no healthy target (elbv2/targets-span-enabled-zones)');
  },
});
