import { describe, expect, test } from 'vitest';
import { anything, matches, others, type SampleObject } from '../../../checks/eventbridge/lib/matches.ts';
import { MissingField } from '../../../src/model/gap.ts';

const event = {
  source: 'aws.ec2',
  'detail-type': 'EC2 Instance State-change Notification',
  region: 'ap-northeast-2',
  resources: ['arn:aws:ec2:ap-northeast-2:111122223333:instance/i-1', 'arn:second'],
  detail: {
    state: 'running',
    'instance-id': 'i-1',
    count: 5,
    ratio: 0.5,
    dry: false,
    none: null,
    empty: '',
    list: [],
    path: 'dir/a*b\\c.png',
    $or: 'a field',
    tags: [
      { key: 'env', value: 'prod' },
      { key: 'team', value: 'web' },
    ],
  },
} satisfies SampleObject;

const detail = (filters: object) => ({ detail: filters });

const matching: Readonly<Record<string, object>> = {
  'a value': { source: ['aws.ec2'] },
  'one of several values': { source: ['aws.rds', 'aws.ec2'] },
  'one value of a list': { resources: ['arn:second'] },
  'several fields': { source: ['aws.ec2'], region: ['ap-northeast-2'] },
  nested: detail({ state: ['running'] }),
  'in one of several objects': detail({ tags: { key: ['team'], value: ['web'] } }),
  number: detail({ count: [5] }),
  boolean: detail({ dry: [false] }),
  null: detail({ none: [null] }),
  'an empty text': detail({ empty: [''] }),
  prefix: { source: [{ prefix: 'aws.' }] },
  'prefix of nothing': { source: [{ prefix: '' }] },
  'prefix in any case': { source: [{ prefix: { 'equals-ignore-case': 'AWS.' } }] },
  suffix: { source: [{ suffix: '.ec2' }] },
  'suffix in any case': { source: [{ suffix: { 'equals-ignore-case': '.EC2' } }] },
  'prefix of one of a list': { resources: [{ prefix: 'arn:sec' }] },
  'any case': detail({ state: [{ 'equals-ignore-case': 'RUNNING' }] }),
  'wildcard for all': { source: [{ wildcard: '*' }] },
  'wildcard at the end': { source: [{ wildcard: 'aws.*' }] },
  'wildcard for nothing': { source: [{ wildcard: 'aws.ec2*' }] },
  'wildcards that go back': { source: [{ wildcard: '*.*c2' }] },
  'a wildcard within': detail({ path: [{ wildcard: 'dir/*.png' }] }),
  'a star itself': detail({ path: [{ wildcard: 'dir/a\\*b\\\\c.png' }] }),
  'anything but a value': { source: [{ 'anything-but': 'aws.rds' }] },
  'anything but values': { source: [{ 'anything-but': ['aws.rds', 'aws.s3'] }] },
  'anything but numbers': detail({ count: [{ 'anything-but': [1, 2] }] }),
  'anything but a prefix': { source: [{ 'anything-but': { prefix: 'haneul.' } }] },
  'anything but prefixes': { source: [{ 'anything-but': { prefix: ['a.', 'b.'] } }] },
  'anything but suffixes': { source: [{ 'anything-but': { suffix: ['.a', '.b'] } }] },
  'anything but in any case': { source: [{ 'anything-but': { 'equals-ignore-case': ['AWS.RDS'] } }] },
  'anything but a wildcard': { source: [{ 'anything-but': { wildcard: '*rds*' } }] },
  'anything but one of a list, of which another is': { resources: [{ 'anything-but': 'arn:second' }] },
  'a text is not a number': detail({ state: [{ 'anything-but': 5 }] }),
  exists: detail({ state: [{ exists: true }] }),
  'null exists': detail({ none: [{ exists: true }] }),
  'does not exist': detail({ fault: [{ exists: false }] }),
  'does not exist in what is not there': { fault: { code: [{ exists: false }] } },
  'an empty list does not exist': detail({ list: [{ exists: false }] }),
  'an object is no value': { detail: [{ exists: false }] },
  'not there, or a value': detail({ fault: ['none', { exists: false }] }),
  'numeric =': detail({ count: [{ numeric: ['=', 5] }] }),
  'numeric range': detail({ ratio: [{ numeric: ['>', 0, '<=', 0.5] }] }),
  'numeric >=': detail({ count: [{ numeric: ['>=', 5] }] }),
  'numeric <': detail({ count: [{ numeric: ['<', 6] }] }),
  $or: { $or: [{ source: ['aws.rds'] }, { region: ['ap-northeast-2'] }] },
  '$or within': detail({ $or: [{ count: [{ numeric: ['>', 9] }] }, { dry: [false] }] }),
  'a field named $or': detail({ $or: ['a field', 'another'] }),
  'a field named $or, of one': detail({ $or: ['a field'] }),
  'a field named $or, by prefix': detail({ $or: [{ prefix: 'a' }, { prefix: 'b' }] }),
  'nothing asked': {},
};

