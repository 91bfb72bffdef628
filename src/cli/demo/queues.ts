import {
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListSubscriptionsCommand,
  ListTagsForResourceCommand,
} from '../../../checks/sns/sdk.ts';
import {
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ListQueueTagsCommand,
} from '../../../checks/sqs/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { letsIn } from './events.ts';
import { account, arnOf, pagesOf, seoul, shop, tagList, uuidOf, virginia } from './places.ts';

interface Queue {
  readonly name: string;
  /** Its dead-letter queue. */
  readonly failed?: string;
  readonly days: number;
  readonly hidden: number;
  readonly fast?: true;
  readonly policy?: string;
  /** Function and timeout. */
  readonly reader?: readonly [name: string, timeout: number];
  readonly tags: Readonly<Record<string, string>>;
}

const queueArn = (name: string) => arnOf('sqs', seoul, name);

/** Orders and points are well kept; mails were set up by hand; what the batch could not call lies where nobody reads. */
const queues: readonly Queue[] = [
  {
    name: 'haneul-backup-events',
    failed: 'haneul-backup-events-dlq',
    days: 4,
    hidden: 30,
    policy: letsIn('haneul-backups', 'sqs:SendMessage', queueArn('haneul-backup-events')),
    tags: { team: '데이터' },
  },
  { name: 'haneul-backup-events-dlq', days: 1, hidden: 30, tags: { team: '데이터' } },
  {
    name: 'haneul-shop-prod-order',
    failed: 'haneul-shop-prod-order-dlq',
    days: 4,
    hidden: 360,
    reader: ['haneul-shop-prod-order-mail', 60],
    tags: shop('prod'),
  },
  { name: 'haneul-shop-prod-order-dlq', days: 14, hidden: 30, tags: shop('prod') },
  { name: 'haneul-mail', days: 4, hidden: 30, reader: ['haneul-mail-sender', 30], tags: { team: '마케팅' } },
  {
    name: 'haneul-pos-sales.fifo',
    failed: 'haneul-pos-sales-dlq.fifo',
    days: 4,
    hidden: 60,
    tags: { team: '매장' },
  },
  { name: 'haneul-pos-sales-dlq.fifo', days: 4, hidden: 30, tags: { team: '매장' } },
  {
    name: 'haneul-shop-prod-point.fifo',
    failed: 'haneul-shop-prod-point-dlq.fifo',
    days: 4,
    hidden: 60,
    tags: shop('prod'),
  },
  { name: 'haneul-shop-prod-point-dlq.fifo', days: 14, hidden: 30, fast: true, tags: shop('prod') },
  { name: 'haneul-batch-undelivered', days: 14, hidden: 30, tags: {} },
];

const urlOf = ({ name }: Pick<Queue, 'name'>) => `https://sqs.${seoul}.amazonaws.com/${account}/${name}`;

function queueAt(QueueUrl: string | undefined): Queue {
  const queue = queues.find((each) => urlOf(each) === QueueUrl);
  if (!queue) throw awsError('QueueDoesNotExist', 'The specified queue does not exist.', { status: 400 });
  return queue;
}

function attributesOf({ name, failed, days, hidden, fast, policy }: Queue): Record<string, string> {
  return {
    QueueArn: queueArn(name),
    ApproximateNumberOfMessages: name === 'haneul-backup-events-dlq' ? '7' : '0',
    MessageRetentionPeriod: String(days * 86_400),
    VisibilityTimeout: String(hidden),
    ...(name.endsWith('.fifo') && {
      FifoQueue: 'true',
      DeduplicationScope: fast ? 'messageGroup' : 'queue',
      FifoThroughputLimit: fast ? 'perMessageGroupId' : 'perQueue',
    }),
    ...(policy && { Policy: policy }),
    ...(failed && {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn(failed), maxReceiveCount: 5 }),
    }),
  };
}

/** The functions that read from queues, and how long they may take. */
export const readers = queues.flatMap(({ name: queue, reader }) =>
  reader ? [{ queue, name: reader[0], timeout: reader[1] }] : [],
);

