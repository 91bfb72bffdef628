import { defineCheck, fail, notApplicable, pass } from '#engine';
import { blindnessOf, unrouted } from './lib/answer.ts';
import { targetsOf } from './lib/targets.ts';
import { recordSet } from './resources/record-set.ts';

export default defineCheck({
  id: 'route53/failover-records-health-checked',
  title: 'Primary failover records have a health check, or evaluate the health of their target',
  pillar: 'reliability',
  severity: 'critical',
  why: 'A primary record that nothing watches counts as healthy forever: when it dies, Route 53 keeps sending everybody to it, and the secondary is never used.',
  fix: {
    summary:
      'Let an alias evaluate the health of its target; give any other record a health check. In a private zone it must watch a public endpoint or a CloudWatch alarm, for health checkers are outside of VPCs.',
    cli: 'aws route53 create-health-check --caller-reference "$(date +%s)" --health-check-config Type=HTTPS,FullyQualifiedDomainName=<name>,ResourcePath=<path>\naws route53 change-resource-record-sets --hosted-zone-id <zone> --change-batch <UPSERT of {id} with the HealthCheckId>',
    terraform: 'health_check_id = aws_route53_health_check.primary.id',
    cost: 'Evaluating the target of an alias is free; a health check is billed by the month.',
    risk: 'A health check that fails by mistake moves everybody to the secondary: try it before the record uses it.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-problems.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-private-hosted-zones.html',
  ],
  notes: ['003 >1,000,000', '004 §재해 복구'],
  wellArchitected: ['REL11-BP02'],
  subject: recordSet,
  context: { records: recordSet },

  evaluate(record, { records }) {
    const { AliasTarget, Failover, HealthCheckId } = record.data;
    const reason = unrouted(record);
    if (reason) return notApplicable(reason);
    if (Failover === undefined) return notApplicable('not routed by failover');
    if (Failover === 'SECONDARY') return notApplicable('the last resort, which needs no health check');
    const blindness = blindnessOf(record, records);
    if (blindness) return fail(`It never fails over: ${blindness}`, { targets: targetsOf(record) });
    if (!HealthCheckId && /^s3-website[.-]/.test(AliasTarget?.DNSName ?? ''))
      return pass('Route 53 sees whether S3 is there, but not whether the website answers');
    return pass();
  },
});
