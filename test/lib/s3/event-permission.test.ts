import { expect, test } from 'vitest';
import { letsS3 } from '../../../checks/s3/lib/event-permission.ts';

const target = 'arn:aws:sqs:ap-northeast-2:111122223333:uploads';
const request = {
  action: 'sqs:SendMessage',
  target,
  bucketArn: 'arn:aws:s3:::photos',
  account: '111122223333',
};
const s3 = { Service: 's3.amazonaws.com' };
const open = { Effect: 'Allow', Principal: s3, Action: 'SQS:SendMessage', Resource: target };
const lets = (...Statement: object[]) => letsS3(JSON.stringify({ Statement }), request);
const where = (Condition: object) => lets({ ...open, Condition });

test('without a policy nobody is let in', () => expect(letsS3(undefined, request)).toBe(false));

test.each<readonly [string, object]>([
  ['without conditions', {}],
  ['everybody', { Principal: '*' }],
  ['every principal', { Principal: { AWS: ['*'] } }],
  ['one of several services', { Principal: { Service: ['sns.amazonaws.com', 's3.amazonaws.com'] } }],
  ['all actions', { Action: ['sqs:ReceiveMessage', 'sqs:*'] }],
  ['all queues', { Resource: ['arn:aws:sqs:*:*:*'] }],
])('lets S3 in: %s', (_, change) => expect(lets({ ...open, ...change })).toBe(true));

test.each<readonly [string, object]>([
  ['another service', { Principal: { Service: 'sns.amazonaws.com' } }],
  ['an account', { Principal: { AWS: '111122223333' } }],
  ['another principal only', { Principal: 'arn:aws:iam::111122223333:root' }],
  ['another action', { Action: 'sqs:ReceiveMessage' }],
  ['another queue', { Resource: `${target}2` }],
])('does not: %s', (_, change) => expect(lets({ ...open, ...change })).toBe(false));

test.each<readonly [string, object]>([
  ['the bucket', { ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::photos' } }],
  [
    'its name among several',
    { StringLike: { 'AWS:SourceArn': ['arn:aws:s3:::videos', 'arn:aws:s3:::ph*'] } },
  ],
  ['the account', { StringEquals: { 'aws:SourceAccount': '111122223333' } }],
  ['the account, if said', { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } }],
  ['no other account', { StringNotEquals: { 'aws:SourceAccount': '999988887777' } }],
  ['no other bucket', { ArnNotLike: { 'aws:SourceArn': 'arn:aws:s3:::videos*' } }],
  ['TLS', { Bool: { 'aws:SecureTransport': true } }],
  ['case does not matter', { StringEqualsIgnoreCase: { 'aws:PrincipalServiceName': 'S3.amazonaws.com' } }],
  ['what S3 does not say, if it exists', { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' } }],
  ['what S3 does not say is not that', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } }],
])('a condition that holds: %s', (_, condition) => expect(where(condition)).toBe(true));

test.each<readonly [string, object]>([
  ['another bucket', { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::videos' } }],
  ['a star that is none', { StringEquals: { 'aws:SourceArn': 'arn:aws:s3:*:*:photos' } }],
  ['another account', { StringEquals: { 'aws:SourceAccount': '999988887777' } }],
  ['not this account', { StringNotEquals: { 'aws:SourceAccount': ['999988887777', '111122223333'] } }],
  ['an organization’s principals', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }],
  [
    'one of two',
    { StringEquals: { 'aws:SourceAccount': '111122223333' }, ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::x' } },
  ],
])('a condition that does not: %s', (_, condition) => expect(where(condition)).toBe(false));

test.each<readonly [string, object]>([
  ['a key that is not known', { StringEquals: { 'aws:SourceOrgID': 'o-1' } }],
  ['an operator that is not known', { Null: { 'aws:SourceArn': 'false' } }],
  ['a variable', { StringLike: { 'aws:SourceArn': `$${'{aws:PrincipalTag/bucket}'}` } }],
])('a condition that cannot be told: %s', (_, condition) => expect(where(condition)).toBeUndefined());

test.each<readonly [string, object]>([
  ['NotPrincipal', { Principal: undefined, NotPrincipal: { AWS: '999988887777' } }],
  ['NotAction', { Action: undefined, NotAction: 'sqs:DeleteQueue' }],
  ['NotResource', { Resource: undefined, NotResource: 'arn:aws:sqs:::other' }],
])('nor can %s', (_, change) => expect(lets({ ...open, ...change })).toBeUndefined());

test('a denial wins, where it is meant', () => {
  const deny = { Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*' };
  expect(lets(open, deny)).toBe(false);
  expect(lets(open, { ...deny, Condition: { Bool: { 'aws:SecureTransport': 'false' } } })).toBe(true);
  expect(
    lets(open, { ...deny, Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } }),
  ).toBeUndefined();
  expect(lets(deny)).toBe(false);
});

test('one statement that lets it in is enough', () => {
  expect(lets({ ...open, Condition: { StringEquals: { 'aws:SourceOrgID': 'o-1' } } }, open)).toBe(true);
});
