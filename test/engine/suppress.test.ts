import { describe, expect, test } from 'vitest';
import { glob, matches } from '../../src/match.ts';
import type { Finding } from '../../src/model/finding.ts';
import { suppress } from '../../src/suppress.ts';

const today = new Date('2026-11-20T23:59:59Z');
const resource = {
  type: 's3.bucket' as const,
  id: 'scratch-1',
  arn: 'arn:aws:s3:::scratch-1',
  account: '111122223333',
  region: 'ap-northeast-2',
  tags: { team: 'data-science' },
};
const base = {
  check: 's3/bucket-versioning',
  severity: 'high',
  environment: 'production',
  resource,
} as const;
const fail: Finding = { ...base, status: 'fail', reason: 'Versioning is off', evidence: {} };
const unknown: Finding = {
  ...base,
  status: 'unknown',
  reason: 'denied',
  gap: { operation: 'x', actions: [], account: '', region: '', cause: 'access-denied', message: '' },
};
const reason = 'Everything in it can be made again';

describe('suppress', () => {
  test.each([
    ['by its check', { check: 's3/bucket-versioning' }],
    ['by a glob of checks', { check: 's3/*' }],
    ['by ARN', { check: '*', resource: 'arn:aws:s3:::scratch-?' }],
    ['by tag', { check: '*', tags: { team: 'data-*' } }],
    ['by account and Region', { check: '*', account: '111122223333', region: 'ap-*' }],
    ['on its last day', { check: '*', until: '2026-11-20' }],
  ])('hides a fail %s', (_, rule) => {
    const { findings, problems } = suppress([fail], [{ ...rule, reason }], today);
    expect(findings[0]?.suppressed).toMatchObject({ reason });
    expect(problems).toEqual([]);
  });

  test.each([
    ['of another check', { check: 'rds/*' }],
    ['whose ARN only contains the pattern', { check: '*', resource: 'scratch-1' }],
    ['that lacks the tag', { check: '*', tags: { owner: '*' } }],
    ['that inherits a name from Object', { check: '*', tags: { constructor: '*' } }],
    ['of another account', { check: '*', account: '444455556666' }],
    ['of another Region', { check: '*', region: 'us-*' }],
  ])('does not hide a fail %s', (_, rule) => {
    const { findings, problems } = suppress([fail], [{ ...rule, reason }], today);
    expect(findings[0]?.suppressed).toBeUndefined();
    expect(problems).toMatchObject([{ problem: 'unused' }]);
  });

  test('an expired rule hides nothing, and is told', () => {
    const { findings, problems } = suppress([fail], [{ check: '*', reason, until: '2026-11-19' }], today);
    expect(findings[0]?.suppressed).toBeUndefined();
    expect(problems).toMatchObject([{ problem: 'expired', rule: { until: '2026-11-19' } }]);
  });

  test('never hides an unknown', () => {
    const { findings } = suppress([unknown], [{ check: '*', reason }], today);
    expect(findings).toEqual([unknown]);
  });
});

describe('glob', () => {
  test.each([
    ['arn:aws:s3:::a.b', 'arn:aws:s3:::a.b', true],
    ['arn:aws:s3:::a.b', 'arn:aws:s3:::axb', false],
    ['logs', 'logs-replica', false],
    ['*(x)[1]', 'a(x)[1]', true],
    ['a*', 'a\nb', true],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(glob(pattern).test(text)).toBe(expected);
  });

  test('a rule that names nothing matches everything', () => {
    expect(matches({}, resource)).toBe(true);
  });
});
