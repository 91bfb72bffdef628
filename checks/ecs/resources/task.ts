import { defineCollector } from '#engine';
import { taskPage } from './task-page.ts';

/** A running ECS task; a hundred are described at once. */
export const task = defineCollector({
  type: 'ecs.task',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: taskPage,
  list: (ask, { DescribeTasksCommand }) =>
    ask.batch(DescribeTasksCommand, {
      iam: 'ecs:DescribeTasks',
      size: 1,
      keys: ({ data: { clusterArn: cluster, taskArns: tasks } }) => [{ cluster, tasks }],
      input: ([page]) => ({ cluster: page?.cluster, tasks: page?.tasks ?? [] }),
      select: ({ tasks = [] }) => tasks,
    }),
  keep: ['taskArn', 'clusterArn', 'group', 'availabilityZone', 'lastStatus'],
  identify: ({ taskArn = '' }) => ({ id: taskArn.split('/').slice(1).join('/'), arn: taskArn }),
});
