import { BackupClient } from '@aws-sdk/client-backup';
import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DescribeSnapshotsCommand, DescribeVolumesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { EFSClient } from '@aws-sdk/client-efs';
import { ElastiCacheClient } from '@aws-sdk/client-elasticache';
import { FSxClient } from '@aws-sdk/client-fsx';
import { DescribeKeyCommand, GetKeyRotationStatusCommand, KMSClient } from '@aws-sdk/client-kms';
import { RDSClient } from '@aws-sdk/client-rds';
import { RedshiftClient } from '@aws-sdk/client-redshift';
import { GetBucketEncryptionCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { key } from '../../../checks/kms/resources/key.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const dynamodb = mockClient(DynamoDBClient);
const ec2 = mockClient(EC2Client);
const s3 = mockClient(S3Client);
const kms = mockClient(KMSClient);
const others = [
  mockClient(BackupClient),
  mockClient(EFSClient),
  mockClient(ElastiCacheClient),
  mockClient(FSxClient),
  mockClient(RDSClient),
  mockClient(RedshiftClient),
];

const arn = (name: string) => `arn:aws:kms:ap-northeast-2:111122223333:key/${name}`;

const own = {
  AWSAccountId: '111122223333',
  KeyManager: 'CUSTOMER' as const,
  KeySpec: 'SYMMETRIC_DEFAULT' as const,
  KeyState: 'Enabled' as const,
  Origin: 'AWS_KMS' as const,
};

/** What DescribeKey answers of a key; `asked` is what it is asked about. */
const described = (name: string, asked = arn(name), more = {}) =>
  kms
    .on(DescribeKeyCommand, { KeyId: asked })
    .resolves({ KeyMetadata: { KeyId: name, Arn: arn(name), Description: 'ours', ...own, ...more } });

const onVolumes = (...keys: readonly (string | undefined)[]) =>
  ec2.on(DescribeVolumesCommand).resolves({
    Volumes: keys.map((KmsKeyId, index) => ({ VolumeId: `vol-${index}`, KmsKeyId })),
  });

const asked = () => kms.commandCalls(DescribeKeyCommand).map(({ args }) => args[0].input.KeyId);

beforeEach(() => {
  for (const aws of [dynamodb, ec2, s3, kms, ...others]) aws.reset();
  // In an account that has nothing else.
  for (const aws of [dynamodb, ec2, s3, ...others] as ReturnType<typeof mockClient>[]) {
    aws.onAnyCommand().resolves({});
  }
  kms.on(GetKeyRotationStatusCommand).resolves({ KeyRotationEnabled: true });
});

test('a key is asked about once, however many things it protects', async () => {
  described('one');
  onVolumes(arn('one'), undefined, arn('one'));
  ec2.on(DescribeSnapshotsCommand).resolves({ Snapshots: [{ SnapshotId: 'snap-1', KmsKeyId: arn('one') }] });
  const { resources, gaps } = await collected(key);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'one', arn: arn('one'), data: { KeyState: 'Enabled', Reference: arn('one') } },
  ]);
  expect(JSON.stringify(resources)).not.toContain('ours');
  expect(asked()).toEqual([arn('one')]);
});

test('keys of tables and buckets, by ARN, id and alias; the aliases of AWS are left out', async () => {
  described('one');
  described('two', 'two');
  described('one', 'alias/photos');
  dynamodb.on(ListTablesCommand).resolves({ TableNames: ['orders', 'carts'] });
  dynamodb.on(DescribeTableCommand).resolves({ Table: { SSEDescription: { KMSMasterKeyArn: arn('one') } } });
  dynamodb.on(DescribeTableCommand, { TableName: 'carts' }).resolves({ Table: {} });
  s3.on(ListBucketsCommand).resolves({
    Buckets: [
      'two',
      'alias/photos',
      'alias/aws/s3',
      'arn:aws:kms:ap-northeast-2:1:alias/aws/s3',
      'plain',
    ].map((name) => ({ Name: name.replaceAll(/[:/]/g, '-'), BucketRegion: 'ap-northeast-2' })),
  });
  const encryption = (KMSMasterKeyID: string) => ({
    ServerSideEncryptionConfiguration: {
      Rules: [
        { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const, KMSMasterKeyID } },
        { BucketKeyEnabled: false },
      ],
    },
  });
  for (const name of ['two', 'alias/photos', 'alias/aws/s3', 'arn:aws:kms:ap-northeast-2:1:alias/aws/s3']) {
    s3.on(GetBucketEncryptionCommand, { Bucket: name.replaceAll(/[:/]/g, '-') }).resolves(encryption(name));
  }
  s3.on(GetBucketEncryptionCommand, { Bucket: 'plain' }).resolves({
    ServerSideEncryptionConfiguration: {} as never,
  });
  const { resources, gaps } = await collected(key);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id }) => id).sort()).toEqual(['one', 'two']);
  expect(asked().sort()).toEqual(['alias/photos', arn('one'), 'two']);
});

