import { type Collection, must, type Selected } from '#engine';
import type { distribution } from '../../cloudfront/resources/distribution.ts';
import type { originPrefixList } from '../../vpc/resources/origin-prefix-list.ts';
import type { securityGroup } from '../../vpc/resources/security-group.ts';
import type { loadBalancer } from '../resources/load-balancer.ts';

type Balancer = Pick<Selected<typeof loadBalancer>, 'data'>;

const everywhere = new Set(['0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '::/0', '::/1', '8000::/1']);

/** Who gets to a load balancer through its security groups: anybody, CloudFront, or only who is named there. */
export function visitorsOf(
  { data }: Balancer,
  groups: Collection<Selected<typeof securityGroup>>,
  lists: Collection<Selected<typeof originPrefixList>>,
): 'anybody' | 'CloudFront' | 'the named' {
  const rules = (data.SecurityGroups ?? []).flatMap((id) =>
    must(must(groups.get(id), `the security group ${id}`).data.IpPermissions, 'IpPermissions'),
  );
  const isOpen = rules.some(
    ({ IpRanges = [], Ipv6Ranges = [] }) =>
      IpRanges.some(({ CidrIp = '' }) => everywhere.has(CidrIp)) ||
      Ipv6Ranges.some(({ CidrIpv6 = '' }) => everywhere.has(CidrIpv6)),
  );
  if (isOpen) return 'anybody';
  const named = rules.flatMap(({ PrefixListIds = [] }) => PrefixListIds);
  const isCloudFront = named.some(({ PrefixListId }) => lists.get(PrefixListId) !== undefined);
  return isCloudFront ? 'CloudFront' : 'the named';
}

/** The distributions that fetch from a load balancer by its own name; by other names, nobody knows. */
export function distributionsBefore(
  { data: { DNSName = '' } }: Balancer,
  distributions: Collection<Selected<typeof distribution>>,
) {
  const name = DNSName.toLowerCase();
  return distributions.filter(
    ({ data }) =>
      data.Enabled !== false &&
      (data.Origins ?? []).some(({ DomainName = '' }) =>
        [name, `dualstack.${name}`].includes(DomainName.toLowerCase()),
      ),
  );
}
