import { arnOf, defineCollector } from '#engine';

/** The name of an EKS cluster, which is all that the list of clusters says. */
export const clusterName = defineCollector({
  type: 'eks.cluster-name',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListClustersCommand }) =>
    ask(ListClustersCommand, {
      iam: 'eks:ListClusters',
      input: () => ({ maxResults: 100 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ clusters = [] }) => clusters.map((name) => ({ name })),
    }),
  keep: ['name'],
  identify: ({ name }, at) => ({ id: name, arn: arnOf(at, 'eks', `cluster/${name}`) }),
});
