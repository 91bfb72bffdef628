import { defineCollector, tagsOf } from '#engine';
import { endpointsOf, unsteadySince } from '../lib/runtime.ts';
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
      input: ([key]) => ({
        cluster: key?.cluster,
        services: key?.services ?? [],
        include: ['TAGS' as const],
      }),
      select: ({ services = [] }) =>
        services.map(({ deployments, taskSets = [], events, deploymentConfiguration, ...service }) => ({
          ...service,
          ...(deploymentConfiguration && {
            deploymentConfiguration: {
              deploymentCircuitBreaker: deploymentConfiguration.deploymentCircuitBreaker,
              alarms: deploymentConfiguration.alarms,
              strategy: deploymentConfiguration.strategy,
              bakeTimeInMinutes: deploymentConfiguration.bakeTimeInMinutes,
              minimumHealthyPercent: deploymentConfiguration.minimumHealthyPercent,
            },
          }),
          ...(deployments && { endpoints: endpointsOf(deployments) }),
          ...(events && { unsteadySince: unsteadySince(events) }),
          ...taskSets
            .filter(({ status }) => status === 'PRIMARY')
            .map((run) => ({
              primaryTaskSet: {
                launchType: run.launchType,
                capacityProviderStrategy: run.capacityProviderStrategy,
                networkConfiguration: run.networkConfiguration,
                loadBalancers: run.loadBalancers,
                serviceRegistries: run.serviceRegistries,
              },
            }))[0],
        })),
    }),
  keep: [
    'serviceName',
    'serviceArn',
    'clusterArn',
    'status',
    'schedulingStrategy',
    'launchType',
    'capacityProviderStrategy',
    'desiredCount',
    'runningCount',
    'loadBalancers',
    'serviceRegistries',
    'networkConfiguration',
    'placementConstraints',
    'placementStrategy',
    'availabilityZoneRebalancing',
    'deploymentController',
    'deploymentConfiguration',
    'taskDefinition',
    'endpoints',
    'primaryTaskSet',
    'unsteadySince',
    'tags',
  ],
  identify: ({ serviceArn = '', tags }) => ({
    id: serviceArn.split('/').slice(1).join('/'),
    arn: serviceArn,
    tags: tagsOf(tags?.map(({ key: Key, value: Value }) => ({ Key, Value }))),
  }),
});
