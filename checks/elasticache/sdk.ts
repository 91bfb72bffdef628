export {
  DescribeCacheClustersCommand,
  DescribeReplicationGroupsCommand,
  DescribeServerlessCachesCommand,
  ElastiCacheClient as Client,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-elasticache';
