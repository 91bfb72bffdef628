import { expect, test } from 'vitest';
import { hasTag } from '../../../checks/s3/lib/tag.ts';

const tags = { 'data-classification': 'critical', formula: 'a=b' };

test.each([
  ['data-classification=critical', true],
  ['data-classification=public', false],
  ['data-classification', true],
  ['formula=a=b', true],
  ['owner', false],
  ['owner=critical', false],
])('%s: %s', (tag, expected) => {
  expect(hasTag(tags, tag)).toBe(expected);
});
