import { defineCollector } from '#engine';

/** An ECS cluster. */
export const cluster = defineCollector({
  type: 'ecs.cluster',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListClustersCommand }) =>
    ask(ListClustersCommand, {
      iam: 'ecs:ListClusters',
      input: () => ({ maxResults: 100 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ clusterArns = [] }) => clusterArns.map((clusterArn) => ({ clusterArn })),
    }),
  keep: ['clusterArn'],
  identify: ({ clusterArn }) => ({ id: clusterArn.split('/').slice(1).join('/'), arn: clusterArn }),
  details: (ask, { ListServicesCommand }) => ({
    serviceArns: ask(ListServicesCommand, {
      iam: 'ecs:ListServices',
      input: ({ arn }) => ({ cluster: arn, maxResults: 100 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ serviceArns = [] }) => serviceArns,
    }),
  }),
});
