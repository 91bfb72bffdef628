import type { Selected } from '#engine';
import type { securityGroup } from '../../vpc/resources/security-group.ts';

/** Whether a security group lets the whole internet in on a TCP port. */
export function admitsInternet(
  { data }: Pick<Selected<typeof securityGroup>, 'data'>,
  port: number,
): boolean {
  return (data.IpPermissions ?? []).some(
    ({ IpProtocol, FromPort = 0, ToPort = 65_535, IpRanges = [], Ipv6Ranges = [] }) =>
      (IpProtocol === '-1' ||
        ((IpProtocol === 'tcp' || IpProtocol === '6') && FromPort <= port && port <= ToPort)) &&
      (IpRanges.some(({ CidrIp }) => CidrIp === '0.0.0.0/0') ||
        Ipv6Ranges.some(({ CidrIpv6 }) => CidrIpv6 === '::/0')),
  );
}
