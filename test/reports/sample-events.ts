import type { BackupRow } from '../../src/model/backup.ts';
import { type EventPath, type EventStep, type Events, noEvents } from '../../src/model/event-path.ts';

const account = '111122223333';
const region = 'ap-northeast-2';
const arnOf = (service: string, name: string) => `arn:aws:${service}:${region}:${account}:${name}`;

const bucket: EventStep = {
  kind: 'S3 bucket',
  arn: 'arn:aws:s3:::acme-invoices',
  label: 'acme-invoices',
  stores: [],
};
const queue: EventStep = {
  kind: 'SQS queue',
  arn: arnOf('sqs', 'invoices'),
  label: 'invoices',
  delivery: 's3-notification',
  stores: [arnOf('sqs', 'invoices-dlq')],
};
const printer: EventStep = {
  kind: 'Lambda function',
  arn: arnOf('lambda', 'function:print'),
  label: 'print',
  delivery: 'event-source-mapping',
  stores: [],
};
const topic: EventStep = { kind: 'SNS topic', arn: arnOf('sns', 'orders'), label: 'orders', stores: [] };
const mailer: EventStep = {
  kind: 'Lambda function',
  arn: arnOf('lambda', 'function:mail'),
  label: 'mail',
  delivery: 'sns-subscription',
  stores: [],
};

/** A way of events from its first step, of which nothing is wrong. */
export function eventPath(path: readonly EventStep[], more: Partial<EventPath> = {}): EventPath {
  return {
    account,
    region,
    source: path[0]?.arn ?? '',
    path,
    loop: false,
    lossPoints: [],
    deadStores: [],
    unread: [],
    failedEvents: 'kept',
    ...more,
  };
}

/** One of everything: kept, lost, kept where nobody looks, going round in circles, and not known. */
export const sampleEvents: Events = {
  ...noEvents,
  paths: [
    eventPath([bucket, queue, printer]),
    eventPath([topic, mailer], {
      failedEvents: 'lost',
      lossPoints: [
        {
          edge: { from: topic.arn, to: mailer.arn },
          condition: 'SNS may not call it, or it does not exist',
          fix: 'sns/subscription-dead-letter-queue',
        },
      ],
    }),
    eventPath([topic, { ...queue, delivery: 'sns-subscription' }], {
      deadStores: [
        {
          arn: arnOf('sqs', 'invoices-dlq'),
          because: 'nobody is told when it fills',
          fix: 'sqs/dlq-usable',
        },
      ],
    }),
    eventPath([bucket, { ...printer, delivery: 's3-notification' }], {
      failedEvents: 'unknown',
      loop: true,
      unread: ['lambda:ListFunctionEventInvokeConfigs'],
    }),
  ],
  summary: { paths: 4, kept: 2, text: '2 of 4 event paths keep failed events' },
  cut: [topic.arn],
  unread: [
    {
      operation: 'events:ListRules',
      actions: ['events:ListRules'],
      account,
      region,
      cause: 'access-denied',
      message: 'no',
    },
  ],
};

/** A path from each of these things to a queue of the same name; every third loses what fails. */
export function manyEvents(things: readonly Pick<BackupRow, 'account' | 'region' | 'id' | 'arn'>[]): Events {
  const paths = things.map(({ account, region, id, arn }, i) => {
    const to = { ...queue, arn: `arn:aws:sqs:${region}:${account}:${id}`, label: id };
    const lost = {
      edge: { from: arn, to: to.arn },
      condition: 'S3 may not send to it',
      fix: 'sqs/dlq-usable',
    };
    return eventPath([{ ...bucket, arn, label: id }, to], {
      account,
      region,
      ...(i % 3 === 0 && { failedEvents: 'lost', lossPoints: [lost] }),
    });
  });
  return { ...noEvents, paths };
}
