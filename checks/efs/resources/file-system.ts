import { defineCollector, tagsOf } from '#engine';

/** An EFS file system; its `FileSystemProtection` says whether EFS replicates another one to it. */
export const fileSystem = defineCollector({
  type: 'efs.file-system',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeFileSystemsCommand }) =>
    ask(DescribeFileSystemsCommand, {
      iam: 'elasticfilesystem:DescribeFileSystems',
      input: () => ({ MaxItems: 100 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ FileSystems = [] }) => FileSystems,
    }),
  keep: [
    'AvailabilityZoneName',
    'CreationTime',
    'FileSystemArn',
    'FileSystemId',
    'FileSystemProtection',
    'KmsKeyId',
    'LifeCycleState',
    'Name',
    'NumberOfMountTargets',
    'Tags',
  ],
  identify: ({ FileSystemId = '', FileSystemArn = '', Tags }) => ({
    id: FileSystemId,
    arn: FileSystemArn,
    tags: tagsOf(Tags),
  }),
  details: (ask, { DescribeBackupPolicyCommand }) => ({
    backupPolicy: ask(DescribeBackupPolicyCommand, {
      iam: 'elasticfilesystem:DescribeBackupPolicy',
      input: ({ id }) => ({ FileSystemId: id }),
      select: ({ BackupPolicy }) => BackupPolicy,
      absentOn: ['PolicyNotFound'],
    }),
  }),
});
