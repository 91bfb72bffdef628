import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { stack } from '../../../checks/cloudformation/resources/stack.ts';
import { statefulResource } from '../../../checks/cloudformation/resources/stateful-resource.ts';
import { template } from '../../../checks/cloudformation/resources/template.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(CloudFormationClient);
beforeEach(() => aws.reset());

const idOf = (name: string) => `arn:aws:cloudformation:ap-northeast-2:111122223333:stack/${name}/1`;
const made = (
  StackName: string,
  StackStatus: 'CREATE_COMPLETE' | 'REVIEW_IN_PROGRESS' = 'CREATE_COMPLETE',
) => ({
  StackName,
  StackId: idOf(StackName),
  StackStatus,
  CreationTime: new Date(0),
});
const held = (LogicalResourceId: string, ResourceType: string) => ({
  LogicalResourceId,
  ResourceType,
  LastUpdatedTimestamp: new Date(0),
  ResourceStatus: 'CREATE_COMPLETE' as const,
});

test('stacks come in pages, with their tags, but neither parameters nor outputs', async () => {
  aws
    .on(DescribeStacksCommand)
    .resolvesOnce({
      Stacks: [
        {
          ...made('web'),
          Tags: [{ Key: 'env', Value: 'prod' }],
          Parameters: [{ ParameterKey: 'Password', ParameterValue: 'hunter2' }],
          Outputs: [{ OutputKey: 'Url', OutputValue: 'hunter3' }],
        },
      ],
      NextToken: 'more',
    })
    .resolves({ Stacks: [made('api')] });
  const { resources, gaps, calls } = await collected(stack);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'web', arn: idOf('web'), tags: { env: 'prod' } },
    { id: 'api', tags: {} },
  ]);
  expect(JSON.stringify(resources)).not.toContain('hunter');
  expect(calls).toMatchObject({ 'cloudformation:DescribeStacks': 2 });
  expect(aws.calls().map(({ args }) => args[0].input)).toEqual([{}, { NextToken: 'more' }]);
});

test('none', async () => {
  aws.on(DescribeStacksCommand).resolves({});
  expect(await collected(stack)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(DescribeStacksCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(stack)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(DescribeStacksCommand)
    .rejectsOnce(awsError('Throttling', 'Rate exceeded', 400))
    .resolves({ Stacks: [made('web')] });
  expect(await collected(stack)).toMatchObject({ resources: [{ id: 'web' }], gaps: [] });
});

test('what holds data is kept of the resources of each stack that has some, not what was deleted', async () => {
  aws
    .on(DescribeStacksCommand)
    .resolves({ Stacks: [made('web'), made('planned', 'REVIEW_IN_PROGRESS'), made('awseb-e-1-stack')] });
  aws
    .on(ListStackResourcesCommand)
    .resolvesOnce({
      StackResourceSummaries: [held('Table', 'AWS::DynamoDB::Table'), held('Role', 'AWS::IAM::Role')],
      NextToken: 'more',
    })
    .resolves({
      StackResourceSummaries: [
        { ...held('Old', 'AWS::S3::Bucket'), ResourceStatus: 'DELETE_COMPLETE' },
        held('Files', 'AWS::S3::Bucket'),
      ],
    });
  const { resources, gaps } = await collected(statefulResource);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id, arn }) => [id, arn])).toEqual([
    ['Table', `${idOf('web')}/Table`],
    ['Files', `${idOf('web')}/Files`],
  ]);
  expect(aws.commandCalls(ListStackResourcesCommand).map(({ args }) => args[0].input)).toEqual([
    { StackName: idOf('web') },
    { StackName: idOf('web'), NextToken: 'more' },
  ]);
});

test('a template is asked for once for each stack that holds data, and its body is not kept', async () => {
  aws.on(DescribeStacksCommand).resolves({ Stacks: [made('web'), made('empty')] });
  aws.on(ListStackResourcesCommand).resolves({});
  aws.on(ListStackResourcesCommand, { StackName: idOf('web') }).resolves({
    StackResourceSummaries: [held('Table', 'AWS::DynamoDB::Table'), held('Files', 'AWS::S3::Bucket')],
  });
  aws.on(GetTemplateCommand).resolves({
    TemplateBody:
      'Resources:\n  Table:\n    Type: AWS::DynamoDB::Table\n    DeletionPolicy: Retain\n    Properties: {TableName: hunter2}\n  Function: {Type: AWS::Lambda::Function}\n',
  });
  const { resources, gaps } = await collected(template);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id, data }) => [id, data])).toEqual([
    [
      idOf('web'),
      {
        StackId: idOf('web'),
        Resources: [
          {
            LogicalResourceId: 'Table',
            ResourceType: 'AWS::DynamoDB::Table',
            DeletionPolicy: 'Retain',
            isSafe: false,
          },
        ],
      },
    ],
  ]);
  expect(aws.commandCalls(GetTemplateCommand).map(({ args }) => args[0].input)).toEqual([
    { StackName: idOf('web'), TemplateStage: 'Processed' },
  ]);
});

test('a template that may not be read', async () => {
  aws.on(DescribeStacksCommand).resolves({ Stacks: [made('web')] });
  aws
    .on(ListStackResourcesCommand)
    .resolves({ StackResourceSummaries: [held('Table', 'AWS::DynamoDB::Table')] });
  aws.on(GetTemplateCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(template)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
