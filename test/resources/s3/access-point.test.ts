import {
  type AccessPoint,
  GetAccessPointCommand,
  ListAccessPointsCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { accessPoint } from '../../../checks/s3/resources/access-point.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(S3ControlClient);
const AccountId = '111122223333';
const point = (Name: string, NetworkOrigin: 'Internet' | 'VPC' = 'Internet'): AccessPoint => ({
  Name,
  NetworkOrigin,
  Bucket: 'photos',
  BucketAccountId: AccountId,
  AccessPointArn: `arn:aws:s3:ap-northeast-2:${AccountId}:accesspoint/${Name}`,
  Alias: `${Name}-alias`,
});
beforeEach(() => aws.reset());

test('access points come in pages of 1,000; those of a VPC are not asked what they block', async () => {
  aws
    .on(ListAccessPointsCommand, { AccountId, MaxResults: 1000 })
    .resolves({ AccessPointList: [point('a')], NextToken: 'more' });
  aws.on(ListAccessPointsCommand, { NextToken: 'more' }).resolves({ AccessPointList: [point('b', 'VPC')] });
  const PublicAccessBlockConfiguration = { BlockPublicAcls: true };
  aws.on(GetAccessPointCommand, { AccountId, Name: 'a' }).resolves({ PublicAccessBlockConfiguration });
  const { resources, gaps, calls } = await collected(accessPoint.with('publicAccessBlock'));
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 's3:ListAccessPoints': 2, 's3:GetAccessPoint': 1 });
  const { Alias, ...data } = point('a');
  expect(resources).toMatchObject([
    {
      id: 'a',
      arn: data.AccessPointArn,
      data,
      details: { publicAccessBlock: { value: PublicAccessBlockConfiguration } },
    },
    { id: 'b', details: {} },
  ]);
});

test('none', async () => {
  aws.on(ListAccessPointsCommand).resolves({});
  expect(await collected(accessPoint)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(ListAccessPointsCommand).resolves({ AccessPointList: [point('a')] });
  aws.on(GetAccessPointCommand).rejects(awsError('AccessDenied', '', 403));
  expect(
    (await collected(accessPoint.with('publicAccessBlock'))).resources[0]?.details.publicAccessBlock,
  ).toMatchObject({ gap: { cause: 'access-denied', actions: ['s3:GetAccessPoint'] } });
  aws.on(ListAccessPointsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(accessPoint)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['s3:ListAccessPoints'] },
  ]);
});

test('throttled', async () => {
  aws.on(ListAccessPointsCommand).rejects(awsError('SlowDown', '', 503));
  expect((await collected(accessPoint)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
