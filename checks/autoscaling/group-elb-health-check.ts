import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { capacityProvider } from '../ecs/resources/capacity-provider.ts';
import { checksPortOnly } from '../elbv2/lib/http-ports.ts';
import { targetGroup } from '../elbv2/resources/target-group.ts';
import { hasTraffic, missingHealthCheck, trafficOf } from './lib/traffic.ts';
import { group } from './resources/group.ts';

export default defineCheck({
  id: 'autoscaling/group-elb-health-check',
  title: 'Groups attached to a load balancer use its health check',
  pillar: 'reliability',
  severity: 'high',
  why: 'The EC2 check sees a machine that runs, not an application that has died on it: the load balancer stops using the instance, and nobody replaces it.',
  fix: {
    summary: 'Add the load balancer’s health check to the group, with a grace period longer than the boot.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name {id} --health-check-type ELB --health-check-grace-period 300 --region {region}',
    cloudformation: 'HealthCheckType: ELB\nHealthCheckGracePeriod: 300',
    terraform: 'health_check_type         = "ELB"\nhealth_check_grace_period = 300',
    cost: 'None.',
    risk: 'From now on a wrong health check terminates instances, one after the other: test it first.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/health-check-grace-period.html',
  ],
  notes: ['000 §6', '002 §ALB', '003 >1,000'],
  wellArchitected: ['REL11-BP01', 'REL11-BP03'],
  subject: group,
  context: { targetGroups: targetGroup, capacityProviders: capacityProvider },

  evaluate({ arn, data }, { targetGroups, capacityProviders }) {
    const { targetGroups: arns, classic, lattice } = trafficOf(data);
    if (!hasTraffic(data)) return notApplicable('no load balancer is attached');
    const missing = missingHealthCheck(data);
    const { HealthCheckType, HealthCheckGracePeriod = 0 } = data;
    if (!missing && HealthCheckGracePeriod >= 60) return pass();
    if (!missing) {
      const grace = `The grace period of ${HealthCheckGracePeriod} s suits groups with lifecycle hooks only`;
      return pass(`${grace}: others may replace instances that still boot`, { HealthCheckGracePeriod });
    }
    const portOnly = (one: string) => checksPortOnly(must(targetGroups.get(one), `target group ${one}`).data);
    if ([...classic, ...lattice].length === 0 && arns.every(portOnly)) {
      return notApplicable('the load balancer checks open ports (elbv2/target-group-http-health-check)');
    }
    if (capacityProviders.some(({ data }) => data.autoScalingGroupProvider?.autoScalingGroupArn === arn)) {
      return notApplicable('the group runs tasks of ECS, which watches them');
    }
    return fail(`The group does not ask for the ${missing} health check`, { HealthCheckType });
  },
});
