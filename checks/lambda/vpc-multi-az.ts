import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { zoneOf } from '../vpc/lib/zones.ts';
import { subnet } from '../vpc/resources/subnet.ts';
import { lambdaFunction } from './resources/function.ts';

export default defineCheck({
  id: 'lambda/vpc-multi-az',
  title: 'Functions in a VPC use subnets in at least two Availability Zones',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'Lambda runs in several zones by itself, but a function in a VPC reaches it only through its subnets: in one zone, it stops with that zone.',
  fix: {
    summary: 'Name a subnet in another zone beside the first, with the same routes.',
    cli: 'aws lambda update-function-configuration --function-name {id} --vpc-config SubnetIds=<a subnet>,<one in another zone>,SecurityGroupIds=<as before> --region {region}',
    cloudformation:
      'VpcConfig:\n  SubnetIds:\n    - <a subnet>\n    - <one in another zone>\n  SecurityGroupIds: <as before>',
    terraform:
      'vpc_config {\n  subnet_ids         = ["<a subnet>", "<one in another zone>"]\n  security_group_ids = ["<as before>"]\n}',
    cost: 'None; what crosses zones is charged by the gigabyte.',
    risk: 'None, where the other subnet reaches the same databases and endpoints, and has free addresses.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  notes: ['003 Quick Review 1', '001 §1'],
  wellArchitected: ['REL10-BP01'],
  subject: lambdaFunction,
  context: { subnets: subnet },

  evaluate({ data: { SubnetIds = [] } }, { subnets }) {
    if (SubnetIds.length === 0) return notApplicable('it is not in a VPC');
    const found = SubnetIds.map((id) => subnets.get(id));
    const known = found.flatMap((each) => (each ? [zoneOf(each)] : []));
    const zones = [...new Set(known)].sort();
    if (zones.length >= 2) return pass();
    must(known.length === found.length ? zones[0] : undefined, 'the zones of all its subnets');
    return fail('All its subnets are in one zone', { AvailabilityZoneId: zones[0], SubnetIds });
  },
});
