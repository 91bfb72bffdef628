import { defineCollector, tagsOf } from '#engine';

/** An Aurora or Multi-AZ DB cluster; those of Neptune and DocumentDB, which the same call lists, are left out. */
export const dbCluster = defineCollector({
  type: 'rds.db-cluster',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeDBClustersCommand }) =>
    ask(DescribeDBClustersCommand, {
      iam: 'rds:DescribeDBClusters',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ DBClusters = [] }) =>
        DBClusters.filter(({ Engine }) => Engine !== 'neptune' && Engine !== 'docdb'),
    }),
  keep: [
    'AwsBackupRecoveryPointArn',
    'BackupRetentionPeriod',
    'ClusterScalabilityType',
    'DBClusterArn',
    'DBClusterIdentifier',
    'DBClusterMembers',
    'DBSubnetGroup',
    'DbClusterResourceId',
    'DeletionProtection',
    'Engine',
    'EngineLifecycleSupport',
    'EngineMode',
    'EngineVersion',
    'GlobalClusterIdentifier',
    'KmsKeyId',
    'LatestRestorableTime',
    'ReadReplicaIdentifiers',
    'ReplicationSourceIdentifier',
    'ServerlessV2ScalingConfiguration',
    'Status',
    'StorageEncrypted',
    'StorageEncryptionType',
    'TagList',
  ],
  identify: ({ DBClusterIdentifier = '', DBClusterArn = '', TagList }) => ({
    id: DBClusterIdentifier,
    arn: DBClusterArn,
    tags: tagsOf(TagList),
  }),
});
