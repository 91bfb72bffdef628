import { arnOf, defineCollector, tagsOf } from '#engine';
import { withoutQuery } from '../../elbv2/lib/routes.ts';

/** A Classic Load Balancer. */
export const classicLoadBalancer = defineCollector({
  type: 'elb.load-balancer',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeLoadBalancersCommand }) =>
    ask(DescribeLoadBalancersCommand, {
      iam: 'elasticloadbalancing:DescribeLoadBalancers',
      input: () => ({ PageSize: 400 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ LoadBalancerDescriptions = [] }) =>
        LoadBalancerDescriptions.map(({ HealthCheck, ...balancer }) => ({
          ...balancer,
          ...(HealthCheck && {
            HealthCheck: HealthCheck.Target ? { Target: withoutQuery(HealthCheck.Target) } : undefined,
          }),
        })),
    }),
  keep: [
    'LoadBalancerName',
    'AvailabilityZones',
    'HealthCheck',
    'Instances',
    'ListenerDescriptions',
    'VPCId',
  ],
  identify: ({ LoadBalancerName = '' }, at) => ({
    id: LoadBalancerName,
    arn: arnOf(at, 'elasticloadbalancing', `loadbalancer/${LoadBalancerName}`),
  }),
  details: (ask, { DescribeLoadBalancerAttributesCommand, DescribeTagsCommand }) => ({
    attributes: ask(DescribeLoadBalancerAttributesCommand, {
      iam: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
      input: ({ id }) => ({ LoadBalancerName: id }),
      select: ({ LoadBalancerAttributes }) => LoadBalancerAttributes,
    }),
    tags: ask.shared(DescribeTagsCommand, {
      iam: 'elasticloadbalancing:DescribeTags',
      size: 20,
      key: ({ id }) => id,
      input: (names) => ({ LoadBalancerNames: [...names] }),
      select: ({ TagDescriptions = [] }, name) =>
        tagsOf(TagDescriptions.find(({ LoadBalancerName }) => LoadBalancerName === name)?.Tags),
    }),
  }),
});
