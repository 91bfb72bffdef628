import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { isPublic, routeTableOf } from '../vpc/lib/route-of-subnet.ts';
import { routeTable } from '../vpc/resources/route-table.ts';
import { securityGroup } from '../vpc/resources/security-group.ts';
import { admitsInternet } from './lib/admits-internet.ts';
import { inTransit } from './lib/database.ts';
import { dbInstance } from './resources/db-instance.ts';

export default defineCheck({
  id: 'rds/instance-not-public',
  title: 'Databases sit in private subnets and are not publicly accessible',
  pillar: 'security',
  severity: 'high',
  why: 'A database with a public address is one password or one engine flaw away from everybody; it belongs behind the application.',
  fix: {
    summary:
      'Make it private. Who needs it from outside comes in through a VPN or Session Manager port forwarding.',
    cli: 'aws rds modify-db-instance --db-instance-identifier {id} --no-publicly-accessible --apply-immediately --region {region}',
    cloudformation: 'PubliclyAccessible: false',
    terraform: 'publicly_accessible = false',
    cost: 'None.',
    risk: 'Clients that come over the internet lose access at once.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html'],
  notes: ['001 §1'],
  wellArchitected: ['SEC05-BP01'],
  subject: dbInstance,
  context: { securityGroups: securityGroup, routeTables: routeTable },

  evaluate(instance, { securityGroups, routeTables }) {
    const { PubliclyAccessible, DBSubnetGroup, VpcSecurityGroups = [], Endpoint } = instance.data;
    const exempt = inTransit(instance);
    if (exempt) return notApplicable(exempt);
    if (!must(PubliclyAccessible, 'PubliclyAccessible')) return pass();

    const port = must(Endpoint?.Port, 'Endpoint.Port');
    const groups = VpcSecurityGroups.flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []);
    const open = groups.filter((id) => admitsInternet(must(securityGroups.get(id), id), port));
    if (open.length === 0) {
      const reason = 'It is publicly accessible, and only its security groups keep the internet out';
      return fail(reason, { PubliclyAccessible, port, groups }, 'medium');
    }
    const data = { VpcId: DBSubnetGroup?.VpcId };
    const subnets = (DBSubnetGroup?.Subnets ?? []).flatMap(({ SubnetIdentifier }) => SubnetIdentifier ?? []);
    const routed = subnets.filter((id) => isPublic(routeTableOf({ id, data }, routeTables)));
    const evidence = { PubliclyAccessible, port, open, routed };
    return routed.length === 0
      ? fail(
          'It is publicly accessible, and only its subnets’ routes keep the internet out',
          evidence,
          'medium',
        )
      : fail(
          `The whole internet reaches port ${port}: through ${routed.join(', ')} and ${open.join(', ')}`,
          evidence,
          'critical',
        );
  },
});
