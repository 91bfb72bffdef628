import {
  DescribeCapacityProvidersCommand,
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ListClustersCommand,
  ListServicesCommand,
  ListTasksCommand,
} from '../../../checks/ecs/sdk.ts';
import { answer } from '../../standin/index.ts';
import { subnetId } from './network.ts';
import { account, arnOf, daysAgo, hoursAgo, seoul, shop, uuidOf } from './places.ts';
import { targetGroupArn } from './target-groups.ts';

interface Service {
  readonly name: string;
  readonly revision: number;
  /** The target group that its tasks are in, and the port that they answer on. */
  readonly group?: string;
  readonly port?: number;
  readonly appProtocol?: 'http';
  /** The zones of its tasks. */
  readonly zones: string;
  readonly subnets: readonly string[];
  readonly launchType?: 'FARGATE';
  readonly rollsBack: boolean;
  readonly isDaemon?: boolean;
}

const both = ['prod-app-a', 'prod-app-c'];

/**
 * The reviews were made with care. The feed of the warehouse never changes. The coupons of an event were to run for a
 * week, on whatever the cluster had; who wrote the mails thought of one subnet. The log router is on every host.
 */
const services: readonly Service[] = [
  {
    name: 'review',
    revision: 57,
    group: 'haneul-shop-prod-review',
    port: 3000,
    appProtocol: 'http',
    zones: 'ac',
    subnets: both,
    launchType: 'FARGATE',
    rollsBack: true,
  },
  {
    name: 'wms-feed',
    revision: 8,
    group: 'haneul-wms-feed',
    port: 7070,
    zones: 'ac',
    subnets: both,
    launchType: 'FARGATE',
    rollsBack: true,
  },
  { name: 'event-coupon', revision: 3, port: 8080, zones: 'c', subnets: both, rollsBack: false },
  {
    name: 'mail-worker',
    revision: 21,
    zones: 'aa',
    subnets: ['prod-app-a'],
    launchType: 'FARGATE',
    rollsBack: true,
  },
  { name: 'log-router', revision: 2, zones: '', subnets: both, rollsBack: true, isDaemon: true },
];

const name = 'haneul-shop-prod';
const cluster = arnOf('ecs', seoul, `cluster/${name}`);
const serviceArn = (service: string) => arnOf('ecs', seoul, `service/${name}/${service}`);
const definitionArn = (service: Service) =>
  arnOf('ecs', seoul, `task-definition/haneul-${service.name}:${service.revision}`);

const tasks = services.flatMap((service) =>
  [...service.zones].map((zone, number) => ({
    taskArn: arnOf('ecs', seoul, `task/${name}/${uuidOf(`${service.name} ${number}`).replaceAll('-', '')}`),
    clusterArn: cluster,
    group: `service:${service.name}`,
    availabilityZone: seoul + zone,
    lastStatus: 'RUNNING',
    desiredStatus: 'RUNNING',
    taskDefinitionArn: definitionArn(service),
  })),
);

const byLowerToken = { size: 'maxResults', token: 'nextToken', next: 'nextToken' } as const;

function described(service: Service, now: Date) {
  const { group, port, zones, launchType, rollsBack, isDaemon } = service;
  return {
    serviceArn: serviceArn(service.name),
    serviceName: service.name,
    clusterArn: cluster,
    status: 'ACTIVE',
    schedulingStrategy: isDaemon ? ('DAEMON' as const) : ('REPLICA' as const),
    desiredCount: zones.length,
    runningCount: zones.length,
    ...(launchType && { launchType }),
    taskDefinition: definitionArn(service),
    networkConfiguration: { awsvpcConfiguration: { subnets: service.subnets.map(subnetId) } },
    deploymentController: { type: 'ECS' as const },
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: rollsBack, rollback: rollsBack },
      minimumHealthyPercent: isDaemon ? 0 : 100,
      maximumPercent: isDaemon ? 100 : 200,
    },
    availabilityZoneRebalancing: isDaemon ? ('DISABLED' as const) : ('ENABLED' as const),
    loadBalancers: group
      ? [{ targetGroupArn: targetGroupArn(group), containerName: service.name, containerPort: port }]
      : [],
    // The other services find the coupons by their name.
    serviceRegistries:
      port && !group ? [{ registryArn: arnOf('servicediscovery', seoul, 'service/srv-4kd27hqzcoupon') }] : [],
    events: [
      {
        id: uuidOf(`${service.name} is steady`),
        createdAt: hoursAgo(now, 2),
        message: `(service ${service.name}) has reached a steady state.`,
      },
    ],
    tags: Object.entries(shop('prod')).map(([key, value]) => ({ key, value })),
  };
}

