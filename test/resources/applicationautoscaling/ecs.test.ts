import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingPoliciesCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  DescribeServicesCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
} from '@aws-sdk/client-ecs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { ecsPolicy } from '../../../checks/applicationautoscaling/resources/ecs-policy.ts';
import { ecsTarget } from '../../../checks/applicationautoscaling/resources/ecs-target.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const ecs = mockClient(ECSClient);
const aws = mockClient(ApplicationAutoScalingClient);
beforeEach(() => {
  ecs.reset();
  aws.reset();
  ecs.on(ListClustersCommand).resolves({ clusterArns: ['arn:cluster/shop'] });
  ecs.on(ListServicesCommand).resolves({ serviceArns: ['arn:service/shop/web', 'arn:service/shop/admin'] });
  ecs.on(DescribeServicesCommand).resolves({
    services: [{ serviceArn: 'arn:service/shop/web' }, { serviceArn: 'arn:service/shop/admin' }],
  });
});

const place = (name: string) => ({
  ServiceNamespace: 'ecs' as const,
  ResourceId: `service/shop/${name}`,
  ScalableDimension: 'ecs:service:DesiredCount' as const,
  CreationTime: new Date(0),
});
const target = (name: string) => ({ ...place(name), MinCapacity: 2, MaxCapacity: 8, RoleARN: 'role' });
const policy = (name: string) => ({
  ...place(name),
  PolicyName: name,
  PolicyARN: `arn:${name}`,
  PolicyType: 'TargetTrackingScaling' as const,
});

test('all targets are listed once, however many services there are, in pages of fifty', async () => {
  aws
    .on(DescribeScalableTargetsCommand)
    .resolvesOnce({ ScalableTargets: [target('web')], NextToken: 'more' })
    .resolvesOnce({ ScalableTargets: [target('admin')] });
  const { resources, gaps } = await collected(ecsTarget);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id }) => id)).toEqual(['service/shop/web', 'service/shop/admin']);
  expect(resources[0]?.data).not.toHaveProperty('RoleARN');
  expect(aws.commandCalls(DescribeScalableTargetsCommand).map(({ args }) => args[0].input)).toEqual([
    { ServiceNamespace: 'ecs', MaxResults: 50 },
    { ServiceNamespace: 'ecs', MaxResults: 50, NextToken: 'more' },
  ]);
});

test('policies are listed where there are targets, in pages of ten', async () => {
  aws.on(DescribeScalableTargetsCommand).resolves({ ScalableTargets: [target('web'), target('admin')] });
  aws
    .on(DescribeScalingPoliciesCommand)
    .resolvesOnce({ ScalingPolicies: [policy('web')], NextToken: 'more' })
    .resolvesOnce({ ScalingPolicies: [policy('admin')] });
  const { resources, gaps } = await collected(ecsPolicy);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'web', arn: 'arn:web' }, { id: 'admin' }]);
  expect(aws.commandCalls(DescribeScalingPoliciesCommand).map(({ args }) => args[0].input)).toEqual([
    { ServiceNamespace: 'ecs', MaxResults: 10 },
    { ServiceNamespace: 'ecs', MaxResults: 10, NextToken: 'more' },
  ]);
});

test('where there are no services, nothing is asked', async () => {
  ecs.on(ListClustersCommand).resolves({ clusterArns: [] });
  expect((await collected(ecsPolicy)).calls).toEqual({});
  expect(aws.calls()).toEqual([]);
});

test('denied, throttled', async () => {
  aws.on(DescribeScalableTargetsCommand).resolves({ ScalableTargets: [target('web')] });
  aws.on(DescribeScalingPoliciesCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  expect((await collected(ecsPolicy)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  aws.on(DescribeScalableTargetsCommand).rejects(awsError('ThrottlingException', 'Rate exceeded'));
  expect((await collected(ecsTarget)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
