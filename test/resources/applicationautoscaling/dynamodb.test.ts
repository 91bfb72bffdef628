import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { dynamodbPolicy } from '../../../checks/applicationautoscaling/resources/dynamodb-policy.ts';
import { dynamodbTarget } from '../../../checks/applicationautoscaling/resources/dynamodb-target.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const dynamodb = mockClient(DynamoDBClient);
const aws = mockClient(ApplicationAutoScalingClient);
beforeEach(() => {
  dynamodb.reset();
  aws.reset();
  dynamodb.on(ListTablesCommand).resolves({ TableNames: ['orders', 'members'] });
  dynamodb
    .on(DescribeTableCommand)
    .resolves({ Table: { ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 } } });
});

const place = (name: string) => ({
  ServiceNamespace: 'dynamodb' as const,
  ResourceId: `table/${name}`,
  ScalableDimension: 'dynamodb:table:ReadCapacityUnits' as const,
  CreationTime: new Date(0),
});
const target = (name: string) => ({ ...place(name), MinCapacity: 5, MaxCapacity: 50, RoleARN: 'role' });
const policy = (name: string) => ({
  ...place(name),
  PolicyName: name,
  PolicyARN: `arn:${name}`,
  PolicyType: 'TargetTrackingScaling' as const,
});
const targetInputs = () => aws.commandCalls(DescribeScalableTargetsCommand).map(({ args }) => args[0].input);
const policyInputs = () => aws.commandCalls(DescribeScalingPoliciesCommand).map(({ args }) => args[0].input);

test('all targets are listed once, however many tables are provisioned, in pages of fifty', async () => {
  aws
    .on(DescribeScalableTargetsCommand)
    .resolvesOnce({ ScalableTargets: [target('orders')], NextToken: 'more' })
    .resolvesOnce({ ScalableTargets: [target('members')] });
  const { resources, gaps } = await collected(dynamodbTarget);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id }) => id)).toEqual([
    'table/orders dynamodb:table:ReadCapacityUnits',
    'table/members dynamodb:table:ReadCapacityUnits',
  ]);
  expect(resources[0]?.data).not.toHaveProperty('RoleARN');
  expect(targetInputs()).toEqual([
    { ServiceNamespace: 'dynamodb', MaxResults: 50 },
    { ServiceNamespace: 'dynamodb', MaxResults: 50, NextToken: 'more' },
  ]);
});

test('where every table is on-demand, nothing is asked', async () => {
  dynamodb
    .on(DescribeTableCommand)
    .resolves({ Table: { BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' } } });
  const { resources, calls } = await collected(dynamodbPolicy);
  expect(resources).toEqual([]);
  expect(calls).toEqual({});
  expect(aws.calls()).toEqual([]);
});

test('policies are listed where there are targets, in pages of ten', async () => {
  aws.on(DescribeScalableTargetsCommand).resolves({ ScalableTargets: [target('orders'), target('members')] });
  aws
    .on(DescribeScalingPoliciesCommand)
    .resolvesOnce({ ScalingPolicies: [policy('orders')], NextToken: 'more' })
    .resolvesOnce({ ScalingPolicies: [policy('members')] });
  const { resources, gaps } = await collected(dynamodbPolicy);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'orders', arn: 'arn:orders' }, { id: 'members' }]);
  expect(policyInputs()).toEqual([
    { ServiceNamespace: 'dynamodb', MaxResults: 10 },
    { ServiceNamespace: 'dynamodb', MaxResults: 10, NextToken: 'more' },
  ]);
});

test('where one table is unread, the targets of the others are still listed, with a gap', async () => {
  dynamodb
    .on(DescribeTableCommand, { TableName: 'members' })
    .rejects(awsError('AccessDeniedException', 'is not authorized'));
  aws.on(DescribeScalableTargetsCommand).resolves({ ScalableTargets: [target('orders')] });
  const { resources, gaps } = await collected(dynamodbTarget);
  expect(resources).toHaveLength(1);
  expect(gaps).toMatchObject([{ cause: 'access-denied', actions: ['dynamodb:DescribeTable'] }]);
});

test('denied', async () => {
  aws.on(DescribeScalableTargetsCommand).resolves({ ScalableTargets: [target('orders')] });
  aws.on(DescribeScalingPoliciesCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  expect((await collected(dynamodbPolicy)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  aws.on(DescribeScalableTargetsCommand).rejects(awsError('ThrottlingException', 'Rate exceeded'));
  expect((await collected(dynamodbTarget)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
