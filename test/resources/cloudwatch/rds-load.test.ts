import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeDBClustersCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { rdsLoad } from '../../../checks/cloudwatch/resources/rds-load.ts';
import { loadMetrics } from '../../../checks/rds/lib/load-queries.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const rds = mockClient(RDSClient);
const cloudwatch = mockClient(CloudWatchClient);
const arnOf = (kind: string, id: string) => `arn:aws:rds:ap-northeast-2:111122223333:${kind}:${id}`;
const instance = (id: string, more: object = {}) => ({
  DBInstanceIdentifier: id,
  DBInstanceArn: arnOf('db', id),
  DBInstanceStatus: 'available',
  DBInstanceClass: 'db.m6g.large',
  Engine: 'mysql',
  ...more,
});
const cluster = (id: string, members: readonly string[], more: object = {}) => ({
  DBClusterIdentifier: id,
  DBClusterArn: arnOf('cluster', id),
  Engine: 'aurora-mysql',
  DBClusterMembers: members.map((DBInstanceIdentifier) => ({ DBInstanceIdentifier })),
  ...more,
});

beforeEach(() => {
  rds.reset();
  cloudwatch.reset();
  cloudwatch.on(GetMetricDataCommand).callsFake(({ MetricDataQueries = [] }) => ({
    MetricDataResults: MetricDataQueries.map(({ Id }: { Id: string }) => ({
      Id,
      Values: [1, 2],
      Timestamps: [new Date(here.now), new Date(here.now.getTime() - 3_600_000)],
    })),
  }));
  rds
    .on(DescribeDBInstancesCommand)
    .resolves({
      DBInstances: [
        instance('alone', {
          StorageType: 'gp2',
          DBParameterGroups: [{ DBParameterGroupName: 'default.mysql8.0' }],
        }),
        instance('replicated', { ReadReplicaDBInstanceIdentifiers: ['copy'] }),
        instance('stopped', { DBInstanceStatus: 'stopped' }),
        instance('writer', { DBClusterIdentifier: 'shop', Engine: 'aurora-mysql' }),
        instance('acu', { DBClusterIdentifier: 'live', DBInstanceClass: 'db.serverless' }),
        instance('new', { DBInstanceClass: 'db.new1.large', Engine: 'sqlserver-se' }),
      ],
    })
    .on(DescribeDBClustersCommand)
    .resolves({
      DBClusters: [
        cluster('shop', ['writer']),
        cluster('live', ['acu', 'other']),
        cluster('off', ['idle'], { Status: 'stopped' }),
      ],
    });
});

/** What was asked of each instance. */
const asked = () =>
  cloudwatch
    .commandCalls(GetMetricDataCommand)
    .flatMap(({ args: [{ input }] }) => input.MetricDataQueries ?? [])
    .map(({ MetricStat }) =>
      [MetricStat?.Metric?.Dimensions?.[0]?.Value, MetricStat?.Metric?.MetricName, MetricStat?.Stat].join(
        ' ',
      ),
    )
    .sort();

test('what is limited, and the traffic where one instance does everything, each once and by the hour', async () => {
  const { resources, gaps, metrics } = await collected(rdsLoad);
  expect(gaps).toEqual([]);
  expect(asked()).toEqual([
    'acu CPUUtilization Average',
    'acu ServerlessDatabaseCapacity Average',
    'alone BurstBalance Average',
    'alone CPUUtilization Average',
    'alone DatabaseConnections Maximum',
    'alone DiskQueueDepth Average',
    'alone FreeableMemory Average',
    'alone ReadIOPS Average',
    'alone WriteIOPS Average',
    'alone WriteLatency Average',
    'new CPUUtilization Average',
    'new DiskQueueDepth Average',
    'replicated CPUUtilization Average',
    'replicated DiskQueueDepth Average',
    'replicated FreeableMemory Average',
    'writer CPUUtilization Average',
    'writer DMLThroughput Average',
    'writer DiskQueueDepth Average',
    'writer FreeableMemory Average',
    'writer SelectThroughput Average',
    'writer WriteLatency Average',
  ]);
  expect(metrics).toBe(21);
  const [one, two] = resources.map(({ data }) => Object(data).Timestamps);
  expect(one[1], 'the times are kept once').toBe(two[1]);
  const [call] = cloudwatch.commandCalls(GetMetricDataCommand);
  expect(call?.args[0].input.MetricDataQueries?.[0]?.MetricStat?.Period).toBe(3600);
});

test('no metric that is not declared, for it is charged', async () => {
  await collected(rdsLoad);
  const names = asked().map((text) => text.split(' ')[1]);
  expect(names.filter((name = '') => !loadMetrics.includes(name))).toEqual([]);
});

test('no more in a request than is answered at once', async () => {
  const many = Array.from({ length: 160 }, (_, index) =>
    instance(`db-${index}`, { DBInstanceClass: 'db.new1.large', ReadReplicaDBInstanceIdentifiers: ['x'] }),
  );
  rds
    .on(DescribeDBInstancesCommand)
    .resolves({ DBInstances: many })
    .on(DescribeDBClustersCommand)
    .resolves({});
  await collected(rdsLoad);
  const sizes = cloudwatch
    .commandCalls(GetMetricDataCommand)
    .map(({ args: [{ input }] }) => input.MetricDataQueries?.length);
  expect(sizes).toEqual([300, 20]);
});

test('denied', async () => {
  cloudwatch.on(GetMetricDataCommand).rejects(awsError('AccessDenied', '', 403));
  const { gaps, metrics } = await collected(rdsLoad);
  expect(gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect(metrics).toBeUndefined();
});
