export {
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  ElasticLoadBalancingClient as Client,
} from '@aws-sdk/client-elastic-load-balancing';
