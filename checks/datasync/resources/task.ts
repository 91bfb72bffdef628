import { defineCollector, tagsOf } from '#engine';

/** A DataSync task; there is none where the Region has no DataSync. */
export const task = defineCollector({
  type: 'datasync.task',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListTasksCommand }) =>
    ask(ListTasksCommand, {
      iam: 'datasync:ListTasks',
      input: () => ({ MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Tasks = [] }) => Tasks,
      // What Node says of an endpoint whose name does not exist.
      absentOn: [{ name: 'Error', message: /\bENOTFOUND datasync\./ }],
    }),
  keep: ['Name', 'Status', 'TaskArn'],
  identify: ({ Name, TaskArn = '' }) => ({
    id: Name || TaskArn.slice(TaskArn.lastIndexOf('/') + 1),
    arn: TaskArn,
  }),
  details: (ask, { DescribeTaskCommand, ListTagsForResourceCommand }) => ({
    description: ask(DescribeTaskCommand, {
      iam: 'datasync:DescribeTask',
      input: ({ arn }) => ({ TaskArn: arn }),
      select: ({ Options, ScheduleDetails, ...described }) => ({
        CloudWatchLogGroupArn: described.CloudWatchLogGroupArn,
        CreationTime: described.CreationTime,
        CurrentTaskExecutionArn: described.CurrentTaskExecutionArn,
        DisabledBy: ScheduleDetails?.DisabledBy,
        ErrorCode: described.ErrorCode,
        LogLevel: Options?.LogLevel,
        Schedule: described.Schedule,
        VerifyMode: Options?.VerifyMode,
      }),
    }),
    tags: ask(ListTagsForResourceCommand, {
      iam: 'datasync:ListTagsForResource',
      input: ({ arn }) => ({ ResourceArn: arn, MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Tags }) => tagsOf(Tags),
    }),
  }),
});
