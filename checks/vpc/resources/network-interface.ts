import { arnOf, defineCollector } from '#engine';

/** A network interface: what uses a subnet, an instance's own or one that a service made. */
export const networkInterface = defineCollector({
  type: 'vpc.network-interface',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeNetworkInterfacesCommand }) =>
    ask(DescribeNetworkInterfacesCommand, {
      iam: 'ec2:DescribeNetworkInterfaces',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ NetworkInterfaces = [] }) => NetworkInterfaces,
    }),
  keep: ['NetworkInterfaceId', 'VpcId', 'SubnetId', 'InterfaceType', 'Description', 'RequesterId'],
  identify: ({ NetworkInterfaceId = '' }, at) => ({
    id: NetworkInterfaceId,
    arn: arnOf(at, 'ec2', `network-interface/${NetworkInterfaceId}`),
  }),
});
