import { defineCollector } from '#engine';
import { dynamodbTarget } from './dynamodb-target.ts';

/** What moves the capacity of a DynamoDB table or index; listed where there is something to move. */
export const dynamodbPolicy = defineCollector({
  type: 'applicationautoscaling.dynamodb-policy',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: dynamodbTarget,
  list: (ask, { DescribeScalingPoliciesCommand }) =>
    ask.batch(DescribeScalingPoliciesCommand, {
      iam: 'application-autoscaling:DescribeScalingPolicies',
      size: 1,
      keys: () => ['dynamodb' as const],
      input: ([ServiceNamespace]) => ({ ServiceNamespace, MaxResults: 10 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ ScalingPolicies = [] }) => ScalingPolicies,
    }),
  keep: ['PolicyARN', 'PolicyName', 'ResourceId', 'ScalableDimension'],
  identify: ({ PolicyName = '', PolicyARN = '' }) => ({ id: PolicyName, arn: PolicyARN }),
});
