import { defineCollector } from '#engine';
import { cluster } from './cluster.ts';

/** An ECS service; each request describes ten services of one cluster. */
export const service = defineCollector({
  type: 'ecs.service',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: cluster.with('serviceArns'),
  list: (ask, { DescribeServicesCommand }) =>
    ask.batch(DescribeServicesCommand, {
      iam: 'ecs:DescribeServices',
      size: 1,
      keys: ({ arn, serviceArns }) =>
        Array.from({ length: Math.ceil(serviceArns.length / 10) }, (_, ten) => ({
          cluster: arn,
          services: serviceArns.slice(ten * 10, ten * 10 + 10),
        })),
      input: ([key]) => ({ cluster: key?.cluster, services: key?.services ?? [] }),
      select: ({ services = [] }) => services,
    }),
  keep: [
    'serviceName',
    'serviceArn',
    'clusterArn',
    'desiredCount',
    'loadBalancers',
    'networkConfiguration',
    'taskDefinition',
  ],
  identify: ({ serviceArn = '' }) => ({ id: serviceArn.split('/').slice(1).join('/'), arn: serviceArn }),
});