test('a key that does not exist is one all the same', async () => {
  kms.on(DescribeKeyCommand).rejects(awsError('NotFoundException', 'Key does not exist', 400));
  onVolumes(arn('gone'));
  const { resources, gaps } = await collected(key);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: arn('gone'), arn: arn('gone'), data: { Reference: arn('gone') } }]);
});

test('one key is denied, the others are told', async () => {
  described('one');
  const foreign = 'arn:aws:kms:ap-northeast-2:444455556666:key/theirs';
  kms
    .on(DescribeKeyCommand, { KeyId: foreign })
    .rejects(
      awsError('AccessDeniedException', `not authorized to perform kms:DescribeKey on ${foreign}`, 400),
    );
  onVolumes(foreign, arn('one'));
  const { resources, gaps } = await collected(key);
  expect(resources).toMatchObject([{ id: 'one' }]);
  expect(gaps).toMatchObject([{ cause: 'access-denied', operation: 'kms:DescribeKey' }]);
  expect(gaps[0]?.message).toContain(foreign);
});

test('where a list is not known, what else is found counts', async () => {
  described('one');
  onVolumes(arn('one'));
  ec2.on(DescribeSnapshotsCommand).rejects(awsError('UnauthorizedOperation', '', 403));
  const { resources, gaps } = await collected(key);
  expect(resources).toMatchObject([{ id: 'one' }]);
  expect(gaps).toMatchObject([{ cause: 'access-denied', operation: 'ec2:DescribeSnapshots' }]);
});

test('throttled once, and asked again', async () => {
  kms
    .on(DescribeKeyCommand)
    .rejectsOnce(awsError('ThrottlingException', 'Rate exceeded', 400))
    .resolves({ KeyMetadata: { KeyId: 'one', Arn: arn('one'), ...own } });
  onVolumes(arn('one'));
  expect(await collected(key)).toMatchObject({ resources: [{ id: 'one' }], gaps: [] });
});

test('rotation is asked about where KMS can rotate and the account decides', async () => {
  described('one');
  described('aws', undefined, { KeyManager: 'AWS' });
  described('rsa', undefined, { KeySpec: 'RSA_2048' });
  described('imported', undefined, { Origin: 'EXTERNAL' });
  described('off', undefined, { KeyState: 'Disabled' });
  described('theirs', undefined, { AWSAccountId: '444455556666' });
  described('primary', undefined, { MultiRegionConfiguration: { MultiRegionKeyType: 'PRIMARY' } });
  described('replica', undefined, { MultiRegionConfiguration: { MultiRegionKeyType: 'REPLICA' } });
  onVolumes(...['one', 'aws', 'rsa', 'imported', 'off', 'theirs', 'primary', 'replica'].map(arn));
  const { resources } = await collected(key.with('rotation'));
  const told = resources.filter(({ details }) => 'rotation' in details);
  expect(told.map(({ id, details }) => [id, details.rotation])).toEqual([
    ['one', { value: { KeyRotationEnabled: true } }],
    ['primary', { value: { KeyRotationEnabled: true } }],
  ]);
});

test('nothing is encrypted, nothing is asked', async () => {
  expect(await collected(key)).toMatchObject({ resources: [], gaps: [] });
  expect(kms.calls()).toEqual([]);
});
