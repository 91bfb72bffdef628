import { expect, test } from 'vitest';
import { attribute } from '../../../checks/elbv2/lib/attribute.ts';

test.each([
  [
    'true',
    [
      { Key: 'other', Value: 'x' },
      { Key: 'key', Value: 'true' },
    ],
  ],
  ['default', []],
  ['default', [{ Key: 'key' }]],
  ['', [{ Key: 'key', Value: '' }]],
])('the attribute is "%s"', (value, attributes) => {
  expect(attribute(attributes, 'key', 'default')).toBe(value);
});
