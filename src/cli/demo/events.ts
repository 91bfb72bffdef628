import { GetPolicyCommand } from '../../../checks/lambda/sdk.ts';
import { GetBucketNotificationConfigurationCommand } from '../../../checks/s3/sdk.ts';
import { GetTopicAttributesCommand } from '../../../checks/sns/sdk.ts';
import { answer } from '../../standin/index.ts';
import { policyDocument } from './buckets.ts';
import { account, arnOf, seoul, virginia } from './places.ts';
import { bucketOf } from './storage.ts';

const resize = arnOf('lambda', seoul, 'function:haneul-image-resize:live');
const backups = arnOf('sqs', seoul, 'haneul-backup-events');
const uploads = arnOf('sns', virginia, 'haneul-event-upload');
/** The queue went with the batch server that read it. */
const orders = arnOf('sqs', seoul, 'haneul-order-export');

const Events = ['s3:ObjectCreated:*' as const];

/** Whom buckets tell of events, by their names. */
const notifications = {
  'haneul-analytics-raw': { EventBridgeConfiguration: {} },
  'haneul-backups': { QueueConfigurations: [{ Id: 'ledger', QueueArn: backups, Events }] },
  'haneul-event-2023-upload': { TopicConfigurations: [{ Id: 'marketing', TopicArn: uploads, Events }] },
  'haneul-shop-orders-export': { QueueConfigurations: [{ Id: 'batch', QueueArn: orders, Events }] },
  'haneul-shop-prod-images': {
    LambdaFunctionConfigurations: [{ Id: 'resize', LambdaFunctionArn: resize, Events }],
  },
};

/** The policy of what a bucket tells of events. */
export function letsIn(bucket: string, Action: string, Resource: string): string {
  return policyDocument([
    {
      Effect: 'Allow',
      Principal: { Service: 's3.amazonaws.com' },
      Action,
      Resource,
      Condition: {
        ArnLike: { 'aws:SourceArn': `arn:aws:s3:::${bucket}` },
        StringEquals: { 'aws:SourceAccount': account },
      },
    },
  ]);
}

/** Who may publish to a topic: the people's channel was set up with care, the others are as they were made. */
function publishersOf(Resource: string) {
  const byAccount = {
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: 'SNS:Publish',
    Resource,
    Condition: { StringEquals: { 'AWS:SourceOwner': account } },
  };
  const Service = ['cloudwatch', 'events', 'backup'].map((name) => `${name}.amazonaws.com`);
  const byServices = { Effect: 'Allow', Principal: { Service }, Action: 'SNS:Publish', Resource };
  return Resource.endsWith(':haneul-infra-alerts') ? [byAccount, byServices] : [byAccount];
}

function isNotification(name: string): name is keyof typeof notifications {
  return name in notifications;
}

/** What buckets tell of events, and the topics and functions among whom they tell. */
export const eventAnswers = [
  answer(GetBucketNotificationConfigurationCommand, (input, at) => {
    const { name } = bucketOf({ Bucket: input.Bucket }, at);
    return isNotification(name) ? notifications[name] : {};
  }),
  answer(GetTopicAttributesCommand, ({ TopicArn = '' }) => ({
    Attributes: {
      TopicArn,
      Owner: account,
      Policy:
        TopicArn === uploads
          ? letsIn('haneul-event-2023-upload', 'sns:Publish', uploads)
          : policyDocument(publishersOf(TopicArn)),
    },
  })),
  answer(GetPolicyCommand, () => ({
    Policy: letsIn('haneul-shop-prod-images', 'lambda:InvokeFunction', resize),
  })),
];
