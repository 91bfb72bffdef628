import {
  type BucketLocationConstraint,
  CreateBucketCommand,
  type CreateBucketCommandInput,
  type LifecycleRule,
  type ObjectLockConfiguration,
  type PublicAccessBlockConfiguration,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketPolicyCommand,
  PutBucketReplicationCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
  PutPublicAccessBlockCommand,
  type ReplicationRule,
  S3Client,
} from '@aws-sdk/client-s3';
import { ACCOUNT, type Place, tagList } from '../cloud.ts';

const blocked: PublicAccessBlockConfiguration = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

export interface BucketShape {
  readonly versioning?: 'Enabled' | 'Suspended';
  readonly tags?: Readonly<Record<string, string>>;
  readonly publicAccess?: PublicAccessBlockConfiguration;
  readonly lifecycle?: LifecycleRule[];
  readonly lock?: ObjectLockConfiguration;
  readonly policy?: object;
  readonly kms?: boolean;
  readonly logsTo?: string;
}

/** Makes a bucket in the Region of `place`, as described; public access is blocked unless said otherwise. */
export async function bucket(place: Place, Bucket: string, shape: BucketShape = {}): Promise<string> {
  const s3 = new S3Client(place);
  const create: CreateBucketCommandInput = {
    Bucket,
    CreateBucketConfiguration: { LocationConstraint: place.region as BucketLocationConstraint },
    ...(shape.lock && { ObjectLockEnabledForBucket: true }),
  };
  await s3.send(new CreateBucketCommand(create));
  if (shape.versioning)
    await s3.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: shape.versioning } }),
    );
  if (shape.tags)
    await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: tagList(shape.tags) } }));
  if (shape.policy)
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: JSON.stringify(shape.policy) }));
  if (shape.lifecycle)
    await s3.send(
      new PutBucketLifecycleConfigurationCommand({
        Bucket,
        LifecycleConfiguration: { Rules: shape.lifecycle },
      }),
    );
  if (shape.lock)
    await s3.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration: shape.lock }));
  if (shape.kms)
    await s3.send(
      new PutBucketEncryptionCommand({
        Bucket,
        ServerSideEncryptionConfiguration: {
          Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
        },
      }),
    );
  if (shape.logsTo)
    await s3.send(
      new PutBucketLoggingCommand({
        Bucket,
        BucketLoggingStatus: { LoggingEnabled: { TargetBucket: shape.logsTo, TargetPrefix: `${Bucket}/` } },
      }),
    );
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket,
      PublicAccessBlockConfiguration: shape.publicAccess ?? blocked,
    }),
  );
  return Bucket;
}

/** Replicates a bucket by one rule. */
export async function replicate(
  place: Place,
  Bucket: string,
  to: string,
  { status = 'Enabled', metrics = true }: { status?: 'Enabled' | 'Disabled'; metrics?: boolean } = {},
) {
  const rule: ReplicationRule = {
    ID: `to-${to}`,
    Priority: 1,
    Status: status,
    Filter: { Prefix: '' },
    DeleteMarkerReplication: { Status: 'Disabled' },
    Destination: {
      Bucket: `arn:aws:s3:::${to}`,
      ...(metrics && { Metrics: { Status: 'Enabled' } }),
    },
  };
  await new S3Client(place).send(
    new PutBucketReplicationCommand({
      Bucket,
      ReplicationConfiguration: { Role: `arn:aws:iam::${ACCOUNT}:role/replication`, Rules: [rule] },
    }),
  );
}
