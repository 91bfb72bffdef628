import { arnOf, defineCollector, tagsOf } from '#engine';

/** A provisioned Redshift cluster. */
export const cluster = defineCollector({
  type: 'redshift.cluster',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeClustersCommand }) =>
    ask(DescribeClustersCommand, {
      iam: 'redshift:DescribeClusters',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ Clusters = [] }) =>
        Clusters.map(({ MultiAZSecondary, ...cluster }) => ({
          ...cluster,
          ...(MultiAZSecondary && {
            MultiAZSecondary: { AvailabilityZone: MultiAZSecondary.AvailabilityZone },
          }),
        })),
    }),
  keep: [
    'AutomatedSnapshotRetentionPeriod',
    'AvailabilityZone',
    'ClusterIdentifier',
    'ClusterSnapshotCopyStatus',
    'ClusterStatus',
    'KmsKeyId',
    'MultiAZSecondary',
    'NodeType',
    'NumberOfNodes',
    'Tags',
    'VpcId',
  ],
  identify: ({ ClusterIdentifier = '', Tags }, at) => ({
    id: ClusterIdentifier,
    arn: arnOf(at, 'redshift', `cluster:${ClusterIdentifier}`),
    tags: tagsOf(Tags),
  }),
});
