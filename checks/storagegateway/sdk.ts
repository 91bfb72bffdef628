export {
  DescribeGatewayInformationCommand,
  ListGatewaysCommand,
  ListTagsForResourceCommand,
  ListVolumesCommand,
  StorageGatewayClient as Client,
} from '@aws-sdk/client-storage-gateway';
