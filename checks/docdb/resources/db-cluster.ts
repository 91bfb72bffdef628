import { defineCollector, tagsOf } from '#engine';

/** A DocumentDB cluster, asked of RDS, whose endpoint it shares: its own client leaves out the tags. */
export const dbCluster = defineCollector({
  type: 'docdb.db-cluster',
  scope: 'region',
  sdk: () => import('../../rds/sdk.ts'),
  list: (ask, { DescribeDBClustersCommand }) =>
    ask(DescribeDBClustersCommand, {
      iam: 'rds:DescribeDBClusters',
      input: () => ({ Filters: [{ Name: 'engine', Values: ['docdb'] }], MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ DBClusters = [] }) => DBClusters.filter(({ Engine }) => Engine === 'docdb'),
      // A Region that does not have it.
      absentOn: [{ name: 'InvalidParameterValue', message: /^Unrecognized engine name/ }],
    }),
  keep: [
    'BackupRetentionPeriod',
    'DBClusterArn',
    'DBClusterIdentifier',
    'DBClusterMembers',
    'DBSubnetGroup',
    'DbClusterResourceId',
    'DeletionProtection',
    'GlobalClusterIdentifier',
    'KmsKeyId',
    'LatestRestorableTime',
    'ReplicationSourceIdentifier',
    'Status',
    'StorageEncrypted',
    'TagList',
  ],
  identify: ({ DBClusterIdentifier = '', DBClusterArn = '', TagList }) => ({
    id: DBClusterIdentifier,
    arn: DBClusterArn,
    tags: tagsOf(TagList),
  }),
});
