import { describe, expect, test } from 'vitest';
import {
  covers,
  isForEveryone,
  many,
  statementsOf,
  withoutPasswords,
} from '../../../checks/s3/lib/policy.ts';

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

test.each([
  ['', 'as JSON'],
  ['<html>', 'as JSON'],
  ...['null', '7', '{}', '[]', '{"Statement": 5}', '{"Statement": [null]}'].map((text) => [
    text,
    'makes sense',
  ]),
  ...[
    { Effect: 'Perhaps' },
    { Effect: 'Allow', Action: 5 },
    { Effect: 'Allow', Principal: { AWS: 7 } },
    { Effect: 'Allow', Condition: null },
    { Effect: 'Allow', Condition: { Bool: null } },
    { Effect: 'Allow', Condition: { Bool: { key: {} } } },
  ].map((statement) => [JSON.stringify({ Statement: statement }), 'makes sense']),
])('%s is no policy', (text, why) => {
  expect(() => statementsOf(text)).toThrow(why);
});

test('what some let in by is cut out of a policy', () => {
  const condition = (referer: unknown) =>
    JSON.stringify({ 'aws:Referer': referer, 'aws:SourceIp': '10.0.0.0/8' });
  for (const secret of ['s3cret', 's3cret"]', ['s3cret', 'x"]s3cret'], []])
    expect(withoutPasswords(condition(secret))).toBe(condition('…'));
});

test('many stars take no longer than one', () => {
  expect(covers(`${'*'.repeat(100_000)}x`, 's3:DeleteObjectVersion')).toBe(false);
  expect(covers(`${'*?'.repeat(10)}*`, 's3:DeleteObjectVersion')).toBe(true);
  expect(covers(`${'*?'.repeat(5000)}x`, 's3:DeleteObjectVersion')).toBe(false);
});
