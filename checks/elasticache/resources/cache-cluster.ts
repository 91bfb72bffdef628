import { defineCollector, tagsOf } from '#engine';
import { inTransit } from '../lib/in-transit.ts';

/** A cache cluster: a single node, perhaps of a replication group, or the nodes of Memcached. */
export const cacheCluster = defineCollector({
  type: 'elasticache.cache-cluster',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeCacheClustersCommand }) =>
    ask(DescribeCacheClustersCommand, {
      iam: 'elasticache:DescribeCacheClusters',
      input: () => ({ ShowCacheNodeInfo: true, MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ CacheClusters = [] }) =>
        CacheClusters.map(({ CacheNodes, ...cluster }) => ({
          ...cluster,
          ...(CacheNodes && {
            CacheNodes: CacheNodes.map(({ CustomerAvailabilityZone }) => ({ CustomerAvailabilityZone })),
          }),
        })),
    }),
  keep: [
    'ARN',
    'CacheClusterId',
    'CacheClusterStatus',
    'CacheNodeType',
    'CacheNodes',
    'Engine',
    'PreferredAvailabilityZone',
    'PreferredOutpostArn',
    'ReplicationGroupId',
    'SecurityGroups',
  ],
  identify: ({ CacheClusterId = '', ARN = '' }) => ({ id: CacheClusterId, arn: ARN }),
  details: (ask, { ListTagsForResourceCommand }) => ({
    tags: ask(ListTagsForResourceCommand, {
      iam: 'elasticache:ListTagsForResource',
      // The members of replication groups are not judged one by one, and Memcached not at all.
      only: ({ data: { CacheClusterStatus, Engine, ReplicationGroupId } }) =>
        ReplicationGroupId === undefined &&
        Engine !== 'memcached' &&
        inTransit(CacheClusterStatus) === undefined,
      input: ({ arn }) => ({ ResourceName: arn }),
      select: ({ TagList }) => tagsOf(TagList),
    }),
  }),
});
