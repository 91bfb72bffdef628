import { describe, expect, test } from 'vitest';
import { covers, isForEveryone, many, statementsOf } from '../../../checks/s3/lib/policy.ts';

const allow = { Effect: 'Allow' } as const;

test('a policy has no statements, one, or a list of them', () => {
  expect(statementsOf(undefined)).toEqual([]);
  expect(statementsOf(JSON.stringify({ Statement: allow }))).toEqual([allow]);
  expect(statementsOf(JSON.stringify({ Statement: [allow, allow] }))).toEqual([allow, allow]);
});

test('one thing or many are a list', () => {
  expect([many(undefined), many('a'), many(['a', 'b'])]).toEqual([[], ['a'], ['a', 'b']]);
});

test('everybody is written in three ways', () => {
  expect(isForEveryone({ ...allow, Principal: '*' })).toBe(true);
  expect(isForEveryone({ ...allow, Principal: { AWS: '*' } })).toBe(true);
  expect(isForEveryone({ ...allow, Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } })).toBe(true);
  expect(isForEveryone({ ...allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' } })).toBe(false);
  expect(isForEveryone({ ...allow, Principal: { Service: 'cloudtrail.amazonaws.com' } })).toBe(false);
  expect(isForEveryone(allow)).toBe(false);
});

describe('covers', () => {
  test.each([
    ['s3:DeleteObjectVersion', true],
    ['s3:deleteobjectversion', true],
    ['s3:Delete*', true],
    ['s3:DeleteObject?ersion', true],
    ['*', true],
    ['s3:DeleteObject', false],
    ['s3.DeleteObjectVersion', false],
  ])('%s: %s', (pattern, expected) => {
    expect(covers(pattern, 's3:DeleteObjectVersion')).toBe(expected);
  });
});
