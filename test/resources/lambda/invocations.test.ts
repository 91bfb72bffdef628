import {
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  ListFunctionEventInvokeConfigsCommand,
} from '@aws-sdk/client-lambda';
import { GetBucketNotificationConfigurationCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListSubscriptionsCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { eventInvokeConfig } from '../../../checks/lambda/resources/event-invoke-config.ts';
import { eventSourceMapping } from '../../../checks/lambda/resources/event-source-mapping.ts';
import { functionVersion } from '../../../checks/lambda/resources/function-version.ts';
import { arnOf, functionArn } from '../../checks/lambda/fixtures.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const lambda = mockClient(LambdaClient);
const s3 = mockClient(S3Client);
const sns = mockClient(SNSClient);
const events = mockClient(EventBridgeClient);
const resize = functionArn('resize');
const mailer = functionArn('mailer');

beforeEach(() => {
  for (const client of [lambda, s3, sns, events]) client.reset();
  lambda.on(ListEventSourceMappingsCommand).resolves({});
  s3.on(ListBucketsCommand).resolves({});
  sns.on(ListSubscriptionsCommand).resolves({});
  events.on(ListEventBusesCommand).resolves({});
});

function reads(...mappings: { FunctionArn?: string; EventSourceArn?: string; State?: string }[]) {
  lambda.on(ListEventSourceMappingsCommand).resolves({
    EventSourceMappings: mappings.map((each, index) => ({
      UUID: String(index),
      EventSourceArn: arnOf('sqs', 'mails'),
      FunctionArn: `${mailer}:live`,
      State: 'Enabled',
      ...each,
    })),
  });
}

/** A bucket, a subscription and a rule that invoke a function. */
function invokes(FunctionArn: string) {
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'photos', BucketRegion: 'ap-northeast-2' }] });
  s3.on(GetBucketNotificationConfigurationCommand).resolves({
    LambdaFunctionConfigurations: [{ LambdaFunctionArn: FunctionArn, Events: [] }],
  });
  const SubscriptionArn = arnOf('sns', 'photos:1');
  sns.on(ListSubscriptionsCommand).resolves({
    Subscriptions: [{ SubscriptionArn, Protocol: 'lambda', Endpoint: FunctionArn }],
  });
  events.on(ListEventBusesCommand).resolves({ EventBuses: [{ Name: 'default', Arn: 'arn:bus' }] });
  events.on(ListRulesCommand).resolves({ Rules: [{ Name: 'nightly', Arn: 'arn:rule', State: 'ENABLED' }] });
  events.on(ListTargetsByRuleCommand).resolves({ Targets: [{ Id: '1', Arn: FunctionArn }] });
}

test('mappings from several pages, asked for with the largest size', async () => {
  lambda
    .on(ListEventSourceMappingsCommand)
    .resolvesOnce({
      EventSourceMappings: [
        {
          UUID: 'one',
          EventSourceArn: arnOf('sqs', 'mails'),
          FunctionArn: mailer,
          State: 'Enabled',
          DestinationConfig: { OnFailure: { Destination: arnOf('sqs', 'failed') } },
          FilterCriteria: { Filters: [{ Pattern: 'secret' }] },
        },
      ],
      NextMarker: 'more',
    })
    .resolves({ EventSourceMappings: [{ UUID: 'two' }] });
  const { resources, gaps, calls } = await collected(eventSourceMapping);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'lambda:ListEventSourceMappings': 2 });
  expect(resources).toMatchObject([
    {
      id: 'one',
      arn: arnOf('lambda', 'event-source-mapping:one'),
      data: { EventSourceArn: arnOf('sqs', 'mails'), OnFailure: arnOf('sqs', 'failed'), State: 'Enabled' },
    },
    { id: 'two' },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
  const inputs = lambda.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxItems: 100 }, { MaxItems: 100, Marker: 'more' }]);
});

test('no mappings, and none that may be read', async () => {
  expect(await collected(eventSourceMapping)).toMatchObject({ resources: [], gaps: [] });
  lambda.on(ListEventSourceMappingsCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(functionVersion)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['lambda:ListEventSourceMappings'] },
  ]);
  lambda.on(ListEventSourceMappingsCommand).rejects(awsError('TooManyRequestsException', '', 429));
  expect((await collected(eventSourceMapping)).gaps).toMatchObject([{ cause: 'throttled' }]);
});

