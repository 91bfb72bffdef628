export {
  DescribeNatGatewaysCommand,
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
  EC2Client as Client,
} from '@aws-sdk/client-ec2';
