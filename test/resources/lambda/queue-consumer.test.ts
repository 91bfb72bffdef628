import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
} from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { eventSourceMapping } from '../../../checks/lambda/resources/event-source-mapping.ts';
import { queueConsumer } from '../../../checks/lambda/resources/queue-consumer.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(LambdaClient);
beforeEach(() => aws.reset());

const here = (service: string, name: string) => `arn:aws:${service}:ap-northeast-2:111122223333:${name}`;
const mailer = here('lambda', 'function:mailer:live');
const mappingOf = (UUID: string, EventSourceArn = here('sqs', 'mails'), State = 'Enabled') => ({
  UUID,
  EventSourceArn,
  FunctionArn: mailer,
  State,
  MaximumBatchingWindowInSeconds: 5,
  FilterCriteria: { Filters: [{ Pattern: 'secret' }] },
});

test('mappings from several pages, asked for with the largest size', async () => {
  aws
    .on(ListEventSourceMappingsCommand)
    .resolvesOnce({ EventSourceMappings: [mappingOf('one')], NextMarker: 'more' })
    .resolves({ EventSourceMappings: [mappingOf('two')] });
  const { resources, gaps, calls } = await collected(eventSourceMapping);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'lambda:ListEventSourceMappings': 2 });
  expect(resources).toMatchObject([
    {
      id: 'one',
      arn: here('lambda', 'event-source-mapping:one'),
      data: { EventSourceArn: here('sqs', 'mails'), FunctionArn: mailer, State: 'Enabled' },
    },
    { id: 'two' },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
  const inputs = aws.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxItems: 100 }, { MaxItems: 100, Marker: 'more' }]);
});

test('a function that reads from queues is asked about once', async () => {
  aws
    .on(ListEventSourceMappingsCommand)
    .resolves({ EventSourceMappings: [mappingOf('one'), mappingOf('two', here('sqs', 'orders'))] });
  aws.on(GetFunctionConfigurationCommand, { FunctionName: mailer }).resolves({
    FunctionName: 'mailer',
    Timeout: 60,
    Environment: { Variables: { TOKEN: 'secret' } },
  });
  const { resources, gaps, calls } = await collected(queueConsumer);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'lambda:GetFunctionConfiguration': 1 });
  expect(resources.map(({ id, arn, data }) => ({ id, arn, data }))).toEqual([
    { id: 'mailer:live', arn: mailer, data: { FunctionArn: mailer, exists: true, Timeout: 60 } },
  ]);
});

test('one that was deleted is an answer', async () => {
  aws.on(ListEventSourceMappingsCommand).resolves({ EventSourceMappings: [mappingOf('one')] });
  aws.on(GetFunctionConfigurationCommand).rejects(awsError('ResourceNotFoundException', '', 404));
  const { resources, gaps } = await collected(queueConsumer);
  expect(gaps).toEqual([]);
  expect(resources.map(({ data }) => data)).toEqual([{ FunctionArn: mailer, exists: false }]);
});

test('nothing is asked about what reads from elsewhere, or not at all, or what is not named', async () => {
  aws.on(ListEventSourceMappingsCommand).resolves({
    EventSourceMappings: [
      mappingOf('one', here('kinesis', 'stream/clicks')),
      mappingOf('two', here('sqs', 'mails'), 'Disabled'),
      { ...mappingOf('three'), EventSourceArn: undefined },
      { ...mappingOf('four'), FunctionArn: undefined },
    ],
  });
  expect(await collected(queueConsumer)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('none', async () => {
  aws.on(ListEventSourceMappingsCommand).resolves({});
  expect(await collected(eventSourceMapping)).toMatchObject({
    resources: [],
    gaps: [],
    calls: { 'lambda:ListEventSourceMappings': 1 },
  });
});

test('denied', async () => {
  aws.on(ListEventSourceMappingsCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(queueConsumer)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['lambda:ListEventSourceMappings'] },
  ]);
  aws.on(ListEventSourceMappingsCommand).resolves({ EventSourceMappings: [mappingOf('one')] });
  aws.on(GetFunctionConfigurationCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(queueConsumer)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['lambda:GetFunctionConfiguration'] },
  ]);
});

test('throttled', async () => {
  aws.on(ListEventSourceMappingsCommand).rejects(awsError('TooManyRequestsException', '', 429));
  expect((await collected(eventSourceMapping)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
