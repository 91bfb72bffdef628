import { expect, test } from 'vitest';
import { isAcme, isSafe } from '../../../checks/elbv2/lib/redirects.ts';

const redirect = (Protocol?: string) => ({
  Type: 'redirect' as const,
  RedirectConfig: { StatusCode: 'HTTP_301' as const, ...(Protocol && { Protocol }) },
});

test.each([
  [true, [redirect('HTTPS')]],
  [true, [{ Type: 'fixed-response' as const }]],
  [false, [redirect('HTTP')]],
  [false, [redirect()]],
  [false, [{ Type: 'forward' as const }]],
  [false, [{ Type: 'jwt-validation' as const }, redirect('HTTPS')]],
])('%s: safe', (safe, actions) => {
  expect(isSafe(actions)).toBe(safe);
});

const path = (...Values: string[]) => ({ Field: 'path-pattern', PathPatternConfig: { Values } });

test.each([
  [true, [path('/.well-known/acme-challenge/*')]],
  [true, [{ Field: 'host-header', Values: ['a.example'] }, path('/.well-known/acme-challenge/*')]],
  [false, [path('/.well-known/acme-challenge/*', '/*')]],
  [false, [path()]],
  [false, []],
  [false, undefined],
])('%s: for the challenges of a certificate authority', (acme, conditions) => {
  expect(isAcme(conditions)).toBe(acme);
});
