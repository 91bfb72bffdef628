import { expect, test } from 'vitest';
import { publicIpsOf } from '../../../checks/ec2/lib/public-ips.ts';

test('the addresses of every interface, each once', () => {
  expect(
    publicIpsOf([
      {
        Association: { PublicIp: '192.0.2.1' },
        PrivateIpAddresses: [
          { Association: { PublicIp: '192.0.2.1' } },
          {},
          { Association: { PublicIp: '192.0.2.2' } },
        ],
      },
      { Association: { PublicIp: '192.0.2.3' } },
      {},
    ]),
  ).toEqual({ PublicIps: ['192.0.2.1', '192.0.2.2', '192.0.2.3'] });
});

test('none', () => {
  expect(publicIpsOf([{}])).toEqual({});
  expect(publicIpsOf()).toEqual({});
});
