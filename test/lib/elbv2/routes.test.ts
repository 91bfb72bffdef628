import { expect, test } from 'vitest';
import { pathsOf, routesOf, withoutQuery } from '../../../checks/elbv2/lib/routes.ts';

test('of actions only where they lead is kept', () => {
  const said = { AuthenticateOidcConfig: { ClientSecret: 's' }, FixedResponseConfig: { MessageBody: 's' } };
  const forward = { Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: 'tg', Weight: 1 }] } };
  const redirect = {
    Type: 'redirect',
    RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301', Query: 's' },
  };
  expect(
    routesOf([
      { ...forward, ...said },
      redirect,
      { Type: 'forward', TargetGroupArn: 'tg', ForwardConfig: {} },
    ]),
  ).toEqual([
    forward,
    { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } },
    { Type: 'forward', TargetGroupArn: 'tg', ForwardConfig: {} },
  ]);
  expect(routesOf(undefined)).toBeUndefined();
});

test('of conditions only paths are kept', () => {
  const header = { Field: 'http-header', Values: ['s'], HttpHeaderConfig: { Values: ['s'] } };
  const path = { Field: 'path-pattern', Values: ['/a'], PathPatternConfig: { Values: ['/a'] } };
  expect(pathsOf([header, path, { Field: 'path-pattern' }])).toEqual([
    { Field: 'http-header' },
    path,
    { Field: 'path-pattern' },
  ]);
  expect(pathsOf(undefined)).toBeUndefined();
});

test('a health check’s query is cut off', () => {
  expect(withoutQuery('/healthz?token=s')).toBe('/healthz?…');
  expect(withoutQuery('/healthz')).toBe('/healthz');
});
