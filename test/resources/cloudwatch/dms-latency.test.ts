import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  DatabaseMigrationServiceClient,
  DescribeReplicationInstancesCommand,
  DescribeReplicationTasksCommand,
} from '@aws-sdk/client-database-migration-service';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { dmsLatency } from '../../../checks/cloudwatch/resources/dms-latency.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const dms = mockClient(DatabaseMigrationServiceClient);
const cloudwatch = mockClient(CloudWatchClient);

const task = (name: string, data: object) => ({
  ReplicationTaskIdentifier: name,
  ReplicationTaskArn: `arn:aws:dms:ap-northeast-2:111122223333:task:${name.toUpperCase()}`,
  ReplicationInstanceArn: 'arn:rep:1',
  MigrationType: 'cdc' as const,
  Status: 'running',
  ...data,
});

beforeEach(() => {
  dms.reset();
  cloudwatch.reset();
  dms.on(DescribeReplicationInstancesCommand).resolves({
    ReplicationInstances: [{ ReplicationInstanceIdentifier: 'shift', ReplicationInstanceArn: 'arn:rep:1' }],
  });
  dms.on(DescribeReplicationTasksCommand).resolves({
    ReplicationTasks: [
      task('orders', {}),
      task('members', { MigrationType: 'full-load-and-cdc' }),
      task('once', { MigrationType: 'full-load' }),
      task('stopped', { Status: 'stopped' }),
      task('lost', { ReplicationInstanceArn: 'arn:rep:2' }),
    ],
  });
});

test('of tasks that replicate changes, by the name of the instance and the end of the task’s ARN', async () => {
  cloudwatch.on(GetMetricDataCommand).resolves({ MetricDataResults: [] });
  expect((await collected(dmsLatency)).gaps).toEqual([]);
  const [request] = cloudwatch.commandCalls(GetMetricDataCommand);
  const input = request?.args[0].input;
  expect((input?.EndTime?.getTime() ?? 0) - (input?.StartTime?.getTime() ?? 0)).toBe(24 * 3_600_000);
  expect(input?.MetricDataQueries?.map(({ MetricStat }) => MetricStat)).toEqual(
    ['ORDERS', 'MEMBERS'].map((Value) => ({
      Metric: {
        Namespace: 'AWS/DMS',
        MetricName: 'CDCLatencyTarget',
        Dimensions: [
          { Name: 'ReplicationInstanceIdentifier', Value: 'shift' },
          { Name: 'ReplicationTaskIdentifier', Value },
        ],
      },
      Period: 300,
      Stat: 'Average',
    })),
  );
});

test('denied', async () => {
  cloudwatch.on(GetMetricDataCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(dmsLatency)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
