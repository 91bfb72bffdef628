import type { Selected } from '#engine';
import { eventSourceMapping } from '../../../checks/lambda/resources/event-source-mapping.ts';
import type { Queue } from '../../../checks/sqs/lib/queue.ts';
import { queue } from '../../../checks/sqs/resources/queue.ts';
import { here, resource } from '../../support/resource.ts';

/** The ARN of a queue beside the others. */
export const queueArn = (name: string) => `arn:aws:sqs:${here.region}:${here.account}:${name}`;

type Attributes = { readonly [Name in keyof NonNullable<Queue['attributes']>]?: string | undefined };

/** A queue as the console makes it. */
export function queueOf(name: string, attributes: Attributes | 'gone' = {}): Queue {
  return resource(
    queue.with('attributes'),
    { QueueUrl: `https://sqs.${here.region}.amazonaws.com/${here.account}/${name}` },
    {
      attributes:
        attributes === 'gone'
          ? undefined
          : {
              ApproximateNumberOfMessages: '0',
              DeduplicationScope: undefined,
              FifoThroughputLimit: undefined,
              KmsMasterKeyId: undefined,
              MessageRetentionPeriod: '345600',
              Policy: undefined,
              RedrivePolicy: undefined,
              VisibilityTimeout: '30',
              ...attributes,
            },
    },
  );
}

/** A queue that sets messages aside in another. */
export const redriving = (name: string, target: string, attributes: Attributes = {}) =>
  queueOf(name, {
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn(target), maxReceiveCount: 5 }),
    ...attributes,
  });

export const functionArn = `arn:aws:lambda:${here.region}:${here.account}:function:mailer`;

/** A mapping by which a function reads from a queue. */
export const mappingOf = (
  queueName: string,
  data: Partial<Selected<typeof eventSourceMapping>['data']> = {},
) =>
  resource(eventSourceMapping, {
    UUID: 'one',
    EventSourceArn: queueArn(queueName),
    FunctionArn: functionArn,
    OnFailure: undefined,
    State: 'Enabled',
    ...data,
  });
