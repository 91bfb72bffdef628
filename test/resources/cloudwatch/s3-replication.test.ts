import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  GetBucketReplicationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { s3ReplicationFailures } from '../../../checks/cloudwatch/resources/s3-replication-failures.ts';
import { s3ReplicationLatency } from '../../../checks/cloudwatch/resources/s3-replication-latency.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';

const s3 = mockClient(S3Client);
const cloudwatch = mockClient(CloudWatchClient);
const seoul = here.region;
const tokyo = 'ap-northeast-1';

beforeEach(() => {
  s3.reset();
  cloudwatch.reset();
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'photos', BucketRegion: seoul }] });
  s3.on(HeadBucketCommand).resolves({ BucketRegion: tokyo });
  s3.on(GetBucketReplicationCommand).resolves({
    ReplicationConfiguration: {
      Role: 'replicator',
      Rules: [
        {
          ID: 'all',
          Status: 'Enabled',
          Destination: { Bucket: 'arn:aws:s3:::photos-tokyo', Metrics: { Status: 'Enabled' } },
        },
        { ID: 'unmeasured', Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::photos-tokyo' } },
      ],
    },
  });
  cloudwatch.on(GetMetricDataCommand).callsFake(({ MetricDataQueries }) => ({
    MetricDataResults: MetricDataQueries.map(({ Id }: { Id: string }) => ({
      Id,
      Values: [1],
      Timestamps: [here.now],
    })),
  }));
});

test.each([
  ['failures where the source is', s3ReplicationFailures, seoul, tokyo, 'OperationsFailedReplication', 'Sum'],
  ['the lag where the destination is', s3ReplicationLatency, tokyo, seoul, 'ReplicationLatency', 'Maximum'],
] as const)('AWS publishes %s', async (_, type, where, elsewhere, MetricName, Stat) => {
  expect((await collected(type, [elsewhere])).resources).toEqual([]);
  expect(cloudwatch.calls()).toEqual([]);

  const { resources } = await collected(type, [where]);
  expect(resources).toMatchObject([
    { region: where, data: { of: 'photos photos-tokyo', dimensions: { RuleId: 'all' }, Values: [1] } },
  ]);
  const queries = cloudwatch
    .commandCalls(GetMetricDataCommand)
    .map(({ args }) => args[0].input.MetricDataQueries);
  expect(queries).toMatchObject([
    [
      {
        MetricStat: {
          Metric: {
            Namespace: 'AWS/S3',
            MetricName,
            Dimensions: [
              { Name: 'SourceBucket', Value: 'photos' },
              { Name: 'DestinationBucket', Value: 'photos-tokyo' },
              { Name: 'RuleId', Value: 'all' },
            ],
          },
          Stat,
        },
      },
    ],
  ]);
});
