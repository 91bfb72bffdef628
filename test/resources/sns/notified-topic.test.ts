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
import { GetBucketNotificationConfigurationCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { notifiedTopic } from '../../../checks/sns/resources/notified-topic.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const s3 = mockClient(S3Client);
const sns = mockClient(SNSClient);
const cloudwatch = mockClient(CloudWatchClient);
const backup = mockClient(BackupClient);
const events = mockClient(EventBridgeClient);
const TopicArn = 'arn:aws:sns:ap-northeast-2:111122223333:uploads';

beforeEach(() => {
  s3.reset();
  sns.reset();
  for (const each of [cloudwatch, backup, events]) each.reset();
  cloudwatch.on(DescribeAlarmsCommand).resolves({});
  backup.on(ListBackupVaultsCommand).resolves({});
  events.on(ListEventBusesCommand).resolves({});
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

test('topics that alarms, vaults and rules tell, each asked about once', async () => {
  const arn = (name: string) => TopicArn.replace('uploads', name);
  cloudwatch.on(DescribeAlarmsCommand).resolves({
    MetricAlarms: [{ AlarmName: 'cpu', AlarmArn: 'arn:cpu', AlarmActions: [arn('alerts')] }],
    CompositeAlarms: [{ AlarmName: 'all', AlarmArn: 'arn:all', AlarmActions: [TopicArn, arn('alerts')] }],
  });
  backup.on(ListBackupVaultsCommand).resolves({
    BackupVaultList: [{ BackupVaultName: 'daily', BackupVaultArn: 'arn:daily', NumberOfRecoveryPoints: 1 }],
  });
  backup.on(GetBackupVaultNotificationsCommand).resolves({ SNSTopicArn: arn('backups') });
  events.on(ListEventBusesCommand).resolves({ EventBuses: [{ Name: 'default', Arn: 'arn:bus' }] });
  events.on(ListRulesCommand).resolves({ Rules: [{ Name: 'health', Arn: 'arn:health', State: 'ENABLED' }] });
  events.on(ListTargetsByRuleCommand).resolves({ Targets: [{ Id: '1', Arn: arn('health') }] });
  sns.on(GetTopicAttributesCommand).resolves({ Attributes: {} });
  const { resources, gaps, calls } = await collected(notifiedTopic);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'sns:GetTopicAttributes': 4 });
  expect(resources.map(({ id }) => id).sort()).toEqual(['alerts', 'backups', 'health', 'uploads']);
});
