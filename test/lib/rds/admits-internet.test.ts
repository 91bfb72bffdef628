import { expect, test } from 'vitest';
import { admitsInternet } from '../../../checks/rds/lib/admits-internet.ts';

const all = [{ CidrIp: '0.0.0.0/0' }];
const tcp = { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432 };

test.each([
  ['its port', { ...tcp, IpRanges: all }],
  ['a range with its port', { ...tcp, FromPort: 0, ToPort: 65_535, IpRanges: all }],
  ['all of TCP, by number', { IpProtocol: '6', IpRanges: all }],
  ['every protocol', { IpProtocol: '-1', IpRanges: all }],
  ['IPv6', { ...tcp, Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
  ['everybody among others', { ...tcp, IpRanges: [{ CidrIp: '10.0.0.0/8' }, ...all] }],
])('lets the internet in: %s', (_, permission) => {
  expect(admitsInternet({ data: { IpPermissions: [permission] } }, 5432)).toBe(true);
});

test.each([
  ['ports below', { ...tcp, FromPort: 5000, ToPort: 5431, IpRanges: all }],
  ['ports above', { ...tcp, FromPort: 5433, ToPort: 6000, IpRanges: all }],
  ['UDP', { ...tcp, IpProtocol: 'udp', IpRanges: all }],
  [
    'an office',
    { ...tcp, IpRanges: [{ CidrIp: '203.0.113.0/24' }], Ipv6Ranges: [{ CidrIpv6: '2001:db8::/32' }] },
  ],
  ['another security group', { ...tcp, UserIdGroupPairs: [{ GroupId: 'sg-app' }] }],
])('keeps the internet out: %s', (_, permission) => {
  expect(admitsInternet({ data: { IpPermissions: [permission] } }, 5432)).toBe(false);
});

test('a group without permissions keeps the internet out', () => {
  expect(admitsInternet({ data: {} }, 5432)).toBe(false);
});
