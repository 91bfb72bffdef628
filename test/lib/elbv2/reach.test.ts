import { expect, test } from 'vitest';
import { reachOf } from '../../../checks/elbv2/lib/reach.ts';

const range = (FromPort: number, ToPort: number) => ({ IpProtocol: 'tcp', FromPort, ToPort });
const world = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

test.each([
  ['public', [{ ...range(80, 80), ...world }]],
  ['public', [{ ...range(0, 65535), Ipv6Ranges: [{ CidrIpv6: '::/0' }] }]],
  ['public', [{ IpProtocol: '-1', ...world }]],
  ['public', [{ ...range(80, 80), IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '172.32.0.0/16' }] }]],
  ['known', [{ ...range(80, 80), IpRanges: [{ CidrIp: '172.31.0.0/16' }] }]],
  ['known', [{ ...range(80, 80), Ipv6Ranges: [{ CidrIpv6: 'fd12::/16' }] }]],
  ['known', [{ ...range(80, 80), UserIdGroupPairs: [{ GroupId: 'sg-1' }] }]],
  ['nowhere', [{ ...range(81, 90), ...world }]],
  ['nowhere', [{ ...range(1, 79), ...world }]],
  ['nowhere', [{ IpProtocol: 'udp', FromPort: 80, ToPort: 80, ...world }]],
  ['nowhere', []],
])('from %s', (reach, IpPermissions) => {
  expect(reachOf([{ IpPermissions: [] }, { IpPermissions }], 80)).toBe(reach);
});
