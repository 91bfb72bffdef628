import { defineCheck, fail, notApplicable, pass } from '#engine';
import { blindnessOf, byName, cloudFrontZones, isProof, isUsed, othersOf, unrouted } from './lib/answer.ts';
import { targetsOf } from './lib/targets.ts';
import { recordSet } from './resources/record-set.ts';

export default defineCheck({
  id: 'route53/multi-answer-records-health-checked',
  title: 'Weighted, latency, geolocation, IP-based and multivalue records are health-checked',
  pillar: 'reliability',
  severity: 'high',
  why: 'Route 53 leaves out of its answers what it knows to be dead. A record that nothing watches counts as healthy, and its share of the clients keeps being sent to a dead endpoint.',
  fix: {
    summary:
      'Let each alias of the set evaluate the health of its target, and give every other record a health check. In a private zone it must watch a public endpoint or a CloudWatch alarm.',
    cli: 'aws route53 change-resource-record-sets --hosted-zone-id <zone> --change-batch <UPSERT of {id} with the HealthCheckId>',
    terraform: 'health_check_id = aws_route53_health_check.this.id',
    cost: 'Evaluating the target of an alias is free; a health check is billed by the month.',
    risk: 'What fails its health check gets no more clients: the others must be able to carry them.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-complex-configs.html'],
  notes: ['000 §6', '003 >1,000,000'],
  wellArchitected: ['REL11-BP02'],
  subject: recordSet,
  context: { records: recordSet },

  evaluate(record, { records }) {
    const { AliasTarget, Failover, HealthCheckId, Weight } = record.data;
    const reason = unrouted(record);
    if (reason) return notApplicable(reason);
    if (Failover !== undefined)
      return notApplicable('routed by failover (route53/failover-records-health-checked)');
    if (isProof(record)) return notApplicable('a name that proves something, and leads to no server');
    if (HealthCheckId) return pass();
    if (cloudFrontZones.includes(AliasTarget?.HostedZoneId))
      return notApplicable('an alias to CloudFront, whose health Route 53 cannot evaluate');
    const blindness = blindnessOf(record, records);
    if (!blindness) return pass();

    const others = othersOf(record, records);
    if (others.length === 0) return notApplicable('the only record of its name: there is no other answer');
    // Where all weights are 0, all of them answer.
    if (Weight === 0 && (others.some(isUsed) || records.having(byName, byName(record)).some(isUsed)))
      return notApplicable('its weight is 0');
    return fail(`It answers whatever happens: ${blindness}`, {
      targets: targetsOf(record),
      others: others.length,
    });
  },
});
