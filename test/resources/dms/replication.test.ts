import {
  DatabaseMigrationServiceClient,
  DescribeReplicationConfigsCommand,
  DescribeReplicationInstancesCommand,
  DescribeReplicationsCommand,
  DescribeReplicationTasksCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-database-migration-service';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { replication } from '../../../checks/dms/resources/replication.ts';
import { replicationConfig } from '../../../checks/dms/resources/replication-config.ts';
import { replicationInstance } from '../../../checks/dms/resources/replication-instance.ts';
import { replicationTask } from '../../../checks/dms/resources/replication-task.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(DatabaseMigrationServiceClient);
beforeEach(() => aws.reset());

const instance = (name: string) => ({
  ReplicationInstanceIdentifier: name,
  ReplicationInstanceArn: `arn:rep:${name}`,
});
const task = (name: string, ReplicationInstanceArn: string | undefined) => ({
  ReplicationTaskIdentifier: name,
  ReplicationTaskArn: `arn:task:${name}`,
  ReplicationInstanceArn,
});
const config = {
  ReplicationConfigIdentifier: 'stock',
  ReplicationConfigArn: 'arn:config:stock',
  ReplicationType: 'cdc' as const,
};
const Tag = (ResourceArn: string) => ({ Key: 'env', Value: ResourceArn, ResourceArn });

test('instances: several pages, all tags in one request, no settings', async () => {
  aws
    .on(DescribeReplicationInstancesCommand)
    .resolvesOnce({
      ReplicationInstances: [
        {
          ...instance('one'),
          PendingModifiedValues: { MultiAZ: true, EngineVersion: '9' },
          ReplicationSubnetGroup: { VpcId: 'vpc-1', ReplicationSubnetGroupDescription: 'ours' },
          KmsKeyId: 'alias/ours',
        },
      ],
      Marker: 'more',
    })
    .resolves({ ReplicationInstances: [instance('two')] });
  aws.on(ListTagsForResourceCommand).resolves({ TagList: [Tag('arn:rep:one')] });
  const { resources, gaps, calls } = await collected(replicationInstance.with('tags'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'one',
      arn: 'arn:rep:one',
      data: { PendingModifiedValues: { MultiAZ: true }, ReplicationSubnetGroup: { VpcId: 'vpc-1' } },
      tags: { env: 'arn:rep:one' },
    },
    { id: 'two', tags: {} },
  ]);
  expect(JSON.stringify(resources)).not.toContain('ours');
  expect(calls).toEqual({ 'dms:DescribeReplicationInstances': 2, 'dms:ListTagsForResource': 1 });
  const inputs = aws.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([
    { MaxRecords: 100 },
    { MaxRecords: 100, Marker: 'more' },
    { ResourceArnList: ['arn:rep:one', 'arn:rep:two'] },
  ]);
});

test('tasks: all in one list, with the names of their instances', async () => {
  aws
    .on(DescribeReplicationInstancesCommand)
    .resolves({ ReplicationInstances: [instance('one'), instance('two')] });
  aws
    .on(DescribeReplicationTasksCommand)
    .resolvesOnce({
      ReplicationTasks: [
        {
          ...task('orders', 'arn:rep:two'),
          TableMappings: 'ours',
          ReplicationTaskStats: { TablesErrored: 0, TablesLoaded: 7 },
        },
      ],
      Marker: 'more',
    })
    .resolves({ ReplicationTasks: [task('lost', undefined)] });
  aws.on(ListTagsForResourceCommand).resolves({ TagList: [Tag('arn:task:lost')] });
  const { resources, gaps, calls } = await collected(replicationTask.with('tags'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'orders',
      data: { ReplicationInstanceIdentifier: 'two', ReplicationTaskStats: { TablesErrored: 0 } },
      tags: {},
    },
    { id: 'lost', data: {}, tags: { env: 'arn:task:lost' } },
  ]);
  expect(JSON.stringify(resources)).not.toMatch(/ours|TablesLoaded/);
  expect(calls).toEqual({ 'dms:DescribeReplicationTasks': 2, 'dms:ListTagsForResource': 1 });
  const [first, second] = aws.commandCalls(DescribeReplicationTasksCommand);
  expect(first?.args[0].input).toEqual({ WithoutSettings: true, MaxRecords: 100 });
  expect(second?.args[0].input).toMatchObject({ Marker: 'more' });
});

