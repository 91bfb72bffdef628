import { arnOf, defineCollector, tagsOf } from '#engine';

/** A NAT gateway; deleted ones stay listed for about an hour. */
export const natGateway = defineCollector({
  type: 'vpc.nat-gateway',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeNatGatewaysCommand }) =>
    ask(DescribeNatGatewaysCommand, {
      iam: 'ec2:DescribeNatGateways',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ NatGateways = [] }) => NatGateways,
    }),
  keep: [
    'NatGatewayId',
    'VpcId',
    'SubnetId',
    'State',
    'AvailabilityMode',
    'AutoProvisionZones',
    'NatGatewayAddresses',
    'Tags',
  ],
  identify: ({ NatGatewayId = '', Tags }, at) => ({
    id: NatGatewayId,
    arn: arnOf(at, 'ec2', `natgateway/${NatGatewayId}`),
    tags: tagsOf(Tags),
  }),
});
