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
  HeadBucketCommand,
  ListBucketsCommand,
} from '../../../checks/s3/sdk.ts';
import { GetPublicAccessBlockCommand as GetAccountBlockCommand } from '../../../checks/s3control/sdk.ts';
import { type At, answer, awsError } from '../../standin/index.ts';
import { type Bucket, buckets, foreignBucket, owner, policyDocument } from './buckets.ts';
import { account, arnOf, daysAgo, tagList, tokyo, uuidOf } from './places.ts';

type Asked = { readonly Bucket: string | undefined };

/** Finds the bucket where it is asked for; elsewhere S3 says where it is. */
export function bucketOf({ Bucket: name }: Asked, { region }: Pick<At, 'region'>): Bucket {
  const bucket = buckets.find((each) => each.name === name);
  if (!bucket) throw awsError('NoSuchBucket', 'The specified bucket does not exist', { status: 404 });
  if (bucket.region !== region) throw elsewhere(bucket.region);
  return bucket;
}

function elsewhere(region: string) {
  const message = 'The bucket you are attempting to access must be addressed using the specified endpoint.';
  const headers = { 'x-amz-bucket-region': region };
  return awsError('PermanentRedirect', message, { status: 301, headers });
}

/** S3's answer where nothing is set. */
export function unset(name: string): never {
  throw awsError(name, 'The configuration was not found', { status: 404 });
}

const everybody = 'http://acs.amazonaws.com/groups/global/AllUsers';
const closed = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

function replicationRules({ copiedTo }: Bucket) {
  const {
    bucket,
    rule,
    isMeasured,
    account: other,
  } = copiedTo ?? unset('ReplicationConfigurationNotFoundError');
  return [
    {
      ID: rule,
      Priority: 1,
      Status: 'Enabled' as const,
      Filter: { Prefix: '' },
      DeleteMarkerReplication: { Status: 'Disabled' as const },
      Destination: {
        Bucket: `arn:aws:s3:::${bucket}`,
        ...(other && { Account: other }),
        ...(isMeasured && { Metrics: { Status: 'Enabled' as const } }),
      },
    },
  ];
}

function lifecycleRules({ oldVersions, oneZone }: Bucket) {
  const rule = { Status: 'Enabled' as const, Filter: { Prefix: '' } };
  if (oneZone !== undefined)
    return [
      {
        ...rule,
        ID: 'save-money',
        Transitions: [{ Days: oneZone, StorageClass: 'ONEZONE_IA' as const }],
      },
    ];
  return [
    {
      ...rule,
      ID: 'expire-old-versions',
      NoncurrentVersionExpiration: { NoncurrentDays: oldVersions ?? unset('NoSuchLifecycleConfiguration') },
      Expiration: { ExpiredObjectDeleteMarker: true },
    },
  ];
}

function encryptionOf({ kms, region }: Bucket) {
  const KMSMasterKeyID = arnOf('kms', region, `key/${uuidOf('backups')}`);
  return kms ? { SSEAlgorithm: 'aws:kms' as const, KMSMasterKeyID } : { SSEAlgorithm: 'AES256' as const };
}

/** Buckets, each only where it is, and what the account sets for all of them. */
export const storageAnswers = [
  answer(
    ListBucketsCommand,
    (_, { now }) => ({
      Owner: owner,
      Buckets: buckets.map(({ name, region, age }) => ({
        Name: name,
        BucketRegion: region,
        CreationDate: daysAgo(now, age),
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
  answer(HeadBucketCommand, (input, at) => {
    if (input.Bucket !== foreignBucket.name) return { BucketRegion: bucketOf(input, at).region };
    if (at.region !== tokyo) throw elsewhere(tokyo);
    throw awsError('Forbidden', 'Forbidden', { status: 403, headers: { 'x-amz-bucket-region': tokyo } });
  }),
  answer(GetBucketTaggingCommand, (input, at) => ({
    TagSet: tagList(bucketOf(input, at).tags ?? unset('NoSuchTagSet')),
  })),
  answer(GetBucketVersioningCommand, (input, at) => {
    const { versioning } = bucketOf(input, at);
    return versioning ? { Status: versioning } : {};
  }),
  answer(GetBucketReplicationCommand, (input, at) => ({
    ReplicationConfiguration: {
      Role: `arn:aws:iam::${account}:role/haneul-s3-replication`,
      Rules: replicationRules(bucketOf(input, at)),
    },
  })),
  answer(GetBucketEncryptionCommand, (input, at) => ({
    ServerSideEncryptionConfiguration: {
      Rules: [{ ApplyServerSideEncryptionByDefault: encryptionOf(bucketOf(input, at)) }],
    },
  })),
  answer(GetBucketLifecycleConfigurationCommand, (input, at) => ({
    Rules: lifecycleRules(bucketOf(input, at)),
  })),
  answer(GetObjectLockConfigurationCommand, (input, at) => ({
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: {
        DefaultRetention: {
          Mode: 'COMPLIANCE',
          Days: bucketOf(input, at).lock ?? unset('ObjectLockConfigurationNotFoundError'),
        },
      },
    },
  })),
  answer(GetBucketPolicyCommand, (input, at) => ({
    Policy: policyDocument(bucketOf(input, at).policy ?? unset('NoSuchBucketPolicy')),
  })),
  answer(GetBucketPolicyStatusCommand, (input, at) => {
    const { policy, isPublic = false } = bucketOf(input, at);
    return policy ? { PolicyStatus: { IsPublic: isPublic } } : unset('NoSuchBucketPolicy');
  }),
  answer(GetBucketAclCommand, (input, at) => ({
    Owner: owner,
    Grants: [
      { Grantee: { Type: 'CanonicalUser' as const, ...owner }, Permission: 'FULL_CONTROL' as const },
      ...(bucketOf(input, at).everybody ?? []).map((Permission) => ({
        Grantee: { Type: 'Group' as const, URI: everybody },
        Permission,
      })),
    ],
  })),
  answer(GetPublicAccessBlockCommand, (input, at) => ({
    PublicAccessBlockConfiguration: bucketOf(input, at).isOpen
      ? unset('NoSuchPublicAccessBlockConfiguration')
      : closed,
  })),
  answer(GetAccountBlockCommand, () => unset('NoSuchPublicAccessBlockConfiguration')),
];
