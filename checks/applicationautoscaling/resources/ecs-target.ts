import { defineCollector } from '#engine';
import { service } from '../../ecs/resources/service.ts';

/** An ECS service whose number of tasks may be scaled; listed where there are services. */
export const ecsTarget = defineCollector({
  type: 'applicationautoscaling.ecs-target',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: service,
  list: (ask, { DescribeScalableTargetsCommand }) =>
    ask.batch(DescribeScalableTargetsCommand, {
      iam: 'application-autoscaling:DescribeScalableTargets',
      size: 1,
      keys: () => ['ecs' as const],
      input: ([ServiceNamespace]) => ({ ServiceNamespace, MaxResults: 50 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ ScalableTargets = [] }) => ScalableTargets,
    }),
  keep: ['MaxCapacity', 'MinCapacity', 'ResourceId', 'SuspendedState'],
  identify: ({ ResourceId = '' }) => ({ id: ResourceId, arn: ResourceId }),
});
