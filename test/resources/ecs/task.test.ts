import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { clusterCapacity } from '../../../checks/ecs/resources/cluster-capacity.ts';
import { task } from '../../../checks/ecs/resources/task.ts';
import { taskPage } from '../../../checks/ecs/resources/task-page.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const prefix = 'arn:aws:ecs:ap-northeast-2:111122223333:';
const clusterOf = (name: string) => `${prefix}cluster/${name}`;
const taskOf = (cluster: string, number: number) => `${prefix}task/${cluster}/${number}`;

const aws = mockClient(ECSClient);

/** Clusters with services of so many tasks. */
function world(clusters: Readonly<Record<string, readonly number[]>>) {
  aws.reset();
  aws.on(ListClustersCommand).resolves({ clusterArns: Object.keys(clusters).map(clusterOf) });
  for (const [name, sizes] of Object.entries(clusters)) {
    const arns = sizes.map((_, number) => `${prefix}service/${name}/s${number}`);
    aws.on(ListServicesCommand, { cluster: clusterOf(name) }).resolves({ serviceArns: arns });
    aws.on(DescribeServicesCommand, { cluster: clusterOf(name) }).resolves({
      services: sizes.map((desiredCount, number) => ({
        serviceArn: arns[number],
        clusterArn: clusterOf(name),
        desiredCount,
      })),
    });
  }
}

beforeEach(() => world({ shop: [2, 3], batch: [1, 0], empty: [] }));

test('the tasks of a cluster are listed once, in pages of a hundred, where there is something to spread', async () => {
  aws
    .on(ListTasksCommand)
    .resolvesOnce({ taskArns: [taskOf('shop', 1)], nextToken: 'more' })
    .resolvesOnce({ taskArns: [taskOf('shop', 2), taskOf('shop', 3)] });
  const { resources, gaps } = await collected(taskPage);
  expect(gaps).toEqual([]);
  expect(resources.map(({ data }) => data)).toEqual([
    { clusterArn: clusterOf('shop'), taskArns: [taskOf('shop', 1)] },
    { clusterArn: clusterOf('shop'), taskArns: [taskOf('shop', 2), taskOf('shop', 3)] },
  ]);
  const inputs = aws.commandCalls(ListTasksCommand).map(({ args }) => args[0].input);
  const input = { cluster: clusterOf('shop'), desiredStatus: 'RUNNING', maxResults: 100 };
  expect(inputs).toEqual([input, { ...input, nextToken: 'more' }]);
});

test('a page of tasks is described at once, and only what tells their zones is kept', async () => {
  aws.on(ListTasksCommand).resolves({ taskArns: [taskOf('shop', 1), taskOf('shop', 2)] });
  aws.on(DescribeTasksCommand).resolves({
    tasks: [
      {
        taskArn: taskOf('shop', 1),
        clusterArn: clusterOf('shop'),
        group: 'service:web',
        availabilityZone: 'ap-northeast-2a',
        lastStatus: 'RUNNING',
        overrides: { containerOverrides: [{ environment: [{ name: 'PASSWORD', value: 'secret' }] }] },
      },
    ],
    failures: [{ arn: taskOf('shop', 2), reason: 'MISSING' }],
  });
  const { resources, gaps, calls } = await collected(task);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'ecs:DescribeTasks': 1 });
  expect(resources).toMatchObject([{ id: 'shop/1', data: { availabilityZone: 'ap-northeast-2a' } }]);
  expect(resources[0]?.data).not.toHaveProperty('overrides');
  expect(aws.commandCalls(DescribeTasksCommand)[0]?.args[0].input).toEqual({
    cluster: clusterOf('shop'),
    tasks: [taskOf('shop', 1), taskOf('shop', 2)],
  });
});

test('where no task runs, none is described', async () => {
  aws.on(ListTasksCommand).resolves({ taskArns: [] });
  const { resources, gaps, calls } = await collected(task);
  expect([resources, gaps]).toEqual([[], []]);
  expect(calls).toEqual({});
});

test('where every service runs one task, none is listed', async () => {
  world({ batch: [1, 0] });
  expect((await collected(taskPage)).calls).toEqual({});
});

test('all clusters with services are described at once', async () => {
  aws.on(DescribeClustersCommand).resolves({
    clusters: [
      {
        clusterArn: clusterOf('shop'),
        clusterName: 'shop',
        defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
      },
      { clusterArn: clusterOf('batch') },
    ],
  });
  const { resources, gaps, calls } = await collected(clusterCapacity);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'ecs:DescribeClusters': 1 });
  expect(resources).toMatchObject([
    { id: 'shop', data: { defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }] } },
    { id: 'batch' },
  ]);
  expect(aws.commandCalls(DescribeClustersCommand)[0]?.args[0].input).toEqual({
    clusters: [clusterOf('shop'), clusterOf('batch')],
  });
});

test('denied, throttled', async () => {
  aws.on(ListTasksCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  aws.on(DescribeClustersCommand).rejects(awsError('ThrottlingException', 'Rate exceeded'));
  expect((await collected(task)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['ecs:ListTasks'] },
  ]);
  expect((await collected(clusterCapacity)).gaps).toMatchObject([{ cause: 'throttled' }]);
  aws.on(ListTasksCommand).resolves({ taskArns: [taskOf('shop', 1)] });
  aws.on(DescribeTasksCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  expect((await collected(task)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['ecs:DescribeTasks'] },
  ]);
});
