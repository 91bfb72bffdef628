export {
  DescribeDirectConnectGatewayAssociationsCommand,
  DescribeVirtualInterfacesCommand,
  DirectConnectClient as Client,
} from '@aws-sdk/client-direct-connect';
