import {
  GetBucketReplicationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { replicationDestination } from '../../../checks/s3/resources/replication-destination.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(S3Client);
const tokyo = { 'x-amz-bucket-region': 'ap-northeast-1' };
const rule = (ID: string) => ({
  ID,
  Status: 'Enabled' as const,
  Destination: { Bucket: 'arn:aws:s3:::photos-tokyo', Metrics: { Status: 'Enabled' as const } },
});

beforeEach(() => {
  aws.reset();
  aws.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'photos', BucketRegion: 'ap-northeast-2' }] });
  aws
    .on(GetBucketReplicationCommand)
    .resolves({ ReplicationConfiguration: { Role: 'replicator', Rules: [rule('a'), rule('b')] } });
});

const data = {
  SourceBucket: 'photos',
  DestinationBucket: 'photos-tokyo',
  MeasuredRules: ['a', 'b'],
  BucketRegion: 'ap-northeast-1',
};

test('a destination is asked about once, and is where S3 says', async () => {
  aws.on(HeadBucketCommand, { Bucket: 'photos-tokyo' }).resolves({ BucketRegion: 'ap-northeast-1' });
  const { resources, gaps, calls } = await collected(replicationDestination);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'photos photos-tokyo', region: 'ap-northeast-1', data }]);
  expect(calls).toEqual({ 's3:HeadBucket': 1 });
});

test.each([301, 403])('S3 says it even where it answers %i', async (status) => {
  aws.on(HeadBucketCommand).rejects(awsError('Unknown', 'UnknownError', status, tokyo));
  expect(await collected(replicationDestination)).toMatchObject({ gaps: [], resources: [{ data }] });
});

test('one that does not exist is not listed', async () => {
  aws.on(HeadBucketCommand).rejects(awsError('NotFound', 'UnknownError', 404));
  expect(await collected(replicationDestination)).toMatchObject({ gaps: [], resources: [] });
});

test('a denial that tells nothing is a gap', async () => {
  aws.on(HeadBucketCommand).rejects(awsError('Unknown', 'UnknownError', 403));
  const { resources, gaps } = await collected(replicationDestination);
  expect(resources).toEqual([]);
  expect(gaps).toMatchObject([{ cause: 'access-denied', actions: ['s3:ListBucket'] }]);
});

test('a source whose replication could not be read leaves the list incomplete', async () => {
  aws.on(GetBucketReplicationCommand).rejects(awsError('AccessDenied', '', 403));
  const { resources, gaps } = await collected(replicationDestination);
  expect(resources).toEqual([]);
  expect(gaps).toMatchObject([{ cause: 'access-denied', actions: ['s3:GetReplicationConfiguration'] }]);
});

test('a bucket that does not replicate asks nothing', async () => {
  aws.on(GetBucketReplicationCommand).rejects(awsError('ReplicationConfigurationNotFoundError', '', 404));
  expect(await collected(replicationDestination)).toMatchObject({ gaps: [], resources: [], calls: {} });
});
