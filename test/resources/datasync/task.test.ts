import {
  DataSyncClient,
  DescribeTaskCommand,
  DescribeTaskExecutionCommand,
  ListTagsForResourceCommand,
  ListTasksCommand,
} from '@aws-sdk/client-datasync';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { task } from '../../../checks/datasync/resources/task.ts';
import { taskExecution } from '../../../checks/datasync/resources/task-execution.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(DataSyncClient);
beforeEach(() => aws.reset());

const arnOf = (id: string) => `arn:aws:datasync:ap-northeast-2:111122223333:task/task-${id}`;

test('several pages, asked for with the largest size; a task without a name goes by its id', async () => {
  aws
    .on(ListTasksCommand)
    .resolvesOnce({ Tasks: [{ TaskArn: arnOf('1'), Name: 'files', Status: 'AVAILABLE' }], NextToken: 'more' })
    .resolves({ Tasks: [{ TaskArn: arnOf('2'), Name: '' }] });
  const { resources, gaps } = await collected(task);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'files', arn: arnOf('1') },
    { id: 'task-2', arn: arnOf('2') },
  ]);
  const inputs = aws.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxResults: 100 }, { MaxResults: 100, NextToken: 'more' }]);
});

test('of each task what a check wants to know, and its newest execution only', async () => {
  aws.on(ListTasksCommand).resolves({ Tasks: [{ TaskArn: arnOf('1') }, { TaskArn: arnOf('2') }] });
  aws.on(DescribeTaskCommand, { TaskArn: arnOf('1') }).resolves({
    CurrentTaskExecutionArn: `${arnOf('1')}/execution/exec-9`,
    Options: { VerifyMode: 'NONE', LogLevel: 'OFF' },
    ScheduleDetails: { DisabledBy: 'SERVICE', DisabledReason: 'ours' },
    ErrorDetail: 'ours',
  });
  aws.on(DescribeTaskCommand, { TaskArn: arnOf('2') }).resolves({});
  aws.on(ListTagsForResourceCommand).resolves({ Tags: [{ Key: 'env', Value: 'prod' }] });
  aws.on(DescribeTaskExecutionCommand).resolves({
    TaskExecutionArn: `${arnOf('1')}/execution/exec-9`,
    Status: 'ERROR',
    StartTime: here.now,
    Result: { ErrorCode: 'SourceNfs', ErrorDetail: 'ours' },
  });
  const tasks = await collected(task.with('description', 'tags'));
  expect(tasks).toMatchObject({
    gaps: [],
    resources: [
      {
        details: { description: { value: { VerifyMode: 'NONE', LogLevel: 'OFF', DisabledBy: 'SERVICE' } } },
        tags: { env: 'prod' },
      },
      { details: { description: { value: { CurrentTaskExecutionArn: undefined } } } },
    ],
  });
  const executions = await collected(taskExecution);
  expect(executions).toMatchObject({
    gaps: [],
    resources: [{ id: 'exec-9', data: { Status: 'ERROR', ErrorCode: 'SourceNfs' } }],
    calls: { 'datasync:DescribeTaskExecution': 1 },
  });
  expect(JSON.stringify([tasks, executions])).not.toContain('ours');
});

test('none, or no DataSync in the Region', async () => {
  aws.on(ListTasksCommand).resolves({});
  expect(await collected(taskExecution)).toMatchObject({ resources: [], gaps: [], calls: {} });
  aws.on(ListTasksCommand).rejects(new Error('getaddrinfo ENOTFOUND datasync.ap-northeast-2.amazonaws.com'));
  expect(await collected(task)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(ListTasksCommand).resolves({ Tasks: [{ TaskArn: arnOf('1') }] });
  aws.on(DescribeTaskCommand).rejects(awsError('AccessDeniedException', 'is not authorized to perform'));
  expect((await collected(taskExecution)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['datasync:DescribeTask'] },
  ]);
  aws.on(DescribeTaskCommand).resolves({ CurrentTaskExecutionArn: `${arnOf('1')}/execution/exec-1` });
  aws
    .on(DescribeTaskExecutionCommand)
    .rejects(awsError('AccessDeniedException', 'is not authorized to perform'));
  expect((await collected(taskExecution)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['datasync:DescribeTaskExecution'] },
  ]);
  aws.on(ListTasksCommand).rejects(awsError('AccessDeniedException', 'is not authorized to perform'));
  expect((await collected(task)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(ListTasksCommand)
    .rejectsOnce(awsError('ThrottlingException', 'Rate exceeded', 400))
    .resolves({ Tasks: [{ TaskArn: arnOf('1') }] });
  expect(await collected(task)).toMatchObject({ resources: [{ id: 'task-1' }], gaps: [] });
});
