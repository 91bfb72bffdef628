import { defineCollector } from '#engine';
import { isOnDemand } from '../../dynamodb/lib/capacity.ts';
import { table } from '../../dynamodb/resources/table.ts';

/** A dimension of a DynamoDB table or index that may be scaled; listed where a table has provisioned capacity. */
export const dynamodbTarget = defineCollector({
  type: 'applicationautoscaling.dynamodb-target',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: table.with('description'),
  list: (ask, { DescribeScalableTargetsCommand }) =>
    ask.batch(DescribeScalableTargetsCommand, {
      iam: 'application-autoscaling:DescribeScalableTargets',
      size: 1,
      keys: ({ description }) => (isOnDemand(description) ? [] : ['dynamodb' as const]),
      input: ([ServiceNamespace]) => ({ ServiceNamespace, MaxResults: 50 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ ScalableTargets = [] }) => ScalableTargets,
    }),
  keep: ['MaxCapacity', 'MinCapacity', 'ResourceId', 'ScalableDimension', 'SuspendedState'],
  identify: ({ ResourceId = '', ScalableDimension = '' }) => {
    const id = `${ResourceId} ${ScalableDimension}`;
    return { id, arn: id };
  },
});
