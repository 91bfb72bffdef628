export {
  DatabaseMigrationServiceClient as Client,
  DescribeReplicationConfigsCommand,
  DescribeReplicationInstancesCommand,
  DescribeReplicationsCommand,
  DescribeReplicationTasksCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-database-migration-service';
