import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  CreateEventSourceMappingCommand,
  type FunctionResponseType,
  LambdaClient,
  type Runtime,
} from '@aws-sdk/client-lambda';
import {
  CreateTopicCommand,
  SetTopicAttributesCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { CreateQueueCommand, type QueueAttributeName, SQSClient } from '@aws-sdk/client-sqs';
import { ACCOUNT, known, type Place } from '../cloud.ts';
import { createFunction } from './functions.ts';
import { publish } from './metrics.ts';

type Attributes = Partial<Record<QueueAttributeName, string>>;

/** Queues with the functions that read them: well kept, set aside at once, soon forgotten, without a second queue. */
export async function seedQueues(home: Place) {
  const sqs = new SQSClient({ ...home, useQueueUrlAsEndpoint: false });
  const arnOf = (name: string) => `arn:aws:sqs:${home.region}:${ACCOUNT}:${name}`;
  const redrive = (name: string, maxReceiveCount: number) => ({
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf(name), maxReceiveCount }),
  });
  const queues: readonly (readonly [name: string, Attributes])[] = [
    ['orders-dlq', { MessageRetentionPeriod: '1209600' }],
    ['orders', { ...redrive('orders-dlq', 5), VisibilityTimeout: '60' }],
    ['rejected', { MessageRetentionPeriod: '3600' }],
    ['returns', redrive('rejected', 1)],
    ['mails', {}],
  ];
  for (const [QueueName, Attributes] of queues)
    await sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
  await publish(home, 'AWS/SQS', 'NumberOfMessagesReceived', { QueueName: 'mails' }, 100);

  const AssumeRolePolicyDocument = '{"Version":"2012-10-17","Statement":[]}';
  await new IAMClient(home).send(new CreateRoleCommand({ RoleName: 'reader', AssumeRolePolicyDocument }));
  const reads = async (queue: string, runtime: Runtime, FunctionResponseTypes: FunctionResponseType[]) => {
    const FunctionName = `${queue}-reader`;
    await createFunction(home, FunctionName, { runtime });
    const EventSourceArn = arnOf(queue);
    const { UUID } = await new LambdaClient(home).send(
      new CreateEventSourceMappingCommand({ FunctionName, EventSourceArn, FunctionResponseTypes }),
    );
    return known(UUID, 'UUID');
  };
  const mappings = {
    orders: await reads('orders', 'java25', ['ReportBatchItemFailures']),
    mails: await reads('mails', 'python2.7', []),
  };
  // The first is made with the buckets that tell it.
  const names = ['invoices', ...queues.map(([name]) => name)];
  return { names, mappings, subscriptions: await seedTopics(home, arnOf) };
}

/** Alarms that tell a topic with subscribers, one without, and one that is not there; gives the subscriptions. */
async function seedTopics(home: Place, queueArn: (name: string) => string) {
  const sns = new SNSClient(home);
  const topic = async (Name: string) =>
    known((await sns.send(new CreateTopicCommand({ Name }))).TopicArn, 'TopicArn');
  const alerts = await topic('alerts');
  // An event rule tells it too, which a topic's first policy does not let in.
  const Principal = { Service: ['cloudwatch.amazonaws.com', 'events.amazonaws.com'] };
  const Statement = [{ Effect: 'Allow', Principal, Action: 'sns:Publish', Resource: alerts }];
  await sns.send(
    new SetTopicAttributesCommand({
      TopicArn: alerts,
      AttributeName: 'Policy',
      AttributeValue: JSON.stringify({ Version: '2012-10-17', Statement }),
    }),
  );
  const subscribe = async (Protocol: string, Endpoint: string, Attributes: Record<string, string> = {}) => {
    const input = { TopicArn: alerts, Protocol, Endpoint, Attributes };
    return known((await sns.send(new SubscribeCommand(input))).SubscriptionArn, 'SubscriptionArn');
  };
  const subscriptions = {
    mail: await subscribe('email', 'operations@example.com'),
    lost: await subscribe('sqs', queueArn('mails')),
    kept: await subscribe('sqs', queueArn('orders'), {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn('orders-dlq') }),
    }),
  };
  const silent = await topic('silent');
  const alarms = { 'orders-dlq': alerts, orders: silent, mails: `${silent}-and-deleted` };
  for (const [queue, action] of Object.entries(alarms))
    await new CloudWatchClient(home).send(
      new PutMetricAlarmCommand({
        AlarmName: `${queue}-not-empty`,
        Namespace: 'AWS/SQS',
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [{ Name: 'QueueName', Value: queue }],
        Statistic: 'Maximum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 0,
        ComparisonOperator: 'GreaterThanThreshold',
        ActionsEnabled: true,
        AlarmActions: [action],
      }),
    );
  return subscriptions;
}