test('serverless: how it is configured, and what it does', async () => {
  aws
    .on(DescribeReplicationConfigsCommand)
    .resolvesOnce({
      ReplicationConfigs: [
        {
          ...config,
          ComputeConfig: { MultiAZ: true, KmsKeyId: 'alias/ours' },
          ReplicationSettings: '{"ours":1}',
        },
      ],
      Marker: 'more',
    })
    .resolves({ ReplicationConfigs: [{ ...config, ReplicationConfigArn: 'arn:config:other' }] });
  aws.on(ListTagsForResourceCommand).resolves({ TagList: [Tag('arn:config:stock')] });
  const configs = await collected(replicationConfig.with('tags'));
  expect(configs).toMatchObject({
    gaps: [],
    resources: [
      { id: 'stock', data: { ComputeConfig: { MultiAZ: true } }, tags: { env: 'arn:config:stock' } },
      { arn: 'arn:config:other', tags: {} },
    ],
    calls: { 'dms:DescribeReplicationConfigs': 2, 'dms:ListTagsForResource': 1 },
  });
  expect(JSON.stringify(configs)).not.toContain('ours');

  aws
    .on(DescribeReplicationsCommand)
    .resolvesOnce({
      Replications: [
        { ...config, Status: 'running', ReplicationStats: { TablesErrored: 1, TablesLoaded: 7 } },
      ],
      Marker: 'more',
    })
    .resolves({
      Replications: [{ ReplicationConfigArn: 'arn:config:other', ReplicationConfigIdentifier: 'o' }],
    });
  const replications = await collected(replication);
  expect(replications).toMatchObject({
    gaps: [],
    resources: [
      { arn: 'arn:config:stock', data: { Status: 'running', ReplicationStats: { TablesErrored: 1 } } },
      { id: 'o' },
    ],
    calls: { 'dms:DescribeReplications': 2 },
  });
  expect(JSON.stringify(replications)).not.toContain('TablesLoaded');
});

test('where nothing replicates, nothing more is asked', async () => {
  aws.on(DescribeReplicationInstancesCommand).resolves({});
  aws.on(DescribeReplicationConfigsCommand).resolves({});
  expect(await collected(replicationTask)).toMatchObject({ resources: [], gaps: [], calls: {} });
  expect(await collected(replication)).toMatchObject({ resources: [], gaps: [], calls: {} });
  aws.on(DescribeReplicationInstancesCommand).resolves({ ReplicationInstances: [instance('one')] });
  aws.on(DescribeReplicationConfigsCommand).resolves({ ReplicationConfigs: [config] });
  aws.on(DescribeReplicationTasksCommand).resolves({});
  aws.on(DescribeReplicationsCommand).resolves({});
  aws.on(ListTagsForResourceCommand).resolves({});
  expect(await collected(replicationTask.with('tags'))).toMatchObject({ resources: [], gaps: [] });
  expect(await collected(replication)).toMatchObject({ resources: [], gaps: [] });
  expect(await collected(replicationInstance.with('tags'))).toMatchObject({ resources: [{ tags: {} }] });
});

test.each([
  ['instances', DescribeReplicationInstancesCommand, replicationInstance],
  ['tasks, for their instances are', DescribeReplicationInstancesCommand, replicationTask],
  ['serverless replications', DescribeReplicationConfigsCommand, replication],
] as const)('denied: %s', async (_, command, type) => {
  aws.on(command).rejects(awsError('AccessDeniedException', 'is not authorized to perform'));
  expect((await collected(type)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(DescribeReplicationInstancesCommand)
    .rejectsOnce(awsError('ThrottlingException', 'Rate exceeded', 400))
    .resolves({ ReplicationInstances: [instance('one')] });
  expect(await collected(replicationInstance)).toMatchObject({ resources: [{ id: 'one' }], gaps: [] });
});
