import { defineCollector } from '#engine';
import { clusterName } from './cluster-name.ts';

/** An EKS cluster. */
export const cluster = defineCollector({
  type: 'eks.cluster',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: clusterName,
  list: (ask, { DescribeClusterCommand }) =>
    ask(DescribeClusterCommand, {
      iam: 'eks:DescribeCluster',
      input: ({ id }) => ({ name: id }),
      select: ({ cluster: { resourcesVpcConfig, computeConfig, outpostConfig, ...cluster } = {} }) => [
        {
          ...cluster,
          subnetIds: resourcesVpcConfig?.subnetIds,
          isAutoMode: computeConfig?.enabled ?? false,
          isOnOutpost: outpostConfig !== undefined,
        },
      ],
      absentOn: ['ResourceNotFoundException'],
    }),
  keep: [
    'arn',
    'name',
    'status',
    'version',
    'upgradePolicy',
    'subnetIds',
    'isAutoMode',
    'isOnOutpost',
    'tags',
  ],
  identify: ({ name = '', arn = '', tags }) => ({ id: name, arn, tags }),
});
