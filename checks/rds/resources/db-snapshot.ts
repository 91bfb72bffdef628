import { defineCollector, tagsOf } from '#engine';

/** A manual snapshot of a DB instance: every copy is one, whatever it was copied from. */
export const dbSnapshot = defineCollector({
  type: 'rds.db-snapshot',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeDBSnapshotsCommand }) =>
    ask(DescribeDBSnapshotsCommand, {
      iam: 'rds:DescribeDBSnapshots',
      input: () => ({ SnapshotType: 'manual', MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ DBSnapshots = [] }) => DBSnapshots,
    }),
  keep: [
    'DBInstanceIdentifier',
    'DBSnapshotArn',
    'DBSnapshotIdentifier',
    'KmsKeyId',
    'OriginalSnapshotCreateTime',
    'SnapshotCreateTime',
    'SourceDBSnapshotIdentifier',
    'Status',
    'TagList',
  ],
  identify: ({ DBSnapshotIdentifier = '', DBSnapshotArn = '', TagList }) => ({
    id: DBSnapshotIdentifier,
    arn: DBSnapshotArn,
    tags: tagsOf(TagList),
  }),
});
