import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { s3OneZoneBytes } from '../../../checks/cloudwatch/resources/s3-one-zone-bytes.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';

const s3 = mockClient(S3Client);
const cloudwatch = mockClient(CloudWatchClient);

test('what a bucket keeps in one zone, of three whole days, where the bucket is', async () => {
  s3.on(ListBucketsCommand).resolves({
    Buckets: [
      { Name: 'photos', BucketRegion: here.region },
      { Name: 'videos', BucketRegion: 'eu-west-1' },
    ],
  });
  cloudwatch.on(GetMetricDataCommand).resolves({
    MetricDataResults: [{ Id: 'q0', Values: [4096], Timestamps: [here.now] }],
  });
  const { resources, calls } = await collected(s3OneZoneBytes);
  expect(calls).toEqual({ 'cloudwatch:GetMetricData': 1 });
  expect(resources).toMatchObject([
    {
      region: here.region,
      data: {
        of: 'arn:aws:s3:::photos',
        dimensions: { BucketName: 'photos', StorageType: 'OneZoneIAStorage' },
        Values: [4096],
      },
    },
  ]);
  const [call] = cloudwatch.commandCalls(GetMetricDataCommand);
  expect(call?.args[0].input).toMatchObject({
    StartTime: new Date('2026-11-17T00:00:00Z'),
    EndTime: new Date('2026-11-20T00:00:00Z'),
    MetricDataQueries: [{ Id: 'q0', MetricStat: { Period: 86_400, Stat: 'Average' } }],
  });
});
