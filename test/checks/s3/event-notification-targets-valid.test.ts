import type { Selected } from '#engine';
import { notifiedFunction } from '../../../checks/lambda/resources/notified-function.ts';
import check from '../../../checks/s3/event-notification-targets-valid.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { notifiedTopic } from '../../../checks/sns/resources/notified-topic.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { queueOf } from '../sqs/fixtures.ts';

type Notification = Selected<ReturnType<typeof bucket.with<['notification']>>>['notification'];
const telling = (notification: Notification) =>
  resource(bucket.with('notification'), { Name: 'photos', BucketRegion: here.region }, { notification });

const arn = (service: string, name: string, region = here.region, account = here.account) =>
  `arn:aws:${service}:${region}:${account}:${name}`;
const queueArn = arn('sqs', 'uploads');
const topicArn = arn('sns', 'uploads');
const functionArn = arn('lambda', 'function:resize');
const Events = ['s3:ObjectCreated:*' as const];
const toQueue = (QueueArn = queueArn) => telling({ QueueConfigurations: [{ QueueArn, Events }] });
const toTopic = (TopicArn = topicArn) => telling({ TopicConfigurations: [{ TopicArn, Events }] });
const toFunction = (LambdaFunctionArn = functionArn) =>
  telling({ LambdaFunctionConfigurations: [{ LambdaFunctionArn, Events }] });

const lets = (
  Action: string,
  Resource: string,
  Condition: object = { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:photos' } },
) =>
  JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action, Resource, Condition }],
  });
const queue = (Policy?: string, KmsMasterKeyId?: string) => ({
  queues: [queueOf('uploads', { Policy, KmsMasterKeyId })],
});
const topic = (Policy?: string, KmsMasterKeyId?: string) => ({
  topics: [resource(notifiedTopic, { TopicArn: topicArn, exists: true, Policy, KmsMasterKeyId })],
});
const lambda = (Policy?: string, FunctionArn = functionArn) => ({
  functions: [resource(notifiedFunction, { FunctionArn, Policy })],
});
const openQueue = queue(lets('SQS:SendMessage', queueArn));
const alias = `${functionArn}:live`;
const first = JSON.stringify({
  Statement: {
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: ['SNS:Publish'],
    Resource: topicArn,
    Condition: { StringEquals: { 'AWS:SourceOwner': here.account } },
  },
});

testCheck(check, {
  passes: {
    'a queue that lets S3 in': { subject: toQueue(), context: openQueue },
    'a queue with a key of the account’s own': {
      subject: toQueue(),
      context: queue(lets('sqs:*', queueArn), arn('kms', 'key/1')),
    },
    'a topic that lets S3 in': {
      subject: toTopic(),
      context: topic(lets('sns:Publish', '*', { StringEquals: { 'aws:SourceAccount': here.account } })),
    },
    'a function that lets S3 in': {
      subject: toFunction(),
      context: lambda(lets('lambda:InvokeFunction', functionArn)),
    },
    'an alias that lets S3 in': {
      subject: toFunction(alias),
      context: lambda(lets('lambda:InvokeFunction', alias), alias),
    },
    'the newest version, by the policy of the function': {
      subject: toFunction(`${functionArn}:$LATEST`),
      context: lambda(lets('lambda:InvokeFunction', functionArn)),
    },
  },
  fails: {
    'the queue does not exist': {
      subject: toQueue(),
      context: { queues: [queueOf('downloads')] },
      because: `${queueArn} does not exist`,
      evidence: { targets: [queueArn] },
    },
    'the queue was deleted during the scan': {
      subject: toQueue(),
      context: { queues: [queueOf('uploads', 'gone')] },
      because: `${queueArn} does not exist`,
    },
    'the topic does not exist': {
      subject: toTopic(),
      context: {
        topics: [
          resource(notifiedTopic, {
            TopicArn: topicArn,
            exists: false,
            Policy: undefined,
            KmsMasterKeyId: undefined,
          }),
        ],
      },
      because: 'does not exist',
    },
    'the function does not exist, or lets nobody in': {
      subject: toFunction(),
      context: lambda(),
      because: 'does not exist, or has no policy',
    },
    'the queue lets nobody in': { subject: toQueue(), context: queue(), because: 'sqs:SendMessage' },
    'the topic was made anew, with its first policy': {
      subject: toTopic(),
      context: topic(first),
      because: 'sns:Publish',
    },
    'the function lets another bucket in': {
      subject: toFunction(),
      context: lambda(
        lets('lambda:InvokeFunction', functionArn, { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::videos' } }),
      ),
      because: 'lambda:InvokeFunction',
    },
    'the function lets S3 in, but not by its alias': {
      subject: toFunction(alias),
      context: lambda(lets('lambda:InvokeFunction', functionArn), alias),
    },
    'a queue that keeps the order': { subject: toQueue(arn('sqs', 'uploads.fifo')), because: 'FIFO' },
    'a topic that keeps the order': { subject: toTopic(arn('sns', 'uploads.fifo')), because: 'FIFO' },
    'a queue in another Region': {
      subject: toQueue(arn('sqs', 'uploads', 'us-east-1')),
      because: 'is in us-east-1',
    },
    'a queue with AWS’s own key': {
      subject: toQueue(),
      context: queue(lets('SQS:SendMessage', queueArn), 'alias/aws/sqs'),
      because: 'S3 may not use',
    },
    'a topic with AWS’s own key': {
      subject: toTopic(),
      context: topic(
        lets('SNS:Publish', topicArn),
        `arn:aws:kms:${here.region}:${here.account}:alias/aws/sns`,
      ),
    },
    'the second of two': {
      subject: telling({
        QueueConfigurations: [{ QueueArn: queueArn, Events }],
        LambdaFunctionConfigurations: [{ LambdaFunctionArn: functionArn, Events }],
        EventBridgeConfiguration: {},
      }),
      context: { ...openQueue, ...lambda() },
      evidence: { targets: [functionArn] },
    },
  },
  notApplicable: {
    'nobody is told': { subject: telling({}), because: 'nobody' },
    'only EventBridge is told': {
      subject: telling({ EventBridgeConfiguration: {} }),
      because: 'EventBridge',
    },
  },
  unknown: {
    'a queue of another account': {
      subject: toQueue(arn('sqs', 'uploads', here.region, '999988887777')),
      because: 'account 999988887777',
    },
    'an emulator that does not say where the bucket is': {
      subject: resource(
        bucket.with('notification'),
        { Name: 'photos' },
        { notification: { QueueConfigurations: [{ QueueArn: queueArn, Events }] } },
      ),
      because: 'BucketRegion',
    },
    'a topic that was not asked about': { subject: toTopic(), because: topicArn },
    'a function that was not asked about': { subject: toFunction(), because: functionArn },
    'a condition that cannot be told from here': {
      subject: toQueue(),
      context: queue(lets('SQS:SendMessage', queueArn, { StringEquals: { 'aws:SourceOrgID': 'o-1' } })),
      because: 'depends on',
    },
  },
});
