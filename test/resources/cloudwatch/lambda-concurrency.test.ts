import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { lambdaConcurrency } from '../../../checks/cloudwatch/resources/lambda-concurrency.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const lambda = mockClient(LambdaClient);
const cloudwatch = mockClient(CloudWatchClient);
const withFunctions = (FunctionCount?: number) =>
  lambda.on(GetAccountSettingsCommand).resolves({ AccountUsage: { FunctionCount } });

beforeEach(() => {
  lambda.reset();
  cloudwatch.reset();
  withFunctions(3);
});

test('both series of all functions together, in one request', async () => {
  cloudwatch.on(GetMetricDataCommand).resolves({
    MetricDataResults: [
      { Id: 'q0', Values: [870], Timestamps: [here.now] },
      { Id: 'q1', Values: [], Timestamps: [] },
    ],
  });
  const { resources, gaps, calls } = await collected(lambdaConcurrency);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'cloudwatch:GetMetricData': 1 });
  expect(resources).toMatchObject([
    { data: { metric: 'ConcurrentExecutions', stat: 'Maximum', dimensions: {}, Values: [870] } },
    { data: { metric: 'Throttles', stat: 'Sum', Values: [] } },
  ]);
  const [input] = cloudwatch.commandCalls(GetMetricDataCommand).map(({ args }) => args[0].input);
  expect(input?.MetricDataQueries?.map(({ MetricStat }) => MetricStat?.Metric)).toEqual([
    { Namespace: 'AWS/Lambda', MetricName: 'ConcurrentExecutions', Dimensions: [] },
    { Namespace: 'AWS/Lambda', MetricName: 'Throttles', Dimensions: [] },
  ]);
});

test.each([0, undefined])('where there are %s functions, nothing is asked', async (count) => {
  withFunctions(count);
  expect(await collected(lambdaConcurrency)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('denied', async () => {
  cloudwatch.on(GetMetricDataCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(lambdaConcurrency)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['cloudwatch:GetMetricData'] },
  ]);
});
