import { defineCollector } from '#engine';
import { ecsTarget } from './ecs-target.ts';

/** What moves the number of tasks of an ECS service; listed where there is something to move. */
export const ecsPolicy = defineCollector({
  type: 'applicationautoscaling.ecs-policy',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: ecsTarget,
  list: (ask, { DescribeScalingPoliciesCommand }) =>
    ask.batch(DescribeScalingPoliciesCommand, {
      iam: 'application-autoscaling:DescribeScalingPolicies',
      size: 1,
      keys: () => ['ecs' as const],
      input: ([ServiceNamespace]) => ({ ServiceNamespace, MaxResults: 10 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ ScalingPolicies = [] }) => ScalingPolicies,
    }),
  keep: ['PolicyARN', 'PolicyName', 'ResourceId'],
  identify: ({ PolicyName = '', PolicyARN = '' }) => ({ id: PolicyName, arn: PolicyARN }),
});
