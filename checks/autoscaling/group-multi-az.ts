import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { serving } from './lib/capacity.ts';
import { neighbours, whyOneZone } from './lib/one-zone.ts';
import { hasTraffic } from './lib/traffic.ts';
import { group } from './resources/group.ts';

export default defineCheck({
  id: 'autoscaling/group-multi-az',
  title: 'The Auto Scaling group spans at least two Availability Zones',
  pillar: 'reliability',
  severity: 'high',
  why: 'When the only zone of the group fails, every instance is gone and no new one can be launched.',
  fix: {
    summary: 'Add subnets in other zones to the group, and enable the same zones in its load balancer.',
    cli: 'aws autoscaling update-auto-scaling-group --auto-scaling-group-name {id} --vpc-zone-identifier "subnet-a,subnet-c" --region {region}',
    cloudformation: 'VPCZoneIdentifier: [!Ref SubnetA, !Ref SubnetC]',
    terraform: 'vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.c.id]',
    cost: 'A second zone is free; traffic between zones is charged.',
    risk: 'EBS volumes do not follow an instance into another zone.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-availability-zone-balanced.html',
  ],
  notes: ['000 §4', '000 §6', '001 §4.4', '003 도입부', '003 >1,000', '003 Quick Review 1'],
  wellArchitected: ['REL10-BP01'],
  subject: group,
  context: neighbours,
  options: { minZones: 2 },

  evaluate(self, { options, ...context }) {
    const { data } = self;
    if (must(data.MaxSize, 'MaxSize') === 0) return notApplicable('the group may not run any instance');
    const { length } = must(data.AvailabilityZones, 'AvailabilityZones');
    const evidence = { AvailabilityZones: data.AvailabilityZones };
    if (length < options.minZones) {
      const why = whyOneZone(self, context, options.minZones);
      if (why) return notApplicable(why, evidence);
      return fail(`The group spans ${length === 1 ? 'one zone' : `${length} zones`} only`, evidence);
    }
    const running = serving(data.Instances ?? []);
    const used = [...new Set(running.map(({ AvailabilityZone }) => AvailabilityZone))];
    if (running.length < 2 || used.length > 1) return pass();
    const reason = `All ${running.length} instances are in ${used}, though the group spans ${length} zones`;
    return hasTraffic(data)
      ? pass(`${reason} (autoscaling/group-survives-zone-loss)`, evidence)
      : fail(reason, evidence, 'low');
  },
});
