import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ListTagsOfResourceCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { table } from '../../../checks/dynamodb/resources/table.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(DynamoDBClient);
beforeEach(() => aws.reset());

const arnOf = (name: string) => `arn:aws:dynamodb:ap-northeast-2:111122223333:table/${name}`;

test('tables come in pages of a hundred, by the name of the last one', async () => {
  aws
    .on(ListTablesCommand)
    .resolvesOnce({ TableNames: ['a', 'b'], LastEvaluatedTableName: 'b' })
    .resolvesOnce({ TableNames: ['c'] });
  const { resources, gaps, calls } = await collected(table);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id, arn }) => [id, arn])).toEqual(['a', 'b', 'c'].map((id) => [id, arnOf(id)]));
  expect(calls).toEqual({ 'dynamodb:ListTables': 2 });
  const inputs = aws.commandCalls(ListTablesCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ Limit: 100 }, { Limit: 100, ExclusiveStartTableName: 'b' }]);
});

test('details are asked by name, tags by ARN and page by page', async () => {
  aws.on(ListTablesCommand).resolves({ TableNames: ['orders'] });
  aws.on(DescribeTableCommand, { TableName: 'orders' }).resolves({
    Table: {
      TableName: 'orders',
      TableStatus: 'ACTIVE',
      ItemCount: 7,
      DeletionProtectionEnabled: true,
      GlobalSecondaryIndexes: [
        { IndexName: 'by-date', ItemCount: 7, ProvisionedThroughput: { ReadCapacityUnits: 5 } },
      ],
      Replicas: [{ RegionName: 'us-east-1', ReplicaStatus: 'ACTIVE', KMSMasterKeyId: 'key' }],
    },
  });
  aws.on(DescribeContinuousBackupsCommand, { TableName: 'orders' }).resolves({
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
    },
  });
  aws
    .on(ListTagsOfResourceCommand)
    .resolvesOnce({ Tags: [{ Key: 'env', Value: 'prod' }], NextToken: 'more' })
    .resolvesOnce({ Tags: [{ Key: 'team', Value: 'shop' }] });
  const { resources, gaps } = await collected(table.with('continuousBackups', 'description', 'tags'));
  expect(gaps).toEqual([]);
  const details = resources[0]?.details;
  expect(resources[0]?.tags).toEqual({ env: 'prod', team: 'shop' });
  expect(details?.description).toMatchObject({
    value: {
      TableStatus: 'ACTIVE',
      DeletionProtectionEnabled: true,
      GlobalSecondaryIndexes: [{ IndexName: 'by-date', ProvisionedThroughput: { ReadCapacityUnits: 5 } }],
      Replicas: [{ RegionName: 'us-east-1', ReplicaStatus: 'ACTIVE' }],
    },
  });
  expect(JSON.stringify(details)).not.toMatch(/ItemCount|KMSMasterKeyId/);
  expect(details?.continuousBackups).toEqual({ value: { PointInTimeRecoveryStatus: 'DISABLED' } });
  const asked = aws.commandCalls(ListTagsOfResourceCommand).map(({ args }) => args[0].input);
  expect(asked).toEqual([
    { ResourceArn: arnOf('orders') },
    { ResourceArn: arnOf('orders'), NextToken: 'more' },
  ]);
});

test('a table that was deleted since it was listed has no details, which is an answer', async () => {
  aws.on(ListTablesCommand).resolves({ TableNames: ['gone'] });
  aws.on(DescribeTableCommand).rejects(awsError('ResourceNotFoundException', 'not found'));
  aws.on(DescribeContinuousBackupsCommand).rejects(awsError('TableNotFoundException', 'not found'));
  aws.on(ListTagsOfResourceCommand).rejects(awsError('ResourceNotFoundException', 'not found'));
  const { resources, gaps } = await collected(table.with('continuousBackups', 'description', 'tags'));
  expect(gaps).toEqual([]);
  expect(resources[0]?.details).toEqual({
    continuousBackups: { value: undefined },
    description: { value: undefined },
    tags: { value: undefined },
  });
});

test('denied and throttled details are gaps of their own', async () => {
  aws.on(ListTablesCommand).resolves({ TableNames: ['orders'] });
  aws.on(DescribeTableCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  aws.on(DescribeContinuousBackupsCommand).rejects(awsError('ThrottlingException', 'Rate exceeded'));
  const { resources } = await collected(table.with('continuousBackups', 'description'));
  expect(resources[0]?.details).toMatchObject({
    continuousBackups: { gap: { cause: 'throttled' } },
    description: { gap: { cause: 'access-denied', actions: ['dynamodb:DescribeTable'] } },
  });
});

test('denied', async () => {
  aws.on(ListTablesCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  expect((await collected(table)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
