import { defineCollector, tagsOf } from '#engine';
import { withoutPasswords } from '../lib/policy.ts';

/** A general purpose bucket; directory buckets are listed elsewhere. */
export const bucket = defineCollector({
  type: 's3.bucket',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListBucketsCommand }) =>
    ask(ListBucketsCommand, {
      iam: 's3:ListAllMyBuckets',
      input: () => ({ MaxBuckets: 10_000 }),
      pages: ({ ContinuationToken }) => ({ ContinuationToken }),
      select: ({ Buckets = [] }) => Buckets,
    }),
  keep: ['Name', 'BucketRegion'],
  identify: ({ Name = '', BucketRegion }, { partition }) => ({
    id: Name,
    arn: `arn:${partition}:s3:::${Name}`,
    region: BucketRegion,
  }),
  details: (ask, sdk) => ({
    tags: ask(sdk.GetBucketTaggingCommand, {
      iam: 's3:GetBucketTagging',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ TagSet }) => tagsOf(TagSet),
      absentOn: ['NoSuchTagSet'],
    }),
    versioning: ask(sdk.GetBucketVersioningCommand, {
      iam: 's3:GetBucketVersioning',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ Status, MFADelete }) => ({ Status, MFADelete }),
    }),
    replication: ask(sdk.GetBucketReplicationCommand, {
      iam: 's3:GetReplicationConfiguration',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ ReplicationConfiguration }) => ReplicationConfiguration,
      absentOn: ['ReplicationConfigurationNotFoundError'],
    }),
    encryption: ask(sdk.GetBucketEncryptionCommand, {
      iam: 's3:GetEncryptionConfiguration',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ ServerSideEncryptionConfiguration }) => ServerSideEncryptionConfiguration,
      absentOn: ['ServerSideEncryptionConfigurationNotFoundError'],
    }),
    lifecycle: ask(sdk.GetBucketLifecycleConfigurationCommand, {
      iam: 's3:GetLifecycleConfiguration',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ Rules }) => Rules,
      absentOn: ['NoSuchLifecycleConfiguration'],
    }),
    objectLock: ask(sdk.GetObjectLockConfigurationCommand, {
      iam: 's3:GetBucketObjectLockConfiguration',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ ObjectLockConfiguration }) => ObjectLockConfiguration,
      absentOn: ['ObjectLockConfigurationNotFoundError'],
    }),
    policy: ask(sdk.GetBucketPolicyCommand, {
      iam: 's3:GetBucketPolicy',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ Policy }) => (Policy === undefined ? undefined : withoutPasswords(Policy)),
      absentOn: ['NoSuchBucketPolicy'],
    }),
    policyStatus: ask(sdk.GetBucketPolicyStatusCommand, {
      iam: 's3:GetBucketPolicyStatus',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ PolicyStatus }) => PolicyStatus,
      absentOn: ['NoSuchBucketPolicy'],
    }),
    acl: ask(sdk.GetBucketAclCommand, {
      iam: 's3:GetBucketAcl',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ Grants }) => Grants,
    }),
    publicAccessBlock: ask(sdk.GetPublicAccessBlockCommand, {
      iam: 's3:GetBucketPublicAccessBlock',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ PublicAccessBlockConfiguration }) => PublicAccessBlockConfiguration,
      absentOn: ['NoSuchPublicAccessBlockConfiguration'],
    }),
    notification: ask(sdk.GetBucketNotificationConfigurationCommand, {
      iam: 's3:GetBucketNotification',
      input: ({ id }) => ({ Bucket: id }),
    }),
    website: ask(sdk.GetBucketWebsiteCommand, {
      iam: 's3:GetBucketWebsite',
      input: ({ id }) => ({ Bucket: id }),
      select: ({ IndexDocument, RedirectAllRequestsTo }) => ({ IndexDocument, RedirectAllRequestsTo }),
      absentOn: ['NoSuchWebsiteConfiguration'],
    }),
  }),
});
