import { GetBucketNotificationConfigurationCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { notifiedTopic } from '../../../checks/sns/resources/notified-topic.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const s3 = mockClient(S3Client);
const sns = mockClient(SNSClient);
const TopicArn = 'arn:aws:sns:ap-northeast-2:111122223333:uploads';

beforeEach(() => {
  s3.reset();
  sns.reset();
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'photos', BucketRegion: 'ap-northeast-2' }] });
  s3.on(GetBucketNotificationConfigurationCommand).resolves({
    TopicConfigurations: [{ TopicArn, Events: [] }],
  });
});

test('a topic that a bucket tells', async () => {
  sns.on(GetTopicAttributesCommand, { TopicArn }).resolves({
    Attributes: {
      Policy: '{"aws:Referer":"secret"}',
      KmsMasterKeyId: 'alias/aws/sns',
      Owner: '111122223333',
    },
  });
  const { resources, gaps, calls } = await collected(notifiedTopic);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'sns:GetTopicAttributes': 1 });
  expect(resources.map(({ id, arn, data }) => ({ id, arn, data }))).toEqual([
    {
      id: 'uploads',
      arn: TopicArn,
      data: { TopicArn, exists: true, Policy: '{"aws:Referer":"…"}', KmsMasterKeyId: 'alias/aws/sns' },
    },
  ]);
});

test.each(['NotFound', 'NotFoundException'])('one that does not exist is an answer: %s', async (name) => {
  sns.on(GetTopicAttributesCommand).rejects(awsError(name, '', 404));
  const { resources, gaps } = await collected(notifiedTopic);
  expect(gaps).toEqual([]);
  expect(resources.map(({ data }) => data)).toEqual([{ TopicArn, exists: false }]);
});

test('denied', async () => {
  sns.on(GetTopicAttributesCommand).rejects(awsError('AuthorizationErrorException', '', 403));
  const { resources, gaps } = await collected(notifiedTopic);
  expect(resources).toEqual([]);
  expect(gaps).toMatchObject([{ cause: 'access-denied', actions: ['sns:GetTopicAttributes'] }]);
});

test('throttled', async () => {
  sns.on(GetTopicAttributesCommand).rejects(awsError('ThrottledException', '', 429));
  expect((await collected(notifiedTopic)).gaps).toMatchObject([{ cause: 'throttled' }]);
});

test('where no bucket tells a topic, nothing is asked', async () => {
  s3.on(GetBucketNotificationConfigurationCommand).resolves({});
  expect(await collected(notifiedTopic)).toMatchObject({ resources: [], gaps: [], calls: {} });
});
