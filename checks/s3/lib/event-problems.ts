import { type Collections, must } from '#engine';
import { isAwsAlias } from '../../kms/lib/aws-alias.ts';
import { notifiedFunction } from '../../lambda/resources/notified-function.ts';
import { notifiedTopic } from '../../sns/resources/notified-topic.ts';
import { queue } from '../../sqs/resources/queue.ts';
import { letsS3 } from './event-permission.ts';
import { type EventTarget, isFifo } from './event-targets.ts';

/** To be spread into the context of a check that asks whether a bucket's events arrive. */
export const eventContext = {
  queues: queue.with('attributes'),
  topics: notifiedTopic,
  functions: notifiedFunction,
};

type Context = Collections<typeof eventContext>;

interface Source {
  readonly arn: string;
  readonly account: string;
  readonly region: string;
}

interface Access {
  readonly Policy?: string | undefined;
  readonly KmsMasterKeyId?: string | undefined;
}

const actions = { sqs: 'sqs:SendMessage', sns: 'sns:Publish', lambda: 'lambda:InvokeFunction' } as const;

/** Why a bucket's events do not reach a target; none where they do. */
export function problemOf(target: EventTarget, bucket: Source, context: Context): string | undefined {
  if (isFifo(target)) return 'is FIFO, which S3 cannot send to';
  if (target.region !== bucket.region) return `is in ${target.region}, not in the bucket’s Region`;
  if (target.account !== bucket.account) {
    return must(undefined, `${target.arn}, which account ${target.account} owns`);
  }
  const access = accessOf(target, context);
  if (access === undefined) return 'does not exist';
  const { Policy, KmsMasterKeyId } = access;
  const { account, arn: bucketArn } = bucket;
  const request = { action: actions[target.service], target: target.arn, bucketArn, account };
  const allowed = letsS3(Policy, request);
  if (allowed === false) {
    return target.service === 'lambda' && Policy === undefined
      ? 'does not exist, or has no policy that lets S3 invoke it'
      : `has no policy that lets S3 do ${request.action}`;
  }
  // Nobody can let S3 use AWS's own key:
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
  if (KmsMasterKeyId && isAwsAlias(KmsMasterKeyId))
    return `is encrypted with ${KmsMasterKeyId}, which S3 may not use`;
  must(allowed, `all that the policy of ${target.arn} depends on`);
  return undefined;
}

function accessOf({ arn, service }: EventTarget, { queues, topics, functions }: Context): Access | undefined {
  if (service === 'lambda') return must(functions.get(arn), arn).data;
  if (service === 'sns') {
    const { exists, ...access } = must(topics.get(arn), arn).data;
    return exists ? access : undefined;
  }
  return queues.get(arn)?.attributes;
}
