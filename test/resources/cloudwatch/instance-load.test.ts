import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  ComputeOptimizerClient,
  GetEC2InstanceRecommendationsCommand,
} from '@aws-sdk/client-compute-optimizer';
import { DescribeInstancesCommand, EC2Client, type Instance } from '@aws-sdk/client-ec2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { instanceLoad } from '../../../checks/cloudwatch/resources/instance-load.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const ec2 = mockClient(EC2Client);
const optimizer = mockClient(ComputeOptimizerClient);
const cloudwatch = mockClient(CloudWatchClient);
const arnOf = (id: string) => `arn:aws:ec2:ap-northeast-2:111122223333:instance/${id}`;
const running: Instance = { InstanceType: 'm7i.large', State: { Name: 'running' } };

beforeEach(() => {
  ec2.reset();
  optimizer.reset();
  cloudwatch.reset();
  ec2.on(DescribeInstancesCommand).resolves({
    Reservations: [
      {
        Instances: [
          { ...running, InstanceId: 'i-1' },
          { ...running, InstanceId: 'i-2', InstanceType: 't3.micro' },
          { ...running, InstanceId: 'i-3', Tags: [{ Key: 'aws:autoscaling:groupName', Value: 'web' }] },
          { ...running, InstanceId: 'i-4', State: { Name: 'stopped' } },
        ],
      },
    ],
  });
  optimizer.on(GetEC2InstanceRecommendationsCommand).resolves({
    instanceRecommendations: [
      {
        instanceArn: arnOf('i-1'),
        instanceName: 'secret',
        finding: 'OVER_PROVISIONED' as never,
        findingReasonCodes: ['CPUOverprovisioned'],
        currentInstanceType: 'm7i.large',
        idle: 'True',
        utilizationMetrics: [{ name: 'Cpu' }, { name: 'Memory' }],
        recommendationOptions: [{ instanceType: 'm7i.medium' }, { instanceType: 'm7i.small' }],
      },
      { instanceArn: arnOf('i-4') },
    ],
  });
  cloudwatch.on(GetMetricDataCommand).resolves({});
});

const asked = () =>
  cloudwatch
    .commandCalls(GetMetricDataCommand)
    .flatMap(({ args: [{ input }] }) => input.MetricDataQueries ?? [])
    .map(({ MetricStat }) =>
      [MetricStat?.Metric?.Dimensions?.[0]?.Value, MetricStat?.Metric?.MetricName, MetricStat?.Stat].join(
        ' ',
      ),
    );

test('what Compute Optimizer says, of many instances at once', async () => {
  const { resources, gaps, calls } = await collected(instance.with('advice'));
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'ec2:DescribeInstances': 1, 'compute-optimizer:GetEC2InstanceRecommendations': 1 });
  expect(resources.map(({ id, details }) => [id, details.advice])).toEqual([
    [
      'i-1',
      {
        value: {
          finding: 'overprovisioned',
          of: 'm7i.large',
          findingReasonCodes: ['CPUOverprovisioned'],
          isIdle: true,
          sawMemory: true,
          instanceType: 'm7i.medium',
        },
      },
    ],
    ...['i-2', 'i-3', 'i-4'].map((id) => [id, { value: undefined }]),
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
  expect(optimizer.calls()[0]?.args[0].input).toMatchObject({ maxResults: 1000 });
});

test('CloudWatch is asked of those only that nobody has an opinion of', async () => {
  const { gaps } = await collected(instanceLoad);
  expect(gaps).toEqual([]);
  expect(asked()).toEqual([
    'i-2 CPUUtilization Average',
    'i-2 CPUCreditBalance Average',
    'i-2 CPUSurplusCreditsCharged Sum',
  ]);
});

test('without an enrollment it is asked of all that are judged', async () => {
  optimizer.on(GetEC2InstanceRecommendationsCommand).rejects(awsError('OptInRequiredException', '', 400));
  const { gaps } = await collected(instanceLoad);
  expect(gaps).toEqual([]);
  expect(new Set(asked().map((each) => each.split(' ')[0]))).toEqual(new Set(['i-1', 'i-2']));
});

test('a finding without details', async () => {
  optimizer.on(GetEC2InstanceRecommendationsCommand).resolves({
    instanceRecommendations: [{ instanceArn: arnOf('i-1'), finding: 'Optimized' }],
  });
  const { resources } = await collected(instance.with('advice'));
  expect(resources[0]?.details.advice).toEqual({
    value: { finding: 'optimized', findingReasonCodes: [], isIdle: false, sawMemory: false },
  });
});

test('denied: nothing is asked of CloudWatch for what may not be judged by it', async () => {
  optimizer.on(GetEC2InstanceRecommendationsCommand).rejects(awsError('AccessDeniedException', '', 400));
  const { gaps } = await collected(instanceLoad);
  expect(gaps).toMatchObject([{ cause: 'access-denied' }, { cause: 'access-denied' }]);
  expect(asked()).toEqual([]);
});

test('throttled', async () => {
  cloudwatch.on(GetMetricDataCommand).rejects(awsError('ThrottlingException', '', 400));
  expect((await collected(instanceLoad)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
