import { defineCheck, fail, must, notApplicable, pass, type Selected } from '#engine';
import { group } from '../autoscaling/resources/group.ts';
import { userOf } from './lib/interface-user.ts';
import { otherOwner } from './lib/owner.ts';
import { bySubnet } from './lib/tiers.ts';
import { networkInterface } from './resources/network-interface.ts';
import { subnet } from './resources/subnet.ts';

const byZoneIdentifier = ({ data }: Selected<typeof group>) => data.VPCZoneIdentifier?.split(',');

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html */
const forLoadBalancer = 8;

export default defineCheck({
  id: 'vpc/subnet-free-addresses',
  title: 'Subnets in which services scale keep free IP addresses',
  pillar: 'reliability',
  severity: 'medium',
  why: 'In a subnet without free addresses nothing more starts: scaling out, failing over and deploying stop there.',
  fix: {
    summary: 'Add a secondary range to the VPC, create larger subnets in it, and move the service to them.',
    cli: 'aws ec2 associate-vpc-cidr-block --vpc-id <vpc> --cidr-block <free range> --region {region}',
    cost: 'None.',
    risk: 'The new range must not overlap with peered and on-premises networks; moving takes a deployment.',
    effort: 'days',
  },
  refs: ['https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html'],
  notes: ['003 >1,000', '001 §4.4'],
  subject: subnet,
  context: { networkInterfaces: networkInterface, groups: group },
  options: { minFree: 16, minFreeRatio: 0.1 },

  evaluate({ id, account, data }, { networkInterfaces, groups, options }) {
    const owner = otherOwner({ account, data });
    if (owner) return notApplicable(`the subnet is shared by account ${owner}`);
    if (data.Ipv6Native) return notApplicable('an IPv6-only subnet');
    const users = new Set(networkInterfaces.having(bySubnet, id).flatMap((each) => userOf(each) ?? []));
    const names = groups.having(byZoneIdentifier, id).map((each) => each.id);
    if (users.size + names.length === 0) return notApplicable('nothing here scales');

    const { CidrBlock, AvailableIpAddressCount } = data;
    const free = must(AvailableIpAddressCount, 'AvailableIpAddressCount');
    const size = 2 ** (32 - Number(must(CidrBlock, 'CidrBlock').split('/')[1]));
    const grows = names.length > 0 || users.has('containers');
    const needed = Math.max(grows ? options.minFree : forLoadBalancer, options.minFreeRatio * size);
    if (free >= needed) return pass();
    return fail(`${free} of ${size} addresses are free, ${Math.ceil(needed)} should be`, {
      CidrBlock,
      AvailableIpAddressCount,
      usedBy: [...users, ...names.map((name) => `Auto Scaling group ${name}`)].sort(),
    });
  },
});
