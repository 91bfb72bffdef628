import { defineCollector, tagsOf } from '#engine';

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
  keep: ['SnapshotId', 'KmsKeyId', 'VolumeId', 'StartTime', 'State', 'StorageTier', 'Description', 'Tags'],
  identify: ({ SnapshotId = '', Tags }, { partition, region }) => ({
    id: SnapshotId,
    arn: `arn:${partition}:ec2:${region}::snapshot/${SnapshotId}`,
    tags: tagsOf(Tags),
  }),
});
