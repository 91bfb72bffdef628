import {
  BackupClient,
  GetBackupVaultNotificationsCommand,
  ListBackupVaultsCommand,
} from '@aws-sdk/client-backup';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { ListSubscriptionsByTopicCommand, ListTagsForResourceCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { alertTopic } from '../../../checks/sns/resources/alert-topic.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const cloudwatch = mockClient(CloudWatchClient);
const backup = mockClient(BackupClient);
const events = mockClient(EventBridgeClient);
const sns = mockClient(SNSClient);
const topic = (name: string) => `arn:aws:sns:ap-northeast-2:111122223333:${name}`;
const alarms = (...actions: readonly string[]) =>
  cloudwatch.on(DescribeAlarmsCommand).resolves({
    MetricAlarms: [
      { AlarmName: 'cpu', AlarmArn: 'arn:cpu', ActionsEnabled: true, AlarmActions: [...actions] },
      { AlarmName: 'off', AlarmArn: 'arn:off', ActionsEnabled: false, AlarmActions: [topic('off')] },
      { AlarmName: 'bare', AlarmArn: 'arn:bare' },
    ],
  });
const vault = (NumberOfRecoveryPoints: number) =>
  backup.on(ListBackupVaultsCommand).resolves({
    BackupVaultList: [{ BackupVaultName: 'daily', BackupVaultArn: 'arn:daily', NumberOfRecoveryPoints }],
  });

beforeEach(() => {
  cloudwatch.reset();
  backup.reset();
  events.reset();
  events.on(ListEventBusesCommand).resolves({});
  sns.reset();
  alarms();
  vault(0);
});

test('the topics that alarms and vaults tell, each asked about once', async () => {
  alarms(topic('alerts'), topic('alerts'), 'arn:aws:automate:ap-northeast-2:ec2:recover');
  vault(5);
  backup.on(GetBackupVaultNotificationsCommand).resolves({ SNSTopicArn: topic('backups') });
  sns
    .on(ListSubscriptionsByTopicCommand, { TopicArn: topic('alerts') })
    .resolves({ Subscriptions: [{ SubscriptionArn: 'PendingConfirmation', Endpoint: 'a@b.example' }] });
  sns
    .on(ListSubscriptionsByTopicCommand, { TopicArn: topic('backups') })
    .resolves({ Subscriptions: [], NextToken: 'more' });
  sns.on(ListTagsForResourceCommand).resolves({ Tags: [{ Key: 'env', Value: 'dev' }] });
  const { resources, gaps, calls } = await collected(alertTopic.with('tags'));
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'sns:ListSubscriptionsByTopic': 2, 'sns:ListTagsForResource': 2 });
  expect(resources).toMatchObject([
    {
      id: 'alerts',
      arn: topic('alerts'),
      tags: { env: 'dev' },
      data: { subscriptions: [{ SubscriptionArn: 'PendingConfirmation' }], hasMore: false },
    },
    { id: 'backups', data: { subscriptions: [], hasMore: true } },
  ]);
  expect(JSON.stringify(resources)).not.toContain('a@b.example');
});

test('the topics that enabled rules tell', async () => {
  const rule = (Name: string, State: 'ENABLED' | 'DISABLED') => ({
    Name,
    Arn: `arn:aws:events:ap-northeast-2:111122223333:rule/${Name}`,
    State,
  });
  events.on(ListEventBusesCommand).resolves({ EventBuses: [{ Name: 'default', Arn: 'arn:bus' }] });
  events
    .on(ListRulesCommand)
    .resolves({ Rules: [rule('health', 'ENABLED'), rule('off', 'DISABLED'), rule('gone', 'ENABLED')] });
  events.on(ListTargetsByRuleCommand).callsFake(({ Rule }) =>
    Rule === 'health'
      ? {
          Targets: [
            { Id: '1', Arn: topic('health') },
            { Id: '2', Arn: 'arn:aws:lambda:x' },
          ],
        }
      : Promise.reject(awsError('ResourceNotFoundException', '', 400)),
  );
  const chat = 'https://global.sns-api.chatbot.amazonaws.com';
  const queue = 'arn:aws:sqs:ap-northeast-2:111122223333:health';
  sns.on(ListSubscriptionsByTopicCommand, { TopicArn: topic('health') }).resolves({
    Subscriptions: [
      { SubscriptionArn: 'arn:1', Protocol: 'https', Endpoint: chat },
      { SubscriptionArn: 'arn:2', Protocol: 'sqs', Endpoint: queue },
      { SubscriptionArn: 'arn:3', Protocol: 'https', Endpoint: 'https://hooks.example/secret' },
    ],
  });
  const { resources, gaps } = await collected(alertTopic);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'health',
      data: {
        subscriptions: [
          { SubscriptionArn: 'arn:1', Protocol: 'https', Endpoint: chat },
          { SubscriptionArn: 'arn:2', Protocol: 'sqs', Endpoint: queue },
          { SubscriptionArn: 'arn:3', Protocol: 'https' },
        ],
      },
    },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
});

test.each(['NotFound', 'NotFoundException'])('one that does not exist is an answer: %s', async (name) => {
  alarms(topic('alerts'));
  sns.on(ListSubscriptionsByTopicCommand).rejects(awsError(name, '', 404));
  sns.on(ListTagsForResourceCommand).rejects(awsError('ResourceNotFoundException', '', 404));
  const { resources, gaps } = await collected(alertTopic.with('tags'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ data: { TopicArn: topic('alerts'), hasMore: false }, tags: {} }]);
  expect(resources[0]?.data).not.toHaveProperty('subscriptions');
});

test('nothing is asked of other accounts and Regions, and where nobody is told', async () => {
  alarms('arn:aws:sns:ap-northeast-2:999988887777:alerts', 'arn:aws:sns:us-east-1:111122223333:alerts');
  vault(5);
  backup.on(GetBackupVaultNotificationsCommand).rejects(awsError('ResourceNotFoundException', '', 400));
  expect(await collected(alertTopic)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('denied', async () => {
  alarms(topic('alerts'));
  sns.on(ListSubscriptionsByTopicCommand).rejects(awsError('AuthorizationErrorException', '', 403));
  expect((await collected(alertTopic)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['sns:ListSubscriptionsByTopic'] },
  ]);
});

test('throttled', async () => {
  alarms(topic('alerts'));
  sns.on(ListSubscriptionsByTopicCommand).rejects(awsError('ThrottledException', '', 429));
  expect((await collected(alertTopic)).gaps).toMatchObject([{ cause: 'throttled' }]);
});