/** The services that run in containers. */
export const containerAnswers = [
  answer(ListClustersCommand, (_, { region }) => ({ clusterArns: region === seoul ? [cluster] : [] }), {
    items: 'clusterArns',
    ...byLowerToken,
    limit: 100,
  }),
  answer(DescribeClustersCommand, {
    clusters: [
      {
        clusterArn: cluster,
        clusterName: name,
        status: 'ACTIVE',
        capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
        defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 }],
      },
    ],
  }),
  answer(
    ListServicesCommand,
    { serviceArns: services.map((service) => serviceArn(service.name)) },
    { items: 'serviceArns', ...byLowerToken, limit: 100 },
  ),
  answer(DescribeServicesCommand, ({ services: asked = [] }, { now }) => ({
    services: services
      .filter((service) => asked.includes(serviceArn(service.name)))
      .map((service) => described(service, now)),
  })),
  answer(
    ListTasksCommand,
    { taskArns: tasks.map(({ taskArn }) => taskArn) },
    { items: 'taskArns', ...byLowerToken, limit: 100 },
  ),
  answer(DescribeTasksCommand, ({ tasks: asked = [] }) => ({
    tasks: tasks.filter(({ taskArn }) => asked.includes(taskArn)),
  })),
  answer(DescribeTaskDefinitionCommand, ({ taskDefinition }) => ({
    taskDefinition: services
      .filter((service) => definitionArn(service) === taskDefinition)
      .map(({ name, revision, port, appProtocol }) => ({
        taskDefinitionArn: taskDefinition,
        family: `haneul-${name}`,
        revision,
        networkMode: 'awsvpc' as const,
        containerDefinitions: [
          {
            name,
            portMappings: [
              { containerPort: port, protocol: 'tcp' as const, ...(appProtocol && { appProtocol }) },
            ],
          },
        ],
      }))[0],
  })),
  answer(
    DescribeCapacityProvidersCommand,
    (_, { region }) => ({
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'].map((name) => ({
        name,
        capacityProviderArn: arnOf('ecs', region, `capacity-provider/${name}`),
        status: 'ACTIVE' as const,
      })),
    }),
    { items: 'capacityProviders', ...byLowerToken, limit: 10 },
  ),
];

const scaled = {
  ResourceId: `service/${name}/review`,
  ScalableDimension: 'ecs:service:DesiredCount',
} as const;

/** What Application Auto Scaling knows of the reviews, which follow the load. */
export function scaledServices(now: Date) {
  const place = { ServiceNamespace: 'ecs', ...scaled, CreationTime: daysAgo(now, 90) } as const;
  return {
    targets: [
      {
        ...place,
        MinCapacity: 2,
        MaxCapacity: 8,
        RoleARN: `arn:aws:iam::${account}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`,
      },
    ],
    policies: [
      {
        ...place,
        PolicyName: 'review-cpu',
        PolicyARN: arnOf('autoscaling', seoul, `scalingPolicy:${uuidOf('review-cpu')}`),
        PolicyType: 'TargetTrackingScaling' as const,
      },
    ],
  };
}
