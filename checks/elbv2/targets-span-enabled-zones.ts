import { defineCheck, fail, notApplicable, pass } from '#engine';
import { attachments, enabledZones, grownZones, isolatedZones } from './lib/attached.ts';
import { isOutsideZones } from './lib/health.ts';
import { healthyByZone, whereabouts } from './lib/zones.ts';
import { targetGroup } from './resources/target-group.ts';

export default defineCheck({
  id: 'elbv2/targets-span-enabled-zones',
  title: 'Healthy targets exist in every enabled Availability Zone, and no target sits in a disabled one',
  pillar: 'reliability',
  severity: 'high',
  why: 'Targets in a single zone are lost together; a zone without targets turns clients away, and targets in a zone that is not enabled get nothing.',
  fix: {
    summary: 'Give the load balancer and its targets (the subnets of their group or service) the same zones.',
    cli: 'aws elbv2 describe-target-health --target-group-arn {arn} --region {region}',
    cost: 'None, as long as the number of targets stays; traffic between zones is charged.',
    risk: 'Targets are replaced by others in other zones.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
  ],
  notes: ['001 §4.3', '003 도입부'],
  wellArchitected: ['REL10-BP01'],
  subject: targetGroup.with('health', 'attributes'),
  context: { ...whereabouts, ...attachments },

  evaluate(self, context) {
    const { LoadBalancerArns = [], TargetType } = self.data;
    if (LoadBalancerArns.length === 0) return notApplicable('no load balancer forwards to the target group');
    if (TargetType === 'lambda' || TargetType === 'alb') return notApplicable('the target has no zone');
    const outside = self.health.filter(isOutsideZones).length;
    if (outside > 0 && outside === self.health.length) {
      return fail('All targets are in zones that are not enabled', { outside }, 'critical');
    }
    const found = healthyByZone(self, context);
    const zones = Object.keys(found);
    const evidence = { healthyByZone: found, outside };
    if ('all' in found) return notApplicable('targets outside the VPC are reached from every zone', evidence);

    const few = Object.values(found).reduce((sum, count) => sum + count, 0) < 2;
    const enabled = few ? 0 : enabledZones(self, context).size;
    if (enabled > 1 && zones.length === 1) {
      return grownZones(self, context).size === 1
        ? notApplicable('the Auto Scaling group has one zone (autoscaling/group-multi-az)', evidence)
        : fail(`All healthy targets are in ${zones}`, evidence);
    }
    const empty = few ? [] : isolatedZones(self, context).filter((zone) => !zones.includes(zone));
    if (empty.length > 0)
      return fail(`${empty.join(', ')} has no healthy target, and cannot reach others`, evidence);
    if (outside > 0) return fail(`${outside} targets are in zones that are not enabled`, evidence, 'medium');
    if (few)
      return notApplicable('too few healthy targets (elbv2/target-group-has-healthy-targets)', evidence);
    return enabled > 1 ? pass() : notApplicable('one zone is enabled (elbv2/load-balancer-multi-az)');
  },
});
