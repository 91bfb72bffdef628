export {
  DataSyncClient as Client,
  DescribeTaskCommand,
  DescribeTaskExecutionCommand,
  ListTagsForResourceCommand,
  ListTasksCommand,
} from '@aws-sdk/client-datasync';
