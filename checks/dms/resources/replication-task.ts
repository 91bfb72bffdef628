import { defineCollector, tagsOf } from '#engine';
import { replicationInstance } from './replication-instance.ts';

/** A DMS replication task, with the name of its instance; where there is no instance, nothing is asked. */
export const replicationTask = defineCollector({
  type: 'dms.replication-task',
  scope: 'region',
  per: replicationInstance,
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeReplicationTasksCommand }) =>
    ask.batch(DescribeReplicationTasksCommand, {
      iam: 'dms:DescribeReplicationTasks',
      size: 1000,
      keys: ({ id, arn }) => [{ id, arn }],
      // All tasks of the Region: the instances only lend their names, which CloudWatch knows the tasks by.
      input: () => ({ WithoutSettings: true, MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ ReplicationTasks = [] }, instances) => {
        const names = new Map(instances.map(({ id, arn }) => [arn, id]));
        return ReplicationTasks.map(({ ReplicationTaskStats: stats, ...task }) => ({
          ...task,
          ReplicationInstanceIdentifier: names.get(task.ReplicationInstanceArn ?? ''),
          ReplicationTaskStats: stats && {
            StartDate: stats.StartDate,
            StopDate: stats.StopDate,
            TablesErrored: stats.TablesErrored,
          },
        }));
      },
    }),
  keep: [
    'LastFailureMessage',
    'MigrationType',
    'ReplicationInstanceArn',
    'ReplicationInstanceIdentifier',
    'ReplicationTaskArn',
    'ReplicationTaskCreationDate',
    'ReplicationTaskIdentifier',
    'ReplicationTaskStats',
    'Status',
    'StopReason',
  ],
  identify: ({ ReplicationTaskIdentifier = '', ReplicationTaskArn = '' }) => ({
    id: ReplicationTaskIdentifier,
    arn: ReplicationTaskArn,
  }),
  details: (ask, { ListTagsForResourceCommand }) => ({
    tags: ask.shared(ListTagsForResourceCommand, {
      iam: 'dms:ListTagsForResource',
      size: 20,
      key: ({ arn }) => arn,
      input: (arns) => ({ ResourceArnList: [...arns] }),
      select: ({ TagList = [] }, arn) => tagsOf(TagList.filter(({ ResourceArn }) => ResourceArn === arn)),
    }),
  }),
});
