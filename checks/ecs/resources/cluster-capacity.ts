import { defineCollector } from '#engine';
import { service } from './service.ts';

/** What a cluster runs its services on that say nothing themselves; a hundred clusters with services are described at once. */
export const clusterCapacity = defineCollector({
  type: 'ecs.cluster-capacity',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: service,
  list: (ask, { DescribeClustersCommand }) =>
    ask.batch(DescribeClustersCommand, {
      iam: 'ecs:DescribeClusters',
      size: 100,
      keys: ({ data: { clusterArn } }) => (clusterArn === undefined ? [] : [clusterArn]),
      input: (clusters) => ({ clusters: [...clusters] }),
      select: ({ clusters = [] }) => clusters,
    }),
  keep: ['clusterArn', 'defaultCapacityProviderStrategy'],
  identify: ({ clusterArn = '' }) => ({ id: clusterArn.split('/').slice(1).join('/'), arn: clusterArn }),
});
