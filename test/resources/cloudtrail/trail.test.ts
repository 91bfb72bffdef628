import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { trail } from '../../../checks/cloudtrail/resources/trail.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(CloudTrailClient);
beforeEach(() => aws.reset());

const TrailARN = 'arn:aws:cloudtrail:ap-northeast-2:111122223333:trail/audit';
const audit = { Name: 'audit', TrailARN, S3BucketName: 'logs', HomeRegion: 'ap-northeast-2' };

test('the trails that record a Region, and how those of its own fare', async () => {
  const shadow = {
    ...audit,
    Name: 'away',
    TrailARN: TrailARN.replace('audit', 'away'),
    HomeRegion: 'us-east-1',
  };
  const ofOrganization = {
    ...audit,
    Name: 'org',
    TrailARN: TrailARN.replace('111122223333', '999988887777'),
  };
  aws
    .on(DescribeTrailsCommand, { includeShadowTrails: true })
    .resolves({ trailList: [{ ...audit, KmsKeyId: 'key' }, shadow, ofOrganization] });
  aws
    .on(GetTrailStatusCommand, { Name: TrailARN })
    .resolves({ IsLogging: true, LatestDeliveryError: 'NoSuchBucket' });
  aws
    .on(GetEventSelectorsCommand, { TrailName: TrailARN })
    .resolves({ EventSelectors: [{ ReadWriteType: 'All' }] });
  const { resources, gaps, calls } = await collected(trail.with('status', 'selectors'));
  expect(gaps).toEqual([]);
  expect(calls).toEqual({
    'cloudtrail:DescribeTrails': 1,
    'cloudtrail:GetTrailStatus': 1,
    'cloudtrail:GetEventSelectors': 1,
  });
  const [first] = resources;
  expect(resources.map(({ id }) => id)).toEqual(['audit', 'away', 'org']);
  expect(first).toMatchObject({ arn: TrailARN, data: audit });
  expect(first?.details).toEqual({
    status: { value: { IsLogging: true, LatestDeliveryError: 'NoSuchBucket' } },
    selectors: { value: { EventSelectors: [{ ReadWriteType: 'All' }] } },
  });
  expect(JSON.stringify(resources)).not.toContain('key');
});

test('none', async () => {
  aws.on(DescribeTrailsCommand).resolves({});
  expect(await collected(trail)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(DescribeTrailsCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(trail)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
