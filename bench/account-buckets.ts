import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetBucketReplicationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
} from '../checks/s3/sdk.ts';
import { answer, awsError } from '../src/standin/index.ts';
import type { Size } from './account.ts';
import { many, tagsFor } from './account-parts.ts';

function unset(name: string): never {
  throw awsError(name, 'The configuration was not found', { status: 404 });
}

/** Buckets, evenly over the Regions: versioned, encrypted, closed; neither replicated nor locked. */
export function bucketAnswers({ buckets, regions }: Size) {
  const closed = {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  };
  return [
    answer(
      ListBucketsCommand,
      () => ({
        Buckets: many(buckets, (index) => ({
          Name: `bucket-${index}`,
          BucketRegion: regions[index % regions.length],
          CreationDate: new Date('2025-01-01'),
        })),
      }),
      {
        items: 'Buckets',
        size: 'MaxBuckets',
        token: 'ContinuationToken',
        next: 'ContinuationToken',
        limit: 10_000,
      },
    ),
    answer(GetBucketTaggingCommand, ({ Bucket }) => ({
      TagSet: tagsFor('bucket', Number(Bucket?.split('-')[1])),
    })),
    answer(GetBucketVersioningCommand, { Status: 'Enabled' }),
    answer(GetBucketReplicationCommand, () => unset('ReplicationConfigurationNotFoundError')),
    answer(GetBucketEncryptionCommand, {
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
    }),
    answer(GetBucketLifecycleConfigurationCommand, () => unset('NoSuchLifecycleConfiguration')),
    answer(GetObjectLockConfigurationCommand, () => unset('ObjectLockConfigurationNotFoundError')),
    answer(GetBucketPolicyCommand, () => unset('NoSuchBucketPolicy')),
    answer(GetBucketPolicyStatusCommand, () => unset('NoSuchBucketPolicy')),
    answer(GetBucketAclCommand, { Grants: [] }),
    answer(GetPublicAccessBlockCommand, { PublicAccessBlockConfiguration: closed }),
  ];
}
