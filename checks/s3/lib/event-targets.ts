interface Notification {
  readonly QueueConfigurations?: readonly { readonly QueueArn: string | undefined }[] | undefined;
  readonly TopicConfigurations?: readonly { readonly TopicArn: string | undefined }[] | undefined;
  readonly LambdaFunctionConfigurations?:
    | readonly { readonly LambdaFunctionArn: string | undefined }[]
    | undefined;
}

/** A bucket and whom it tells of events. */
export interface Notifying {
  readonly account: string;
  readonly region: string;
  readonly notification: Notification;
}

/** One queue, topic or function that a bucket tells of events. */
export interface EventTarget {
  readonly arn: string;
  readonly service: 'sqs' | 'sns' | 'lambda';
  readonly region: string;
  readonly account: string;
}

/** Whom a bucket tells of events, each once. */
export function eventTargetsOf({ notification }: Pick<Notifying, 'notification'>): readonly EventTarget[] {
  const {
    QueueConfigurations = [],
    TopicConfigurations = [],
    LambdaFunctionConfigurations = [],
  } = notification;
  return [
    ...targets(
      'sqs',
      QueueConfigurations.map(({ QueueArn }) => QueueArn),
    ),
    ...targets(
      'sns',
      TopicConfigurations.map(({ TopicArn }) => TopicArn),
    ),
    ...targets(
      'lambda',
      LambdaFunctionConfigurations.map(({ LambdaFunctionArn }) => LambdaFunctionArn),
    ),
  ];
}

/** Those of one service that may be asked about: in the bucket's own account and Region. */
export function readableTargets(bucket: Notifying, service: EventTarget['service']): readonly string[] {
  return eventTargetsOf(bucket)
    .filter((target) => target.service === service && isFifo(target) === false)
    .filter(({ region, account }) => region === bucket.region && account === bucket.account)
    .map(({ arn }) => arn);
}

/** Whether it is one of those that keep the order, which S3 cannot send to. */
export function isFifo({ arn, service }: EventTarget): boolean {
  return service !== 'lambda' && arn.endsWith('.fifo');
}

function targets(
  service: EventTarget['service'],
  arns: readonly (string | undefined)[],
): readonly EventTarget[] {
  return [...new Set(arns)].flatMap((named = '') => {
    // What is allowed to whom by $LATEST is what the function without a qualifier says.
    const arn = named.replace(/:\$LATEST$/, '');
    const [, , , region = '', account = ''] = arn.split(':');
    return [{ arn, service, region, account }];
  });
}
