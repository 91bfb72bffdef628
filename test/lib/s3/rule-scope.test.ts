import { expect, test } from 'vitest';
import { isForWholeBucket } from '../../../checks/s3/lib/rule-scope.ts';

test.each([
  ['no filter', {}],
  ['an empty filter', { Filter: {} }],
  ['an empty prefix', { Filter: { Prefix: '' } }],
  ['an empty prefix, the old way', { Prefix: '' }],
  ['what the SDK leaves undefined', { Filter: { Prefix: undefined, Tag: undefined } }],
])('%s is for the whole bucket', (_, rule) => {
  expect(isForWholeBucket(rule)).toBe(true);
});

test.each([
  ['a prefix', { Filter: { Prefix: 'logs/' } }],
  ['a prefix, the old way', { Prefix: 'logs/' }],
  ['a tag', { Filter: { Tag: { Key: 'keep', Value: 'no' } } }],
  ['several conditions', { Filter: { And: { Prefix: 'logs/', Tags: [] } } }],
  ['a size', { Filter: { ObjectSizeGreaterThan: 1024 } }],
])('%s is for a part', (_, rule) => {
  expect(isForWholeBucket(rule)).toBe(false);
});
