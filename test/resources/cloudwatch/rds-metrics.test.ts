import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeDBClustersCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { freeStorageSpace } from '../../../checks/cloudwatch/resources/rds-free-storage-space.ts';
import { globalReplicationLag } from '../../../checks/cloudwatch/resources/rds-global-replication-lag.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const rds = mockClient(RDSClient);
const cloudwatch = mockClient(CloudWatchClient);
const arnOf = (kind: string, id: string) => `arn:aws:rds:ap-northeast-2:111122223333:${kind}:${id}`;

beforeEach(() => {
  rds.reset();
  cloudwatch.reset();
  const instance = (id: string, more: object = {}) => ({
    DBInstanceIdentifier: id,
    DBInstanceArn: arnOf('db', id),
    Engine: 'mysql',
    AllocatedStorage: 100,
    ...more,
  });
  rds
    .on(DescribeDBInstancesCommand)
    .resolves({
      DBInstances: [
        instance('fixed'),
        instance('growing', { MaxAllocatedStorage: 500 }),
        instance('member', { Engine: 'aurora-mysql', DBClusterIdentifier: 'shop' }),
        instance('custom', { Engine: 'custom-oracle-ee' }),
        instance('magnetic', { StorageType: 'standard' }),
      ],
    })
    .on(DescribeDBClustersCommand)
    .resolves({
      DBClusters: [
        { DBClusterIdentifier: 'shop', DBClusterArn: arnOf('cluster', 'shop') },
        {
          DBClusterIdentifier: 'follower',
          DBClusterArn: arnOf('cluster', 'follower'),
          ReplicationSourceIdentifier: 'arn:aws:rds:us-west-2:111122223333:cluster:shop',
        },
      ],
    });
});

const queried = () =>
  cloudwatch.commandCalls(GetMetricDataCommand).map(({ args: [{ input }] }) => ({
    hours: ((input.EndTime?.getTime() ?? 0) - (input.StartTime?.getTime() ?? 0)) / 3_600_000,
    metrics: input.MetricDataQueries?.map(({ MetricStat }) => ({
      ...MetricStat?.Metric,
      Period: MetricStat?.Period,
      Stat: MetricStat?.Stat,
    })),
  }));

test('the free space only of instances whose storage does not grow by itself', async () => {
  cloudwatch
    .on(GetMetricDataCommand)
    .resolves({ MetricDataResults: [{ Id: 'q0', Values: [5e9], Timestamps: [here.now] }] });
  const { resources, gaps } = await collected(freeStorageSpace);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ data: { of: arnOf('db', 'fixed'), Values: [5e9] } }]);
  expect(queried()).toEqual([
    {
      hours: 3,
      metrics: [
        {
          Namespace: 'AWS/RDS',
          MetricName: 'FreeStorageSpace',
          Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'fixed' }],
          Period: 3600,
          Stat: 'Minimum',
        },
      ],
    },
  ]);
});

test('the lag only of clusters that follow another, with and without the source’s Region', async () => {
  cloudwatch.on(GetMetricDataCommand).resolves({
    MetricDataResults: [
      { Id: 'q0', Values: [80], Timestamps: [here.now] },
      { Id: 'q1', Values: [], Timestamps: [] },
    ],
  });
  const { resources } = await collected(globalReplicationLag);
  expect(resources.map(({ data }) => data)).toMatchObject([
    { of: arnOf('cluster', 'follower'), Values: [80] },
    { of: arnOf('cluster', 'follower'), Values: [] },
  ]);
  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(2);
  const common = {
    Namespace: 'AWS/RDS',
    MetricName: 'AuroraGlobalDBReplicationLag',
    Period: 300,
    Stat: 'Average',
  };
  const cluster = { Name: 'DBClusterIdentifier', Value: 'follower' };
  expect(queried()).toEqual([
    {
      hours: 24,
      metrics: [
        { ...common, Dimensions: [cluster, { Name: 'SourceRegion', Value: 'us-west-2' }] },
        { ...common, Dimensions: [cluster] },
      ],
    },
  ]);
});

test('nothing to measure is not asked about', async () => {
  rds.on(DescribeDBInstancesCommand).resolves({}).on(DescribeDBClustersCommand).resolves({});
  expect(await collected(freeStorageSpace)).toMatchObject({ resources: [], gaps: [] });
  expect(await collected(globalReplicationLag)).toMatchObject({ resources: [], gaps: [] });
  expect(cloudwatch.calls()).toEqual([]);
});

test('denied', async () => {
  cloudwatch.on(GetMetricDataCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(freeStorageSpace)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect((await collected(globalReplicationLag)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