test('a version that several things invoke is asked about once', async () => {
  invokes(`${mailer}:live`);
  reads({}, { EventSourceArn: arnOf('sqs', 'orders') });
  lambda.on(GetFunctionConfigurationCommand, { FunctionName: `${mailer}:live` }).resolves({
    FunctionName: 'mailer',
    Timeout: 60,
    DeadLetterConfig: { TargetArn: arnOf('sqs', 'failed') },
    Environment: { Variables: { TOKEN: 'secret' } },
  });
  const { resources, gaps, calls } = await collected(functionVersion);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'lambda:GetFunctionConfiguration': 1 });
  expect(resources.map(({ id, arn, data }) => ({ id, arn, data }))).toEqual([
    {
      id: 'mailer:live',
      arn: `${mailer}:live`,
      data: {
        FunctionArn: `${mailer}:live`,
        exists: true,
        Timeout: 60,
        DeadLetterTargetArn: arnOf('sqs', 'failed'),
      },
    },
  ]);
});

test('of what ListFunctions tells, and of what is elsewhere, nothing is asked', async () => {
  invokes('arn:aws:lambda:ap-northeast-2:999988887777:function:theirs:live');
  reads(
    { FunctionArn: mailer },
    { FunctionArn: `${mailer}:$LATEST` },
    { State: 'Disabled' },
    { EventSourceArn: arnOf('kinesis', 'stream/clicks') },
  );
  expect(await collected(functionVersion)).toMatchObject({ resources: [], gaps: [], calls: {} });
  expect(await collected(eventInvokeConfig)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('one that was deleted is an answer; a denial is none', async () => {
  reads({});
  lambda.on(GetFunctionConfigurationCommand).rejects(awsError('ResourceNotFoundException', '', 404));
  expect((await collected(functionVersion)).resources.map(({ data }) => data)).toEqual([
    { FunctionArn: `${mailer}:live`, exists: false },
  ]);
  lambda.on(GetFunctionConfigurationCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(functionVersion)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('what is done about failures, of all versions of a function in one request', async () => {
  invokes(resize);
  lambda
    .on(ListFunctionEventInvokeConfigsCommand, { FunctionName: resize, MaxItems: 50 })
    .resolves({ FunctionEventInvokeConfigs: [{ FunctionArn: `${resize}:$LATEST` }], NextMarker: 'more' });
  lambda
    .on(ListFunctionEventInvokeConfigsCommand, { FunctionName: resize, MaxItems: 50, Marker: 'more' })
    .resolves({
      FunctionEventInvokeConfigs: [
        {
          FunctionArn: `${resize}:live`,
          MaximumRetryAttempts: 1,
          DestinationConfig: {
            OnFailure: { Destination: 'arn:failed' },
            OnSuccess: { Destination: 'arn:done' },
          },
        },
      ],
    });
  const { resources, gaps, calls } = await collected(eventInvokeConfig);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'lambda:ListFunctionEventInvokeConfigs': 2 });
  expect(resources).toMatchObject([
    {
      id: 'resize:$LATEST',
      arn: `${resize}:$LATEST`,
      data: { FunctionArn: resize, configs: [{ FunctionArn: `${resize}:$LATEST` }] },
    },
    {
      id: 'resize:live',
      data: {
        FunctionArn: resize,
        configs: [
          {
            FunctionArn: `${resize}:live`,
            MaximumRetryAttempts: 1,
            OnFailure: 'arn:failed',
            OnSuccess: 'arn:done',
          },
        ],
      },
    },
  ]);
});

test('a function without, and one that is not there, is an answer; a denial is none', async () => {
  invokes(`${resize}:$LATEST`);
  lambda.on(ListFunctionEventInvokeConfigsCommand).resolves({});
  const none = [{ FunctionArn: resize, configs: [] }];
  expect((await collected(eventInvokeConfig)).resources.map(({ data }) => data)).toEqual(none);
  lambda.on(ListFunctionEventInvokeConfigsCommand).rejects(awsError('ResourceNotFoundException', '', 404));
  expect((await collected(eventInvokeConfig)).resources.map(({ data }) => data)).toEqual(none);
  lambda.on(ListFunctionEventInvokeConfigsCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(eventInvokeConfig)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('rules that are off invoke nothing, nor what is not a function', async () => {
  events.on(ListEventBusesCommand).resolves({ EventBuses: [{ Name: 'default', Arn: 'arn:bus' }] });
  events.on(ListRulesCommand).resolves({
    Rules: [
      { Name: 'off', Arn: 'arn:rule', State: 'DISABLED' },
      { Name: 'on', Arn: 'arn:on' },
    ],
  });
  events.on(ListTargetsByRuleCommand).resolves({ Targets: [{ Id: '1', Arn: arnOf('sqs', 'mails') }] });
  sns.on(ListSubscriptionsCommand).resolves({
    Subscriptions: [{ SubscriptionArn: 'arn:aws:sns:::a:b', Protocol: 'email', Endpoint: 'a@example.com' }],
  });
  expect(await collected(eventInvokeConfig)).toMatchObject({ resources: [], gaps: [], calls: {} });
});
