import { expect, test } from 'vitest';
import { acceptsErrors } from '../../../checks/elbv2/lib/matcher.ts';

test.each([
  [false, undefined],
  [false, '200'],
  [false, '200-399'],
  [false, '200,301,302'],
  [true, '200-400'],
  [true, '200,404'],
  [true, '401'],
])('%s: %s accepts errors', (errors, codes) => {
  expect(acceptsErrors(codes)).toBe(errors);
});
