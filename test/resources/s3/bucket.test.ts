import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetBucketReplicationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetBucketWebsiteCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

type Detail =
  | 'tags'
  | 'versioning'
  | 'replication'
  | 'encryption'
  | 'lifecycle'
  | 'objectLock'
  | 'policy'
  | 'policyStatus'
  | 'acl'
  | 'publicAccessBlock'
  | 'notification'
  | 'website';

const aws = mockClient(S3Client);
beforeEach(() => {
  aws.reset();
  aws.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'photos', BucketRegion: 'eu-west-1' }] });
});

test('buckets come in pages of 10,000, each in its own Region', async () => {
  aws.on(ListBucketsCommand, { MaxBuckets: 10_000 }).resolves({
    Buckets: [{ Name: 'photos', BucketRegion: 'eu-west-1', CreationDate: new Date(0) }],
    ContinuationToken: 'more',
  });
  aws.on(ListBucketsCommand, { ContinuationToken: 'more' }).resolves({ Buckets: [{ Name: 'old' }] });
  const { resources, gaps, calls } = await collected(bucket);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 's3:ListBuckets': 2 });
  expect(resources).toMatchObject([
    { id: 'photos', arn: 'arn:aws:s3:::photos', region: 'eu-west-1' },
    // Emulators do not say the Region; nobody is to take a guess for it.
    { id: 'old', region: 'global', data: { Name: 'old' } },
  ]);
});

test('denied', async () => {
  aws.on(ListBucketsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(bucket)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['s3:ListAllMyBuckets'] },
  ]);
});

describe('what is read of a bucket', () => {
  const detail = async (name: Detail) => (await collected(bucket.with(name))).resources[0]?.details[name];

  test('its tags', async () => {
    aws.on(GetBucketTaggingCommand).resolves({ TagSet: [{ Key: 'env', Value: 'prod' }] });
    const { resources } = await collected(bucket.with('tags'));
    expect(resources[0]?.tags).toEqual({ env: 'prod' });
    aws.on(GetBucketTaggingCommand).rejects(awsError('NoSuchTagSet', '', 404));
    expect(await detail('tags')).toEqual({});
  });

  test('its versioning; one that was never versioned has no status', async () => {
    aws.on(GetBucketVersioningCommand).resolves({ Status: 'Enabled', MFADelete: 'Disabled' });
    expect(await detail('versioning')).toEqual({ value: { Status: 'Enabled', MFADelete: 'Disabled' } });
    aws.on(GetBucketVersioningCommand).resolves({});
    expect(await detail('versioning')).toEqual({ value: { Status: undefined, MFADelete: undefined } });
  });

  test('its replication', async () => {
    const ReplicationConfiguration = { Role: 'replicator', Rules: [] };
    aws.on(GetBucketReplicationCommand).resolves({ ReplicationConfiguration });
    expect(await detail('replication')).toEqual({ value: ReplicationConfiguration });
    aws.on(GetBucketReplicationCommand).rejects(awsError('ReplicationConfigurationNotFoundError', '', 404));
    expect(await detail('replication')).toEqual({});
  });

  test('its encryption', async () => {
    const ServerSideEncryptionConfiguration = { Rules: [{ BucketKeyEnabled: true }] };
    aws.on(GetBucketEncryptionCommand).resolves({ ServerSideEncryptionConfiguration });
    expect(await detail('encryption')).toEqual({ value: ServerSideEncryptionConfiguration });
    aws.on(GetBucketEncryptionCommand).rejects(awsError('ServerSideEncryptionConfigurationNotFoundError'));
    expect(await detail('encryption')).toEqual({});
  });

  test('its lifecycle rules', async () => {
    const Rules = [{ ID: 'old', Status: 'Enabled' as const }];
    aws.on(GetBucketLifecycleConfigurationCommand).resolves({ Rules });
    expect(await detail('lifecycle')).toEqual({ value: Rules });
    aws.on(GetBucketLifecycleConfigurationCommand).rejects(awsError('NoSuchLifecycleConfiguration', '', 404));
    expect(await detail('lifecycle')).toEqual({});
  });

  test('its Object Lock', async () => {
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled' as const };
    aws.on(GetObjectLockConfigurationCommand).resolves({ ObjectLockConfiguration });
    expect(await detail('objectLock')).toEqual({ value: ObjectLockConfiguration });
    aws.on(GetObjectLockConfigurationCommand).rejects(awsError('ObjectLockConfigurationNotFoundError'));
    expect(await detail('objectLock')).toEqual({});
  });

  test('its policy, and whether S3 calls that public', async () => {
    aws.on(GetBucketPolicyCommand).resolves({ Policy: '{}' });
    aws.on(GetBucketPolicyStatusCommand).resolves({ PolicyStatus: { IsPublic: true } });
    expect(await detail('policy')).toEqual({ value: '{}' });
    expect(await detail('policyStatus')).toEqual({ value: { IsPublic: true } });
    aws.on(GetBucketPolicyCommand).rejects(awsError('NoSuchBucketPolicy', '', 404));
    aws.on(GetBucketPolicyStatusCommand).rejects(awsError('NoSuchBucketPolicy', '', 404));
    expect(await detail('policy')).toEqual({});
    expect(await detail('policyStatus')).toEqual({});
  });

  test('its ACL', async () => {
    aws.on(GetBucketAclCommand).resolves({ Grants: [{ Permission: 'READ' }] });
    expect(await detail('acl')).toEqual({ value: [{ Permission: 'READ' }] });
  });

  test('its public access block', async () => {
    const PublicAccessBlockConfiguration = { BlockPublicAcls: true };
    aws.on(GetPublicAccessBlockCommand).resolves({ PublicAccessBlockConfiguration });
    expect(await detail('publicAccessBlock')).toEqual({ value: PublicAccessBlockConfiguration });
    aws.on(GetPublicAccessBlockCommand).rejects(awsError('NoSuchPublicAccessBlockConfiguration', '', 404));
    expect(await detail('publicAccessBlock')).toEqual({});
  });

  test('whom it tells of events', async () => {
    aws.on(GetBucketNotificationConfigurationCommand).resolves({ EventBridgeConfiguration: {} });
    expect(await detail('notification')).toEqual({ value: { EventBridgeConfiguration: {} } });
  });

  test('its website', async () => {
    const IndexDocument = { Suffix: 'index.html' };
    aws.on(GetBucketWebsiteCommand).resolves({ IndexDocument, ErrorDocument: { Key: 'error.html' } });
    expect(await detail('website')).toEqual({ value: { IndexDocument, RedirectAllRequestsTo: undefined } });
    aws.on(GetBucketWebsiteCommand).rejects(awsError('NoSuchWebsiteConfiguration', '', 404));
    expect(await detail('website')).toEqual({});
  });

  test('a denial is a gap, where the bucket is', async () => {
    aws.on(GetBucketAclCommand).rejects(awsError('AccessDenied', '', 403));
    expect(await detail('acl')).toMatchObject({
      gap: { cause: 'access-denied', actions: ['s3:GetBucketAcl'], region: 'eu-west-1' },
    });
  });
});
