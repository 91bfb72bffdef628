export {
  DescribeDataRepositoryAssociationsCommand,
  DescribeFileSystemsCommand,
  DescribeVolumesCommand,
  FSxClient as Client,
} from '@aws-sdk/client-fsx';