const other: Readonly<Record<string, object>> = {
  'another value': { source: ['aws.rds'] },
  'what has not the field': { version: ['0'] },
  'one field of two': { source: ['aws.ec2'], region: ['us-east-1'] },
  'a value inherited': { toString: ['x'] },
  'of different objects': detail({ tags: { key: ['env'], value: ['web'] } }),
  'no filters': { source: [] },
  'a number as text': detail({ count: ['5'] }),
  'a boolean as text': detail({ dry: ['false'] }),
  'another case': detail({ state: ['Running'] }),
  'a star as a value': { source: ['aws.*'] },
  prefix: { source: [{ prefix: 'ws.' }] },
  'prefix in another case': { source: [{ prefix: 'AWS.' }] },
  'prefix of a number': detail({ count: [{ prefix: '5' }] }),
  suffix: { source: [{ suffix: 'aws' }] },
  'any case': detail({ state: [{ 'equals-ignore-case': 'RUN' }] }),
  'any case of a number': detail({ count: [{ 'equals-ignore-case': '5' }] }),
  wildcard: { source: [{ wildcard: 'aws.*s' }] },
  'wildcard too short': { source: [{ wildcard: 'aws' }] },
  'wildcard too long': { source: [{ wildcard: 'aws.ec2?' }] },
  'wildcard of a number': detail({ count: [{ wildcard: '*' }] }),
  'a star where there is none': { source: [{ wildcard: 'aws\\*' }] },
  'anything but the value': { source: [{ 'anything-but': 'aws.ec2' }] },
  'anything but values': { source: [{ 'anything-but': ['aws.ec2', 'aws.s3'] }] },
  'anything but the prefix': { source: [{ 'anything-but': { prefix: 'aws.' } }] },
  'anything but what is not there': { version: [{ 'anything-but': '1' }] },
  exists: detail({ fault: [{ exists: true }] }),
  'an object does not exist as a value': { detail: [{ exists: true }] },
  'does not exist': detail({ state: [{ exists: false }] }),
  'numeric <': detail({ count: [{ numeric: ['<', 5] }] }),
  'numeric >': detail({ count: [{ numeric: ['>', 5] }] }),
  'numeric range': detail({ count: [{ numeric: ['>', 0, '<', 5] }] }),
  'numeric of a text': detail({ state: [{ numeric: ['>', 0] }] }),
  $or: { $or: [{ source: ['aws.rds'] }, { region: ['us-east-1'] }] },
  'fields within a value': { source: { name: ['aws.ec2'] } },
  'an object asked for as a value': { detail: ['running'] },
};

describe('an event pattern', () => {
  test.each(Object.entries(matching))('matches: %s', (_, pattern) => {
    expect(matches(JSON.stringify(pattern), event)).toBe(true);
  });

  test.each(Object.entries(other))('does not match: %s', (_, pattern) => {
    expect(matches(JSON.stringify(pattern), event)).toBe(false);
  });

  const strange: Readonly<Record<string, string>> = {
    'no JSON': '{',
    'no object': '["aws.ec2"]',
    'no list': '{"source": "aws.ec2"}',
    'an operator of later': '{"source": [{"sounds-like": "aws"}]}',
    'an operator that objects inherit': '{"source": [{"toString": "aws"}]}',
    'two operators': '{"source": [{"prefix": "a", "suffix": "b"}]}',
    'an empty operator': '{"source": [{}]}',
    'a prefix that is no text': '{"source": [{"prefix": 5}]}',
    'a comparison of later': '{"detail": {"count": [{"numeric": ["!=", 5]}]}}',
    'a comparison with a text': '{"detail": {"count": [{"numeric": ["=", "5"]}]}}',
    addresses: '{"source": [{"cidr": "10.0.0.0/24"}]}',
  };
  test.each(Object.entries(strange))('is not judged: %s', (_, pattern) => {
    expect(() => matches(pattern, event)).toThrow(MissingField);
  });
});

describe('a sample of which not everything is known', () => {
  const health: SampleObject = {
    source: 'aws.health',
    'detail-type': 'AWS Health Event',
    detail: { eventTypeCategory: 'issue', [others]: anything },
    [others]: anything,
  };
  test.each<[string, object, boolean]>([
    ['a field that is known', { source: ['aws.health'] }, true],
    ['another value of it', { detail: { eventTypeCategory: ['accountNotification'] } }, false],
    ['a field that may be anything', { detail: { service: ['EC2'] } }, true],
    ['whatever is asked of it', { account: [{ 'anything-but': ['1'] }, { cidr: '10.0.0.0/8' }] }, true],
    ['it may be there', { detail: { service: [{ exists: true }] } }, true],
    ['or not', { detail: { service: [{ exists: false }] } }, true],
    ['fields within it', { detail: { affected: { entity: ['i-1'], $or: [{ a: [1] }, { b: [2] }] } } }, true],
    ['no filter at all', { detail: { service: [] } }, false],
  ])('%s', (_, pattern, answer) => {
    expect(matches(JSON.stringify(pattern), health)).toBe(answer);
  });
  test('a list of which a part is known', () => {
    expect(matches('{"resources": ["x"]}', { resources: ['y', anything] })).toBe(true);
  });
});
