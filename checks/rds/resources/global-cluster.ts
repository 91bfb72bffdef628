import { defineCollector, tagsOf } from '#engine';

/**
 * An Aurora global database. It belongs to no Region: every Region lists the same ones. Those of Neptune and
 * DocumentDB, which the same call lists, are left out.
 */
export const globalCluster = defineCollector({
  type: 'rds.global-cluster',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeGlobalClustersCommand }) =>
    ask(DescribeGlobalClustersCommand, {
      iam: 'rds:DescribeGlobalClusters',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ GlobalClusters = [] }) =>
        GlobalClusters.filter(({ Engine }) => Engine !== 'neptune' && Engine !== 'docdb'),
    }),
  keep: ['GlobalClusterArn', 'GlobalClusterIdentifier', 'GlobalClusterMembers', 'Status', 'TagList'],
  identify: ({ GlobalClusterIdentifier = '', GlobalClusterArn = '', TagList }) => ({
    id: GlobalClusterIdentifier,
    arn: GlobalClusterArn,
    tags: tagsOf(TagList),
  }),
});
