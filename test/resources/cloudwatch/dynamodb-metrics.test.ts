import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { dynamodbReplicationLatency } from '../../../checks/cloudwatch/resources/dynamodb-replication-latency.ts';
import { dynamodbTraffic } from '../../../checks/cloudwatch/resources/dynamodb-traffic.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const dynamodb = mockClient(DynamoDBClient);
const cloudwatch = mockClient(CloudWatchClient);
const arnOf = (id: string) => `arn:aws:dynamodb:ap-northeast-2:111122223333:table/${id}`;

beforeEach(() => {
  dynamodb.reset();
  cloudwatch.reset();
  dynamodb.on(ListTablesCommand).resolves({ TableNames: ['orders', 'strong'] });
  dynamodb.on(DescribeTableCommand, { TableName: 'orders' }).resolves({
    Table: {
      GlobalSecondaryIndexes: [{ IndexName: 'by-date' }],
      Replicas: [{ RegionName: here.region }, { RegionName: 'us-east-1' }],
    },
  });
  dynamodb.on(DescribeTableCommand, { TableName: 'strong' }).resolves({
    Table: { MultiRegionConsistency: 'STRONG', Replicas: [{ RegionName: 'us-east-1' }] },
  });
});

/** What was asked: the window in hours, and each metric with its dimensions, period and statistic. */
const asked = () =>
  cloudwatch.commandCalls(GetMetricDataCommand).map(({ args: [{ input }] }) => ({
    hours: ((input.EndTime?.getTime() ?? 0) - (input.StartTime?.getTime() ?? 0)) / 3_600_000,
    metrics: input.MetricDataQueries?.map(({ MetricStat }) =>
      [
        MetricStat?.Metric?.Namespace,
        MetricStat?.Metric?.MetricName,
        ...(MetricStat?.Metric?.Dimensions ?? []).map(({ Name, Value }) => `${Name}=${Value}`),
        `${MetricStat?.Stat} of ${MetricStat?.Period}s`,
      ].join(' '),
    ),
  }));

test('the traffic of a table and of its indexes, a week of hours in one request', async () => {
  cloudwatch
    .on(GetMetricDataCommand)
    .resolves({ MetricDataResults: [{ Id: 'q0', Values: [5], Timestamps: [here.now] }] });
  const { resources, gaps, calls } = await collected(dynamodbTraffic);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'cloudwatch:GetMetricData': 1 });
  expect(resources).toMatchObject([{ data: { of: arnOf('orders'), Values: [5] } }]);
  const [request] = asked();
  expect(request?.hours).toBe(7 * 24);
  const metrics = ['ConsumedReadCapacityUnits', 'ReadThrottleEvents', 'WriteThrottleEvents'];
  const each = (dimensions: string) =>
    metrics.map((name) => `AWS/DynamoDB ${name} ${dimensions} Sum of 3600s`);
  expect(request?.metrics).toEqual([
    'AWS/DynamoDB ConsumedWriteCapacityUnits TableName=orders Sum of 3600s',
    ...each('TableName=orders'),
    ...each('TableName=orders GlobalSecondaryIndexName=by-date'),
    'AWS/DynamoDB ConsumedWriteCapacityUnits TableName=strong Sum of 3600s',
    ...each('TableName=strong'),
  ]);
});

test('the latency to each other Region; a strongly consistent table has none', async () => {
  cloudwatch.on(GetMetricDataCommand).resolves({ MetricDataResults: [] });
  const { gaps } = await collected(dynamodbReplicationLatency);
  expect(gaps).toEqual([]);
  expect(asked()).toEqual([
    {
      hours: 24,
      metrics: ['AWS/DynamoDB ReplicationLatency TableName=orders ReceivingRegion=us-east-1 Average of 300s'],
    },
  ]);
});

test('a table that could not be described leaves a gap, and the others are asked about', async () => {
  dynamodb
    .on(DescribeTableCommand, { TableName: 'orders' })
    .rejects(awsError('AccessDeniedException', 'is not authorized'));
  cloudwatch.on(GetMetricDataCommand).resolves({ MetricDataResults: [] });
  const { gaps } = await collected(dynamodbTraffic);
  expect(gaps).toMatchObject([{ cause: 'access-denied', actions: ['dynamodb:DescribeTable'] }]);
  expect(asked()[0]?.metrics).toHaveLength(4);
});

test('denied', async () => {
  cloudwatch.on(GetMetricDataCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(dynamodbTraffic)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect((await collected(dynamodbReplicationLatency)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
