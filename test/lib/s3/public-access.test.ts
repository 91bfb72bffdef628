import { describe, expect, test } from 'vitest';
import { policyGrantsWriting, publicPermissions, unblocked } from '../../../checks/s3/lib/public-access.ts';

describe('unblocked', () => {
  const half = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: false };
  const otherHalf = { BlockPublicPolicy: true, RestrictPublicBuckets: true };

  test('is everything where nothing is configured', () => {
    expect(unblocked(undefined)).toHaveLength(4);
  });

  test('is what neither the bucket nor the account blocks', () => {
    expect(unblocked(half, undefined)).toEqual(['BlockPublicPolicy', 'RestrictPublicBuckets']);
    expect(unblocked(half, otherHalf)).toEqual([]);
  });
});

describe('policyGrantsWriting', () => {
  const all = { Effect: 'Allow', Principal: '*' };
  const inVpc = { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } };
  const policy = (...statements: object[]) => JSON.stringify({ Statement: statements });

  test.each<[string, string | undefined]>([
    ['writes', policy({ ...all, Action: ['s3:GetObject', 's3:PutObject'] })],
    [
      'reads by one statement and writes by another',
      policy({ ...all, Action: 's3:GetObject' }, { ...all, Action: 's3:PutObject' }),
    ],
    ['may do everything', policy({ ...all, Action: 's3:*' })],
    ['may do all but something', policy({ ...all, NotAction: 's3:DeleteBucket' })],
    ['writes under a condition that S3 calls public', policy({ ...all, Action: 's3:PutObject', ...inVpc })],
    ['is nobody whom we can tell', policy({ Effect: 'Allow', Principal: { AWS: '111122223333' } })],
    ['is somebody, by a policy that was not there any more', undefined],
  ])('everybody %s', (_, text) => {
    expect(policyGrantsWriting(text)).toBe(true);
  });

  test.each<[string, string]>([
    ['reads', policy({ ...all, Action: 's3:GetObject' })],
    ['reads and lists', policy({ ...all, Action: ['s3:Get*', 's3:ListBucket'] })],
    [
      'reads, and only an endpoint writes',
      policy({ ...all, Action: 's3:GetObject' }, { ...all, Action: 's3:PutObject', ...inVpc }),
    ],
    [
      'reads, and may not write',
      policy({ ...all, Action: 's3:GetObject' }, { ...all, Effect: 'Deny', Action: 's3:PutObject' }),
    ],
  ])('everybody only %s', (_, text) => {
    expect(policyGrantsWriting(text)).toBe(false);
  });
});

test('publicPermissions are those of everybody, with an AWS account or without', () => {
  const group = (name: string, Permission: string) => ({
    Grantee: { URI: `http://acs.amazonaws.com/groups/${name}` },
    Permission,
  });
  expect(
    publicPermissions([
      group('global/AllUsers', 'READ'),
      group('global/AuthenticatedUsers', 'WRITE'),
      group('s3/LogDelivery', 'WRITE'),
      { Grantee: {}, Permission: 'FULL_CONTROL' },
      { Permission: 'FULL_CONTROL' },
    ]),
  ).toEqual(['READ', 'WRITE']);
  expect(publicPermissions(undefined)).toEqual([]);
});
