import {
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ListQueueTagsCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { queue } from '../../../checks/sqs/resources/queue.ts';
import { Client } from '../../../checks/sqs/sdk.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(SQSClient);
beforeEach(() => aws.reset());

const urlOf = (name: string) => `https://sqs.ap-northeast-2.amazonaws.com/111122223333/${name}`;
const list = (...names: readonly string[]) =>
  aws.on(ListQueuesCommand).resolves({ QueueUrls: names.map(urlOf) });

test('several pages, asked for with the largest size', async () => {
  aws
    .on(ListQueuesCommand)
    .resolvesOnce({ QueueUrls: [urlOf('one')], NextToken: 'more' })
    .resolves({ QueueUrls: [urlOf('two.fifo')] });
  const { resources, gaps, calls } = await collected(queue);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'one', arn: 'arn:aws:sqs:ap-northeast-2:111122223333:one', data: { QueueUrl: urlOf('one') } },
    { id: 'two.fifo', arn: 'arn:aws:sqs:ap-northeast-2:111122223333:two.fifo' },
  ]);
  expect(calls).toEqual({ 'sqs:ListQueues': 2 });
  const inputs = aws.calls().map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxResults: 1000 }, { MaxResults: 1000, NextToken: 'more' }]);
});

test('what a check wants to know of each, without what lets others in, and its tags', async () => {
  list('one');
  aws.on(GetQueueAttributesCommand, { QueueUrl: urlOf('one') }).resolves({
    Attributes: {
      ApproximateNumberOfMessages: '3',
      KmsMasterKeyId: 'alias/aws/sqs',
      MessageRetentionPeriod: '345600',
      Policy: '{"aws:Referer":"secret"}',
      RedrivePolicy: '{"maxReceiveCount":5}',
      VisibilityTimeout: '30',
    },
  });
  aws.on(ListQueueTagsCommand, { QueueUrl: urlOf('one') }).resolves({ Tags: { env: 'prod' } });
  const { resources, calls } = await collected(queue.with('attributes', 'tags'));
  expect(calls).toEqual({ 'sqs:ListQueues': 1, 'sqs:GetQueueAttributes': 1, 'sqs:ListQueueTags': 1 });
  expect(resources[0]?.tags).toEqual({ env: 'prod' });
  expect(resources[0]?.details.attributes).toEqual({
    value: {
      ApproximateNumberOfMessages: '3',
      KmsMasterKeyId: 'alias/aws/sqs',
      MessageRetentionPeriod: '345600',
      Policy: '{"aws:Referer":"…"}',
      RedrivePolicy: '{"maxReceiveCount":5}',
      VisibilityTimeout: '30',
    },
  });
});

test('a queue of which nothing is said', async () => {
  list('one');
  aws.on(GetQueueAttributesCommand).resolves({});
  aws.on(ListQueueTagsCommand).resolves({});
  const { resources } = await collected(queue.with('attributes', 'tags'));
  expect(resources[0]?.tags).toEqual({});
  expect(resources[0]?.details.attributes).toMatchObject({ value: { RedrivePolicy: undefined } });
});

test.each(['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'])(
  'deleted in between: %s',
  async (name) => {
    list('one');
    aws.on(GetQueueAttributesCommand).rejects(awsError(name, '', 400));
    aws.on(ListQueueTagsCommand).rejects(awsError(name, '', 400));
    const { resources } = await collected(queue.with('attributes', 'tags'));
    expect(resources[0]?.details.attributes).toEqual({ value: undefined });
    expect(resources[0]?.tags).toEqual({});
  },
);

test('none', async () => {
  aws.on(ListQueuesCommand).resolves({});
  expect(await collected(queue.with('attributes', 'tags'))).toMatchObject({
    resources: [],
    gaps: [],
    calls: { 'sqs:ListQueues': 1 },
  });
});

test('denied', async () => {
  aws.on(ListQueuesCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(queue)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['sqs:ListQueues'] },
  ]);
  list('one');
  aws.on(GetQueueAttributesCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(queue.with('attributes'))).resources[0]?.details.attributes).toMatchObject({
    gap: { cause: 'access-denied', actions: ['sqs:GetQueueAttributes'] },
  });
});

test('throttled', async () => {
  aws.on(ListQueuesCommand).rejects(awsError('RequestThrottled', '', 400));
  expect((await collected(queue)).gaps).toMatchObject([{ cause: 'throttled' }]);
});

test('the host of a queue’s URL is not followed', async () => {
  const client = new Client({ region: 'ap-northeast-2' });
  expect(client.config.useQueueUrlAsEndpoint).toBe(false);
});
