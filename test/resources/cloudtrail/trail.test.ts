import { CloudTrailClient, DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { trail } from '../../../checks/cloudtrail/resources/trail.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(CloudTrailClient);
beforeEach(() => aws.reset());

test('a trail in its home Region, and no shadows of others', async () => {
  const TrailARN = 'arn:aws:cloudtrail:ap-northeast-2:111122223333:trail/audit';
  aws
    .on(DescribeTrailsCommand, { includeShadowTrails: false })
    .resolves({ trailList: [{ Name: 'audit', TrailARN, S3BucketName: 'logs', KmsKeyId: 'key' }] });
  const { resources, gaps } = await collected(trail);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'audit', arn: TrailARN }]);
  expect(resources[0]?.data).toEqual({ Name: 'audit', TrailARN, S3BucketName: 'logs' });
});

test('none', async () => {
  aws.on(DescribeTrailsCommand).resolves({});
  expect(await collected(trail)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(DescribeTrailsCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(trail)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
