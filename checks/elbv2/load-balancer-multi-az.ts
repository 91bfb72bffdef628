import { defineCheck, fail, notApplicable, pass } from '#engine';
import { availabilityZone } from '../vpc/resources/availability-zone.ts';
import { zonesOf } from './lib/zones.ts';
import { loadBalancer } from './resources/load-balancer.ts';

export default defineCheck({
  id: 'elbv2/load-balancer-multi-az',
  title: 'The load balancer is enabled in at least two Availability Zones',
  pillar: 'reliability',
  severity: 'high',
  why: 'A load balancer in one zone is gone with that zone, however many healthy targets run in others.',
  fix: {
    summary: 'Enable a subnet in another zone in which there are targets.',
    cli: 'aws elbv2 set-subnets --load-balancer-arn {arn} --subnets subnet-a subnet-c --region {region}',
    cloudformation: 'Subnets: [!Ref SubnetA, !Ref SubnetC]',
    terraform: 'subnets = [aws_subnet.a.id, aws_subnet.c.id]',
    cost: 'A zone is free; an internet-facing load balancer has one more public IPv4 address, and traffic between zones is charged.',
    risk: 'Clients that allow addresses one by one must allow the new one.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
  ],
  notes: ['000 §6', '001 §4.3.1', '003 도입부'],
  wellArchitected: ['REL10-BP01', 'REL02-BP01'],
  subject: loadBalancer,
  context: { balancers: loadBalancer, zones: availabilityZone },
  options: { minZones: 2 },

  evaluate(self, { balancers, zones, options }) {
    const enabled = zonesOf(self);
    if (enabled.length >= options.minZones) return pass();
    const { AvailabilityZones = [], Type, VpcId } = self.data;
    if (AvailabilityZones.some(({ OutpostId }) => OutpostId))
      return notApplicable('the load balancer is on an Outpost');
    const siblings = balancers.filter(
      ({ data }) => Type === 'gateway' && data.Type === Type && data.VpcId === VpcId,
    );
    const covered = [...new Set(siblings.flatMap(zonesOf))].sort();
    if (covered.length >= options.minZones) {
      return notApplicable('one of a set of Gateway Load Balancers, one in each zone', { zones: covered });
    }
    const edge = zones.find(
      ({ data }) => enabled.includes(data.ZoneName ?? '') && data.ZoneType !== 'availability-zone',
    );
    if (edge) return notApplicable(`${edge.data.ZoneName} is a zone without others nearby`);
    return fail(`The load balancer is enabled in ${enabled.join(', ')} only`, { zones: [...enabled] });
  },
});
