import { defineCollector } from '#engine';
import { service } from './service.ts';

/** The task definition that an ECS service behind a load balancer runs; of its containers only the ports. */
export const taskDefinition = defineCollector({
  type: 'ecs.task-definition',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: service,
  list: (ask, { DescribeTaskDefinitionCommand }) =>
    ask.batch(DescribeTaskDefinitionCommand, {
      iam: 'ecs:DescribeTaskDefinition',
      size: 1,
      keys: ({ data: { loadBalancers = [], taskDefinition = '' } }) =>
        loadBalancers.some(({ targetGroupArn }) => targetGroupArn) ? [taskDefinition] : [],
      input: ([arn]) => ({ taskDefinition: arn }),
      select: ({ taskDefinition }) => [
        {
          taskDefinitionArn: taskDefinition?.taskDefinitionArn,
          containers: taskDefinition?.containerDefinitions?.map(({ name, portMappings }) => ({
            name,
            portMappings,
          })),
        },
      ],
    }),
  keep: ['taskDefinitionArn', 'containers'],
  identify: ({ taskDefinitionArn = '' }) => ({ id: taskDefinitionArn, arn: taskDefinitionArn }),
});
