import { arnOf, defineCollector, tagsOf } from '#engine';

/** An endpoint service (PrivateLink) that the account offers, and the load balancers behind it. */
export const endpointService = defineCollector({
  type: 'vpc.endpoint-service',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeVpcEndpointServiceConfigurationsCommand }) =>
    ask(DescribeVpcEndpointServiceConfigurationsCommand, {
      iam: 'ec2:DescribeVpcEndpointServiceConfigurations',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ ServiceConfigurations = [] }) => ServiceConfigurations,
    }),
  keep: [
    'ServiceId',
    'ServiceName',
    'ServiceState',
    'NetworkLoadBalancerArns',
    'GatewayLoadBalancerArns',
    'Tags',
  ],
  identify: ({ ServiceId = '', Tags }, at) => ({
    id: ServiceId,
    arn: arnOf(at, 'ec2', `vpc-endpoint-service/${ServiceId}`),
    tags: tagsOf(Tags),
  }),
});
