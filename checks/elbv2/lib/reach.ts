import { must, type Selected } from '#engine';
import type { securityGroup } from '../../vpc/resources/security-group.ts';

const privateBlock = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/;

/** From where security groups let TCP in on a port: addresses of the internet, known ones only, or nowhere. */
export function reachOf(
  groups: readonly Selected<typeof securityGroup>['data'][],
  port: number,
): 'public' | 'known' | 'nowhere' {
  const open = groups
    .flatMap(({ IpPermissions }) => must(IpPermissions, 'IpPermissions'))
    .filter(
      ({ IpProtocol, FromPort = 0, ToPort = 65535 }) =>
        IpProtocol === '-1' || (IpProtocol === 'tcp' && FromPort <= port && port <= ToPort),
    );
  const blocks = open.flatMap(({ IpRanges = [], Ipv6Ranges = [] }) => [
    ...IpRanges.map(({ CidrIp = '' }) => CidrIp),
    ...Ipv6Ranges.map(({ CidrIpv6 = '' }) => CidrIpv6),
  ]);
  if (blocks.some((block) => !privateBlock.test(block))) return 'public';
  return open.length > 0 ? 'known' : 'nowhere';
}
