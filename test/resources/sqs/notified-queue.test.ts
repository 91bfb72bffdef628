import {
  GetBucketNotificationConfigurationCommand,
  ListBucketsCommand,
  type QueueConfiguration,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { notifiedQueue } from '../../../checks/sqs/resources/notified-queue.ts';
import { Client } from '../../../checks/sqs/sdk.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);

const uploads = 'arn:aws:sqs:ap-northeast-2:111122223333:uploads';
const QueueUrl = 'https://sqs.ap-northeast-2.amazonaws.com/111122223333/uploads';
const tells = (...arns: string[]) =>
  s3.on(GetBucketNotificationConfigurationCommand).resolves({
    QueueConfigurations: arns.map((QueueArn): QueueConfiguration => ({ QueueArn, Events: [] })),
  });

beforeEach(() => {
  s3.reset();
  sqs.reset();
  s3.on(ListBucketsCommand).resolves({
    Buckets: [
      { Name: 'photos', BucketRegion: 'ap-northeast-2' },
      { Name: 'videos', BucketRegion: 'ap-northeast-2' },
    ],
  });
  tells(uploads, uploads);
});

test('a queue is asked about once, however many buckets tell it', async () => {
  sqs.on(GetQueueUrlCommand, { QueueName: 'uploads' }).resolves({ QueueUrl });
  sqs.on(GetQueueAttributesCommand, { QueueUrl, AttributeNames: ['Policy', 'KmsMasterKeyId'] }).resolves({
    Attributes: { Policy: '{"aws:Referer":"secret"}', KmsMasterKeyId: 'alias/aws/sqs' },
  });
  const { resources, gaps, calls } = await collected(notifiedQueue.with('access'));
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'sqs:GetQueueUrl': 1, 'sqs:GetQueueAttributes': 1 });
  expect(resources).toMatchObject([{ id: 'uploads', arn: uploads, data: { QueueUrl } }]);
  expect(resources[0]?.details.access).toEqual({
    value: { Policy: '{"aws:Referer":"…"}', KmsMasterKeyId: 'alias/aws/sqs' },
  });
});

test('a queue without a policy', async () => {
  sqs.on(GetQueueUrlCommand).resolves({ QueueUrl });
  sqs.on(GetQueueAttributesCommand).resolves({});
  const { resources } = await collected(notifiedQueue.with('access'));
  expect(resources[0]?.details.access).toEqual({ value: { Policy: undefined, KmsMasterKeyId: undefined } });
});

test.each(['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'])(
  'one that does not exist is an answer, and nothing more is asked: %s',
  async (name) => {
    sqs.on(GetQueueUrlCommand).rejects(awsError(name, '', 400));
    const { resources, gaps, calls } = await collected(notifiedQueue.with('access'));
    expect(gaps).toEqual([]);
    expect(calls).toEqual({ 'sqs:GetQueueUrl': 1 });
    expect(resources).toMatchObject([{ arn: uploads, data: { QueueArn: uploads }, details: {} }]);
  },
);

test('nothing is asked of other accounts and Regions, of queues that keep the order, and where nobody is told', async () => {
  tells(
    'arn:aws:sqs:ap-northeast-2:999988887777:uploads',
    'arn:aws:sqs:us-east-1:111122223333:uploads',
    'arn:aws:sqs:ap-northeast-2:111122223333:uploads.fifo',
  );
  expect(await collected(notifiedQueue)).toMatchObject({ resources: [], gaps: [], calls: {} });
  s3.on(GetBucketNotificationConfigurationCommand).resolves({});
  expect(await collected(notifiedQueue)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('denied', async () => {
  sqs.on(GetQueueUrlCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(notifiedQueue)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['sqs:GetQueueUrl'] },
  ]);
  sqs.on(GetQueueUrlCommand).resolves({ QueueUrl });
  sqs.on(GetQueueAttributesCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(notifiedQueue.with('access'))).resources[0]?.details.access).toMatchObject({
    gap: { cause: 'access-denied', actions: ['sqs:GetQueueAttributes'] },
  });
});

test('throttled', async () => {
  sqs.on(GetQueueUrlCommand).rejects(awsError('ThrottlingException', '', 400));
  expect((await collected(notifiedQueue)).gaps).toMatchObject([{ cause: 'throttled' }]);
});

test('the host of a queue’s URL is not followed', async () => {
  const client = new Client({ region: 'ap-northeast-2' });
  expect(client.config.useQueueUrlAsEndpoint).toBe(false);
});
