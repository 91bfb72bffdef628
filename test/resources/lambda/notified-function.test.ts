import { GetPolicyCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetBucketNotificationConfigurationCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { notifiedFunction } from '../../../checks/lambda/resources/notified-function.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const s3 = mockClient(S3Client);
const lambda = mockClient(LambdaClient);
const resize = 'arn:aws:lambda:ap-northeast-2:111122223333:function:resize';
const tells = (LambdaFunctionArn: string) =>
  s3.on(GetBucketNotificationConfigurationCommand).resolves({
    LambdaFunctionConfigurations: [{ LambdaFunctionArn, Events: [] }],
  });

beforeEach(() => {
  s3.reset();
  lambda.reset();
  s3.on(ListBucketsCommand).resolves({ Buckets: [{ Name: 'photos', BucketRegion: 'ap-northeast-2' }] });
  tells(resize);
});

test.each([
  [resize, resize, 'resize'],
  [`${resize}:live`, `${resize}:live`, 'resize:live'],
  [`${resize}:$LATEST`, resize, 'resize'],
])('the policy of what is told: %s', async (told, asked, id) => {
  tells(told);
  lambda.on(GetPolicyCommand, { FunctionName: asked }).resolves({ Policy: '{"aws:Referer":"secret"}' });
  const { resources, gaps, calls } = await collected(notifiedFunction);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'lambda:GetPolicy': 1 });
  expect(resources).toMatchObject([{ id, arn: asked, data: { Policy: '{"aws:Referer":"…"}' } }]);
});

test('no function, or no policy, is an answer', async () => {
  lambda.on(GetPolicyCommand).rejects(awsError('ResourceNotFoundException', '', 404));
  const { resources, gaps } = await collected(notifiedFunction);
  expect(gaps).toEqual([]);
  expect(resources.map(({ data }) => data)).toEqual([{ FunctionArn: resize }]);
});

test('denied', async () => {
  lambda.on(GetPolicyCommand).rejects(awsError('AccessDeniedException', '', 403));
  const { resources, gaps } = await collected(notifiedFunction);
  expect(resources).toEqual([]);
  expect(gaps).toMatchObject([{ cause: 'access-denied', actions: ['lambda:GetPolicy'] }]);
});

test('throttled', async () => {
  lambda.on(GetPolicyCommand).rejects(awsError('TooManyRequestsException', '', 429));
  expect((await collected(notifiedFunction)).gaps).toMatchObject([{ cause: 'throttled' }]);
});

test('where no bucket tells a function, nothing is asked', async () => {
  s3.on(GetBucketNotificationConfigurationCommand).resolves({});
  expect(await collected(notifiedFunction)).toMatchObject({ resources: [], gaps: [], calls: {} });
});
