import { defineCheck, fail, pass } from '#engine';
import { tier } from './resources/tier.ts';

export default defineCheck({
  id: 'vpc/subnets-span-zones',
  title: 'Each tier of a VPC that is in use has subnets in at least two Availability Zones',
  pillar: 'reliability',
  severity: 'high',
  why: 'With subnets in one zone only, nothing in the tier can run in another: when the zone fails, all of it stops.',
  fix: {
    summary:
      'Create a subnet of the same role in another zone, with a route table like that of its siblings.',
    cli: 'aws ec2 create-subnet --vpc-id <vpc> --cidr-block <free range> --availability-zone <another zone> --region {region}',
    terraform: `resource "aws_subnet" "second_zone" {
  vpc_id            = "<vpc>"
  cidr_block        = "<free range>"
  availability_zone = "<another zone>"
}`,
    cost: 'Subnets are free; traffic between zones is charged.',
    risk: 'None for what runs; load balancers, groups and databases must then be told to use the subnet.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html'],
  notes: ['001 §1', '003 도입부', '003 Quick Review 1'],
  wellArchitected: ['REL10-BP01'],
  subject: tier,
  options: { minZones: 2 },

  evaluate({ data: { Tier, Zones, Subnets } }, { options }) {
    if (Zones.length >= options.minZones) return pass();
    return fail(`The ${Tier} subnets are in ${Zones.join(' and ')} only`, { Zones, Subnets });
  },
});
