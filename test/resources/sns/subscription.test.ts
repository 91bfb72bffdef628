import { GetSubscriptionAttributesCommand, ListSubscriptionsCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { subscription } from '../../../checks/sns/resources/subscription.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(SNSClient);
beforeEach(() => aws.reset());

const TopicArn = 'arn:aws:sns:ap-northeast-2:999988887777:orders';
const to = (Protocol: string, SubscriptionArn = `${TopicArn}:${Protocol}`) => ({
  SubscriptionArn,
  TopicArn,
  Protocol,
  Endpoint: 'https://example.com/?token=secret',
});

test('those that were confirmed, from several pages', async () => {
  aws
    .on(ListSubscriptionsCommand)
    .resolvesOnce({ Subscriptions: [to('https'), to('email', 'PendingConfirmation')], NextToken: 'more' })
    .resolves({ Subscriptions: [to('sms'), to('http', 'Deleted'), { Protocol: 'sqs' }] });
  const { resources, gaps, calls } = await collected(subscription);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'sns:ListSubscriptions': 2 });
  expect(resources).toMatchObject([
    { id: 'orders:https', arn: `${TopicArn}:https`, data: { Protocol: 'https', TopicArn } },
    { id: 'orders:sms' },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
});

test('what becomes of what cannot be delivered is asked of those that may lose it', async () => {
  aws.on(ListSubscriptionsCommand).resolves({ Subscriptions: [to('sqs'), to('lambda'), to('email')] });
  aws.on(GetSubscriptionAttributesCommand).rejects(awsError('NotFoundException', '', 404));
  aws
    .on(GetSubscriptionAttributesCommand, { SubscriptionArn: `${TopicArn}:sqs` })
    .resolves({ Attributes: { RedrivePolicy: '{}', FilterPolicy: 'secret' } });
  const { resources, gaps, calls } = await collected(subscription.with('attributes'));
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'sns:ListSubscriptions': 1, 'sns:GetSubscriptionAttributes': 2 });
  expect(resources.map(({ details }) => details.attributes)).toEqual([
    { value: { RedrivePolicy: '{}' } },
    { value: undefined },
    undefined,
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
});

test('a subscription of which nothing is said', async () => {
  aws.on(ListSubscriptionsCommand).resolves({ Subscriptions: [to('sqs')] });
  aws.on(GetSubscriptionAttributesCommand).resolves({});
  const { resources } = await collected(subscription.with('attributes'));
  expect(resources[0]?.details.attributes).toEqual({ value: { RedrivePolicy: undefined } });
});

test('none', async () => {
  aws.on(ListSubscriptionsCommand).resolves({});
  expect(await collected(subscription.with('attributes'))).toMatchObject({
    resources: [],
    gaps: [],
    calls: { 'sns:ListSubscriptions': 1 },
  });
});

test('denied, and throttled', async () => {
  aws.on(ListSubscriptionsCommand).rejects(awsError('AuthorizationErrorException', '', 403));
  expect((await collected(subscription)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['sns:ListSubscriptions'] },
  ]);
  aws.on(ListSubscriptionsCommand).rejects(awsError('ThrottledException', '', 429));
  expect((await collected(subscription)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
