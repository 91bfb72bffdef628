export {
  DescribeGatewayInformationCommand,
  ListGatewaysCommand,
  ListTagsForResourceCommand,
  StorageGatewayClient as Client,
} from '@aws-sdk/client-storage-gateway';
