import { defineCollector } from '#engine';

/** An EBS snapshot of the account's own. */
export const snapshot = defineCollector({
  type: 'ebs.snapshot',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeSnapshotsCommand }) =>
    ask(DescribeSnapshotsCommand, {
      iam: 'ec2:DescribeSnapshots',
      input: () => ({ OwnerIds: ['self'], MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Snapshots = [] }) => Snapshots,
    }),
  keep: ['SnapshotId', 'VolumeId', 'StartTime', 'State', 'StorageTier'],
  identify: ({ SnapshotId = '' }, { partition, region }) => ({
    id: SnapshotId,
    arn: `arn:${partition}:ec2:${region}::snapshot/${SnapshotId}`,
  }),
});
