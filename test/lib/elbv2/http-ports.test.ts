import { expect, test } from 'vitest';
import { checksPortOnly, whyNotHttp } from '../../../checks/elbv2/lib/http-ports.ts';
import { group } from '../../checks/elbv2/fixtures.ts';

test.each([
  [true, {}],
  [true, { Protocol: 'TLS' }],
  [false, { Protocol: 'TCP_UDP' }],
  [false, { Port: 5432 }],
  [false, { HealthCheckProtocol: 'HTTP' }],
  [false, { TargetType: 'alb' }],
] as const)('checks the port only: %s: %o', (only, data) => {
  expect(checksPortOnly(group(data))).toBe(only);
});

test.each([
  [undefined, {}],
  [undefined, { Protocol: 'HTTPS' }],
  ['the target group speaks TCP_UDP', { Protocol: 'TCP_UDP' }],
  ['the target group speaks gRPC', { Protocol: 'HTTP', Matcher: { GrpcCode: '0' } }],
] as const)('%s', (why, data) => {
  expect(whyNotHttp(group(data))).toBe(why);
});
