import { defineCollector, tagsOf } from '#engine';

/** A manual snapshot of a DB cluster: every copy is one, whatever it was copied from. */
export const dbClusterSnapshot = defineCollector({
  type: 'rds.db-cluster-snapshot',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeDBClusterSnapshotsCommand }) =>
    ask(DescribeDBClusterSnapshotsCommand, {
      iam: 'rds:DescribeDBClusterSnapshots',
      input: () => ({ SnapshotType: 'manual', MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ DBClusterSnapshots = [] }) => DBClusterSnapshots,
    }),
  keep: [
    'DBClusterIdentifier',
    'DBClusterSnapshotArn',
    'DBClusterSnapshotIdentifier',
    'KmsKeyId',
    'SnapshotCreateTime',
    'SourceDBClusterSnapshotArn',
    'Status',
    'TagList',
  ],
  identify: ({ DBClusterSnapshotIdentifier = '', DBClusterSnapshotArn = '', TagList }) => ({
    id: DBClusterSnapshotIdentifier,
    arn: DBClusterSnapshotArn,
    tags: tagsOf(TagList),
  }),
});
