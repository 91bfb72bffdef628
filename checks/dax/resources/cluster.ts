import { defineCollector, tagsOf } from '#engine';
import { noEndpoint } from '../lib/no-endpoint.ts';

/** A DAX cluster; there is none where the Region has no DAX. */
export const cluster = defineCollector({
  type: 'dax.cluster',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeClustersCommand }) =>
    ask(DescribeClustersCommand, {
      iam: 'dax:DescribeClusters',
      input: () => ({ MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Clusters = [] }) => Clusters,
      absentOn: [noEndpoint],
    }),
  keep: [
    'ActiveNodes',
    'ClusterArn',
    'ClusterName',
    'Nodes',
    'NodeType',
    'Status',
    'SecurityGroups',
    'TotalNodes',
  ],
  identify: ({ ClusterName = '', ClusterArn = '' }) => ({ id: ClusterName, arn: ClusterArn }),
  details: (ask, { ListTagsCommand }) => ({
    tags: ask(ListTagsCommand, {
      iam: 'dax:ListTags',
      input: ({ arn }) => ({ ResourceName: arn }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Tags }) => tagsOf(Tags),
    }),
  }),
});
