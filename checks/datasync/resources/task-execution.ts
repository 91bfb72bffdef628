import { defineCollector } from '#engine';
import { task } from './task.ts';

/** The newest execution of each task, which the task names; of the thousands before it nothing is asked. */
export const taskExecution = defineCollector({
  type: 'datasync.task-execution',
  scope: 'region',
  per: task.with('description'),
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeTaskExecutionCommand }) =>
    ask(DescribeTaskExecutionCommand, {
      iam: 'datasync:DescribeTaskExecution',
      only: ({ description }) => description.CurrentTaskExecutionArn !== undefined,
      input: ({ description }) => ({ TaskExecutionArn: description.CurrentTaskExecutionArn }),
      select: ({ Result, StartTime, Status, TaskExecutionArn }) => [
        { ErrorCode: Result?.ErrorCode, StartTime, Status, TaskExecutionArn },
      ],
    }),
  keep: ['ErrorCode', 'StartTime', 'Status', 'TaskExecutionArn'],
  identify: ({ TaskExecutionArn = '' }) => ({
    id: TaskExecutionArn.slice(TaskExecutionArn.lastIndexOf('/') + 1),
    arn: TaskExecutionArn,
  }),
});
