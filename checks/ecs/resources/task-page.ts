import { defineCollector } from '#engine';
import { hasZones } from '../lib/run.ts';
import { service } from './service.ts';

/** The names of up to a hundred running tasks, as many as are described at once, of a cluster with something to spread. */
export const taskPage = defineCollector({
  type: 'ecs.task-page',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: service,
  list: (ask, { ListTasksCommand }) =>
    ask.batch(ListTasksCommand, {
      iam: 'ecs:ListTasks',
      size: 1,
      keys: (self) => (hasZones(self) ? [self.data.clusterArn] : []),
      input: ([cluster]) => ({ cluster, desiredStatus: 'RUNNING' as const, maxResults: 100 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ taskArns = [] }, [clusterArn]) => (taskArns.length > 0 ? [{ clusterArn, taskArns }] : []),
    }),
  keep: ['clusterArn', 'taskArns'],
  identify: ({ taskArns: [first = ''] }) => ({ id: first, arn: first }),
});
