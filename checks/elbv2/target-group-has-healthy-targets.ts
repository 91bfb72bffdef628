import { defineCheck, fail, notApplicable, pass } from '#engine';
import { healthOf, inUse, whyFew } from './lib/health.ts';
import { groupWithHealth } from './lib/zones.ts';

export default defineCheck({
  id: 'elbv2/target-group-has-healthy-targets',
  title: 'Every target group in use has at least two healthy targets',
  pillar: 'reliability',
  severity: 'high',
  why: 'With one healthy target the next failure is an outage; with none it has begun.',
  fix: {
    summary:
      'Find out from the reason code why targets are unhealthy (health check, security group, application), and run at least two.',
    cli: 'aws elbv2 describe-target-health --target-group-arn {arn} --region {region}',
    cost: 'One more target.',
    risk: 'An application that keeps state in its memory may not expect a second instance.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  ],
  notes: ['000 §6', '003 >1,000'],
  wellArchitected: ['REL11-BP02'],
  subject: groupWithHealth,
  context: inUse,
  options: { minHealthy: 2 },

  evaluate(self, { options, ...context }) {
    const { LoadBalancerArns = [], TargetType } = self.data;
    if (LoadBalancerArns.length === 0) return notApplicable('no load balancer forwards to the target group');
    if (TargetType === 'lambda') return notApplicable('the target is a function');
    // A target group of this type takes one target.
    const wanted = TargetType === 'alb' ? 1 : options.minHealthy;
    const { healthy, unhealthy, evidence } = healthOf(self);
    if (healthy >= wanted && unhealthy === 0) return pass();
    if (healthy >= wanted)
      return fail(`${unhealthy} of ${self.health.length} targets are unhealthy`, evidence, 'low');
    const why = whyFew(self, context, wanted);
    if (why) return notApplicable(why, evidence);
    return healthy === 0
      ? fail('No target is healthy', evidence, 'critical')
      : fail(`${healthy} target is healthy`, evidence, 'medium');
  },
});
