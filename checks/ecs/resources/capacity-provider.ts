import { defineCollector } from '#engine';

/** An ECS capacity provider: an Auto Scaling group that ECS scales, or Fargate. */
export const capacityProvider = defineCollector({
  type: 'ecs.capacity-provider',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeCapacityProvidersCommand }) =>
    ask(DescribeCapacityProvidersCommand, {
      iam: 'ecs:DescribeCapacityProviders',
      input: () => ({ maxResults: 10 }),
      pages: ({ nextToken }) => ({ nextToken }),
      select: ({ capacityProviders = [] }) => capacityProviders,
    }),
  keep: ['name', 'capacityProviderArn', 'autoScalingGroupProvider'],
  identify: ({ name = '', capacityProviderArn = '' }) => ({ id: name, arn: capacityProviderArn }),
});
