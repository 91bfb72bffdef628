import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
} from '@aws-sdk/client-ecs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { cluster } from '../../../checks/ecs/resources/cluster.ts';
import { service } from '../../../checks/ecs/resources/service.ts';
import { taskDefinition } from '../../../checks/ecs/resources/task-definition.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const prefix = 'arn:aws:ecs:ap-northeast-2:111122223333:';
const clusterOf = (name: string) => `${prefix}cluster/${name}`;
const services = (of: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}service/${of}/s${index}`);

const aws = mockClient(ECSClient);
beforeEach(() => aws.reset());

test('clusters come in pages of a hundred', async () => {
  aws
    .on(ListClustersCommand)
    .resolvesOnce({ clusterArns: [clusterOf('shop')], nextToken: 'more' })
    .resolvesOnce({ clusterArns: [clusterOf('batch')] });
  const { resources, gaps } = await collected(cluster);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'shop', arn: clusterOf('shop') }, { id: 'batch' }]);
  const inputs = aws.commandCalls(ListClustersCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ maxResults: 100 }, { maxResults: 100, nextToken: 'more' }]);
});

test('services are described ten at once, never those of two clusters together', async () => {
  aws.on(ListClustersCommand).resolves({ clusterArns: [clusterOf('shop'), clusterOf('batch')] });
  aws
    .on(ListServicesCommand, { cluster: clusterOf('shop'), maxResults: 100 })
    .resolves({ serviceArns: services('shop', 8), nextToken: 'more' });
  aws
    .on(ListServicesCommand, { cluster: clusterOf('shop'), maxResults: 100, nextToken: 'more' })
    .resolves({ serviceArns: services('shop', 11).slice(8) });
  aws
    .on(ListServicesCommand, { cluster: clusterOf('batch') })
    .resolves({ serviceArns: services('batch', 1) });
  aws.on(DescribeServicesCommand).callsFake(({ services }: { services: string[] }) => ({
    services: services.map((serviceArn) => ({ serviceArn, desiredCount: 2, roleArn: 'x' })),
  }));
  const { resources, gaps, calls } = await collected(service);
  expect(gaps).toEqual([]);
  expect(resources).toHaveLength(12);
  expect(resources[0]).toMatchObject({ id: 'shop/s0', data: { desiredCount: 2 } });
  expect(resources[0]?.data).not.toHaveProperty('roleArn');
  expect(calls).toEqual({ 'ecs:DescribeServices': 3 });
  const asked = aws.commandCalls(DescribeServicesCommand).map(({ args }) => args[0].input);
  expect(asked.map(({ cluster, services = [] }) => [cluster, services.length])).toEqual([
    [clusterOf('shop'), 10],
    [clusterOf('shop'), 1],
    [clusterOf('batch'), 1],
  ]);
});

test('where services cannot be listed, there is a gap, and no more is asked', async () => {
  aws.on(ListClustersCommand).resolves({ clusterArns: [clusterOf('shop')] });
  aws.on(ListServicesCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  const { gaps, calls } = await collected(service);
  expect(gaps).toMatchObject([{ cause: 'access-denied', actions: ['ecs:ListServices'] }]);
  expect(calls).toEqual({});
});

test('of what a service has many of, only what a verdict needs is kept', async () => {
  aws.on(ListClustersCommand).resolves({ clusterArns: [clusterOf('shop')] });
  aws.on(ListServicesCommand).resolves({ serviceArns: services('shop', 1) });
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
  const strategy = [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }];
  const ports = (portName: string) => ({ enabled: true, services: [{ portName }] });
  aws.on(DescribeServicesCommand).resolves({
    services: [
      {
        serviceArn: 'arn:aws:ecs:::service/shop/web',
        tags: [{ key: 'env', value: 'prod' }],
        deployments: [
          { status: 'ACTIVE', serviceConnectConfiguration: ports('old') },
          {
            status: 'PRIMARY',
            rolloutStateReason: 'free text',
            serviceConnectConfiguration: { ...ports('http'), namespace: 'shop' },
            vpcLatticeConfigurations: [{ portName: 'admin', roleArn: 'role', targetGroupArn: 'arn:group' }],
          },
        ],
        taskSets: [
          { status: 'ACTIVE', launchType: 'EC2' },
          { status: 'PRIMARY', capacityProviderStrategy: strategy, startedBy: 'somebody' },
        ],
        events: [
          { createdAt: at(9), message: '(service web) was unable to place a task' },
          { createdAt: at(7), message: '(service web) has stopped 1 running tasks: (task 1).' },
          { createdAt: at(6), message: '(service web) has reached a steady state.' },
          { createdAt: at(1), message: '(service web) has started 2 tasks' },
        ],
        deploymentConfiguration: {
          minimumHealthyPercent: 100,
          lifecycleHooks: [{ hookDetails: { secret: 'x' } }],
        },
      },
    ],
  });
  const { resources } = await collected(service);
  expect(resources).toMatchObject([
    {
      tags: { env: 'prod' },
      data: {
        endpoints: ['http', 'admin'],
        unsteadySince: at(7),
        primaryTaskSet: { capacityProviderStrategy: strategy },
        deploymentConfiguration: { minimumHealthyPercent: 100 },
      },
    },
  ]);
  expect(JSON.stringify(resources)).not.toMatch(/free text|somebody|secret|place a task/);
  expect(aws.commandCalls(DescribeServicesCommand)[0]?.args[0].input.include).toEqual(['TAGS']);
});

test('a task definition is read once, where a target group is before it, and only its ports are kept', async () => {
  aws.on(ListClustersCommand).resolves({ clusterArns: [clusterOf('shop')] });
  aws.on(ListServicesCommand).resolves({ serviceArns: services('shop', 4) });
  const served = { loadBalancers: [{ targetGroupArn: 'arn:web' }], taskDefinition: 'arn:web:3' };
  aws.on(DescribeServicesCommand).resolves({
    services: [
      { serviceArn: 'a/b', ...served },
      { serviceArn: 'a/c', ...served },
      { serviceArn: 'a/d', taskDefinition: 'arn:worker:1' },
      { serviceArn: 'a/e', loadBalancers: [{ loadBalancerName: 'old' }], taskDefinition: 'arn:old:1' },
    ],
  });
  aws.on(DescribeTaskDefinitionCommand).resolves({
    taskDefinition: {
      taskDefinitionArn: 'arn:web:3',
      containerDefinitions: [
        {
          name: 'app',
          portMappings: [{ containerPort: 80, appProtocol: 'http' }],
          environment: [{ name: 'PASSWORD', value: 'secret' }],
        },
      ],
    },
  });
  const { resources, calls } = await collected(taskDefinition);
  expect(calls).toEqual({ 'ecs:DescribeTaskDefinition': 1 });
  expect(resources.map(({ data }) => data)).toEqual([
    {
      taskDefinitionArn: 'arn:web:3',
      containers: [{ name: 'app', portMappings: [{ containerPort: 80, appProtocol: 'http' }] }],
    },
  ]);
});

test('denied', async () => {
  aws.on(ListClustersCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  for (const type of [cluster, service, taskDefinition]) {
    expect((await collected(type)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  }
});
