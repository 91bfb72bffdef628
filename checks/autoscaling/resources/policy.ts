import { defineCollector } from '#engine';

/** A scaling policy of an Auto Scaling group. */
export const policy = defineCollector({
  type: 'autoscaling.policy',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribePoliciesCommand }) =>
    ask(DescribePoliciesCommand, {
      iam: 'autoscaling:DescribePolicies',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ ScalingPolicies = [] }) => ScalingPolicies,
    }),
  keep: [
    'PolicyName',
    'PolicyARN',
    'AutoScalingGroupName',
    'PolicyType',
    'Enabled',
    'PredictiveScalingConfiguration',
  ],
  identify: ({ PolicyARN = '' }) => ({ id: PolicyARN, arn: PolicyARN }),
});