/** Who has subscribed to the topics that alarms and rules tell: the shops' mails were never confirmed. */
const subscriptions: Readonly<Record<string, readonly string[]>> = {
  'haneul-batch-alerts': [`${arnOf('sns', seoul, 'haneul-batch-alerts')}:${uuidOf('batch')}`],
  'haneul-infra-alerts': [`${arnOf('sns', seoul, 'haneul-infra-alerts')}:${uuidOf('slack')}`],
  'haneul-pos-alerts': ['PendingConfirmation'],
};

/** What happens in the shop is told to the queue of orders, the mails by hand, and people. */
const listeners = [
  {
    topic: 'haneul-shop-prod-order-event',
    to: 'order',
    protocol: 'sqs',
    endpoint: queueArn('haneul-shop-prod-order'),
    failed: 'haneul-shop-prod-order-dlq',
  },
  {
    topic: 'haneul-shop-prod-order-event',
    to: 'mail',
    protocol: 'sqs',
    endpoint: queueArn('haneul-mail'),
    failed: undefined,
  },
  {
    topic: 'haneul-shop-prod-order-event',
    to: 'notify',
    protocol: 'lambda',
    endpoint: arnOf('lambda', seoul, 'function:haneul-shop-order-notify'),
    failed: 'haneul-shop-prod-order-dlq',
  },
  {
    topic: 'haneul-shop-prod-order-event',
    to: 'md',
    protocol: 'email',
    endpoint: 'md@haneul.example',
    failed: undefined,
  },
  {
    region: virginia,
    topic: 'haneul-event-upload',
    to: 'form',
    protocol: 'lambda',
    endpoint: arnOf('lambda', virginia, 'function:haneul-event-2023-form'),
    failed: undefined,
  },
];

const topicOf = ({ region = seoul, topic }: (typeof listeners)[number]) => arnOf('sns', region, topic);
const listenerArn = (each: (typeof listeners)[number]) =>
  `${topicOf(each)}:${uuidOf(`${each.topic} ${each.to}`)}`;

/** Queues with the functions that read them, and the topics that alarms tell; all of them in Seoul. */
export const queueAnswers = [
  answer(
    ListQueuesCommand,
    (_, { region }) => ({ QueueUrls: (region === seoul ? queues : []).map(urlOf) }),
    pagesOf('QueueUrls'),
  ),
  answer(GetQueueAttributesCommand, ({ QueueUrl }) => ({ Attributes: attributesOf(queueAt(QueueUrl)) })),
  answer(ListQueueTagsCommand, ({ QueueUrl }) => ({ Tags: { ...queueAt(QueueUrl).tags } })),
  answer(ListSubscriptionsByTopicCommand, ({ TopicArn }) => ({
    Subscriptions: (subscriptions[TopicArn?.split(':')[5] ?? ''] ?? []).map((SubscriptionArn) => ({
      SubscriptionArn,
      TopicArn,
      ...(TopicArn?.endsWith(':haneul-infra-alerts')
        ? { Protocol: 'https', Endpoint: 'https://global.sns-api.chatbot.amazonaws.com' }
        : { Protocol: 'email', Endpoint: 'pos@haneul.example' }),
    })),
  })),
  answer(
    ListSubscriptionsCommand,
    (_, { region }) => ({
      Subscriptions: listeners
        .filter((each) => (each.region ?? seoul) === region)
        .map((each) => ({
          SubscriptionArn: listenerArn(each),
          TopicArn: topicOf(each),
          Protocol: each.protocol,
          Endpoint: each.endpoint,
          Owner: account,
        })),
    }),
    { items: 'Subscriptions', token: 'NextToken', next: 'NextToken', limit: 100 },
  ),
  answer(GetSubscriptionAttributesCommand, ({ SubscriptionArn }) => {
    const failed = listeners.find((each) => listenerArn(each) === SubscriptionArn)?.failed;
    return {
      Attributes: failed ? { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn(failed) }) } : {},
    };
  }),
  answer(ListTagsForResourceCommand, () => ({ Tags: tagList({ team: '인프라' }) })),
];
