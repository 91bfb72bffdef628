import { defineCollector, tagsOf } from '#engine';

/** An FSx file system: for Windows File Server, Lustre, NetApp ONTAP or OpenZFS. */
export const fileSystem = defineCollector({
  type: 'fsx.file-system',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeFileSystemsCommand }) =>
    ask(DescribeFileSystemsCommand, {
      iam: 'fsx:DescribeFileSystems',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      // Without directories and their users, addresses, and ONTAP's FsxAdminPassword.
      select: ({ FileSystems = [] }) =>
        FileSystems.map(
          ({
            WindowsConfiguration,
            LustreConfiguration,
            OntapConfiguration,
            OpenZFSConfiguration,
            ...own
          }) => ({
            ...own,
            ...(WindowsConfiguration && { WindowsConfiguration: kept(WindowsConfiguration) }),
            ...(LustreConfiguration && {
              LustreConfiguration: {
                ...kept(LustreConfiguration),
                DataRepositoryConfiguration: LustreConfiguration.DataRepositoryConfiguration,
              },
            }),
            ...(OntapConfiguration && { OntapConfiguration: kept(OntapConfiguration) }),
            ...(OpenZFSConfiguration && { OpenZFSConfiguration: kept(OpenZFSConfiguration) }),
          }),
        ),
    }),
  keep: [
    'FileSystemId',
    'FileSystemType',
    'KmsKeyId',
    'Lifecycle',
    'LustreConfiguration',
    'OntapConfiguration',
    'OpenZFSConfiguration',
    'ResourceARN',
    'StorageType',
    'SubnetIds',
    'Tags',
    'VpcId',
    'WindowsConfiguration',
  ],
  identify: ({ FileSystemId = '', ResourceARN = '', Tags }) => ({
    id: FileSystemId,
    arn: ResourceARN,
    tags: tagsOf(Tags),
  }),
});

function kept<Deployment extends string>({
  AutomaticBackupRetentionDays,
  DeploymentType,
  PreferredSubnetId,
}: {
  readonly AutomaticBackupRetentionDays?: number | undefined;
  readonly DeploymentType?: Deployment | undefined;
  readonly PreferredSubnetId?: string | undefined;
}) {
  return { AutomaticBackupRetentionDays, DeploymentType, PreferredSubnetId };
}
