import type { Selected } from '#engine';
import { isAwsAlias } from '../../kms/lib/aws-alias.ts';
import { letsService } from '../../s3/lib/service-permission.ts';
import type { notifiedTopic } from '../resources/notified-topic.ts';

/** What tells a topic: an alarm, a vault of AWS Backup, a rule of EventBridge, a budget. */
export interface Publisher {
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  /** A rule publishes by the rights of the role that its target names, if it does. */
  readonly hasRole?: boolean;
}

type Says = Readonly<Record<string, readonly (string | undefined)[]>>;

/**
 * What services say of themselves when they publish; what they are not known to say is left out, or may be nothing.
 * EventBridge does not say what a topic's first policy asks for, `aws:SourceOwner`; CloudWatch does.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html
 */
const sayings: Readonly<Record<string, (publisher: Publisher) => Says>> = {
  cloudwatch: ({ arn, account }) => ({
    'aws:sourcearn': [arn],
    'aws:sourceaccount': [account],
    'aws:sourceowner': [account],
  }),
  events: ({ arn, account }) => ({
    'aws:sourcearn': [arn, undefined],
    'aws:sourceaccount': [account, undefined],
    'aws:sourceowner': [undefined],
  }),
  backup: ({ account }) => ({
    'aws:sourceaccount': [account, undefined],
    'aws:sourceowner': [account, undefined],
  }),
  budgets: ({ account }) => ({
    'aws:sourceaccount': [account, undefined],
    'aws:sourceowner': [account, undefined],
  }),
};

/** Why a topic certainly does not let something publish; none where it does, or where that cannot be told. */
export function refusalOf(
  { data: { TopicArn, exists, Policy, KmsMasterKeyId } }: Selected<typeof notifiedTopic>,
  publisher: Publisher,
): string | undefined {
  const [, partition, service = ''] = publisher.arn.split(':');
  const says = sayings[service]?.(publisher);
  if (!exists || !says || publisher.hasRole) return undefined;
  const principal = `${service}.amazonaws.com`;
  // Nobody can let a service use AWS's own key:
  // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
  if (KmsMasterKeyId && isAwsAlias(KmsMasterKeyId))
    return `is encrypted with ${KmsMasterKeyId}, which ${principal} may not use`;
  const { account } = publisher;
  const lets = letsService(Policy, {
    principal,
    alias: [account, `arn:${partition}:iam::${account}:root`],
    action: 'sns:Publish',
    target: TopicArn,
    says: {
      ...says,
      'aws:securetransport': ['true'],
      'aws:principalisawsservice': ['true'],
      'aws:principalservicename': [principal],
    },
  });
  return lets === false ? `has no policy that lets ${principal} publish` : undefined;
}
