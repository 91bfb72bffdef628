import { defineCollector, tagsOf } from '#engine';

/** An Application, Network or Gateway Load Balancer. */
export const loadBalancer = defineCollector({
  type: 'elbv2.load-balancer',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeLoadBalancersCommand }) =>
    ask(DescribeLoadBalancersCommand, {
      iam: 'elasticloadbalancing:DescribeLoadBalancers',
      input: () => ({ PageSize: 400 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ LoadBalancers = [] }) => LoadBalancers,
    }),
  keep: [
    'LoadBalancerName',
    'LoadBalancerArn',
    'DNSName',
    'Type',
    'Scheme',
    'IpAddressType',
    'VpcId',
    'AvailabilityZones',
    'SecurityGroups',
  ],
  identify: ({ LoadBalancerName = '', LoadBalancerArn = '' }) => ({
    id: LoadBalancerName,
    arn: LoadBalancerArn,
  }),
  details: (ask, { DescribeLoadBalancerAttributesCommand, DescribeTagsCommand }) => ({
    attributes: ask(DescribeLoadBalancerAttributesCommand, {
      iam: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
      input: ({ arn }) => ({ LoadBalancerArn: arn }),
      select: ({ Attributes = [] }) => Attributes,
    }),
    tags: ask.shared(DescribeTagsCommand, {
      iam: 'elasticloadbalancing:DescribeTags',
      size: 20,
      key: ({ arn }) => arn,
      input: (arns) => ({ ResourceArns: [...arns] }),
      select: ({ TagDescriptions = [] }, arn) =>
        tagsOf(TagDescriptions.find(({ ResourceArn }) => ResourceArn === arn)?.Tags),
    }),
  }),
});
