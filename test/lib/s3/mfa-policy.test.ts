import { describe, expect, test } from 'vitest';
import { deniesDeletionWithoutMfa } from '../../../checks/s3/lib/mfa-policy.ts';

const arn = 'arn:aws:s3:::ledger';
const both = { Action: ['s3:DeleteObjectVersion', 's3:PutBucketVersioning'], Resource: [arn, `${arn}/*`] };
const withoutMfa = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };
const deny = { Effect: 'Deny', Principal: '*', ...both, Condition: withoutMfa };
const denies = (...statements: object[]) =>
  deniesDeletionWithoutMfa(JSON.stringify({ Statement: statements }), arn);

describe('a policy that keeps everybody without MFA away', () => {
  test.each<[string, object[]]>([
    ['names both actions', [deny]],
    ['names every action', [{ ...deny, Action: 's3:*' }]],
    [
      'says each in a statement of its own',
      [
        { ...deny, Action: 's3:DeleteObjectVersion', Resource: `${arn}/*` },
        { ...deny, Action: 's3:PutBucketVersioning', Resource: arn },
      ],
    ],
    ['asks for the age of the MFA', [{ ...deny, Condition: { Null: { 'aws:MultiFactorAuthAge': 'true' } } }]],
    [
      'asks for a recent MFA',
      [{ ...deny, Condition: { NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } } }],
    ],
    [
      'writes false as JSON does',
      [{ ...deny, Condition: { BoolIfExists: { 'aws:multifactorauthpresent': false } } }],
    ],
    ['denies it with MFA too', [{ ...deny, Condition: undefined }]],
  ])('%s', (_, statements) => {
    expect(denies(...statements)).toBe(true);
  });
});

describe('a policy that does not', () => {
  test.each<[string, object[]]>([
    ['allows', [{ ...deny, Effect: 'Allow' }]],
    ['speaks of one account', [{ ...deny, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }]],
    ['leaves versioning open', [{ ...deny, Action: 's3:DeleteObjectVersion' }]],
    ['leaves deleting open', [{ ...deny, Action: 's3:PutBucketVersioning' }]],
    ['is about the objects only', [{ ...deny, Resource: `${arn}/*` }]],
    ['is about a folder only', [{ ...deny, Resource: [arn, `${arn}/locked/*`] }]],
    ['is about the bucket only', [{ ...deny, Resource: arn }]],
    ['is about something else', [{ ...deny, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }]],
    [
      'does not reach access keys, which carry no MFA key',
      [{ ...deny, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }],
    ],
    [
      'does not reach sessions, which carry the MFA key',
      [{ ...deny, Condition: { Null: { 'aws:MultiFactorAuthPresent': 'true' } } }],
    ],
    [
      'makes an exception',
      [
        {
          ...deny,
          Condition: { ...withoutMfa, ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/ops' } },
        },
      ],
    ],
  ])('%s', (_, statements) => {
    expect(denies(...statements)).toBe(false);
  });

  test('is none at all', () => {
    expect(deniesDeletionWithoutMfa(undefined, arn)).toBe(false);
  });
});
