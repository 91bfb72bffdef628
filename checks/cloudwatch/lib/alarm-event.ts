import { anything, others, type SampleObject } from '../../eventbridge/lib/matches.ts';

interface Alarm {
  readonly id: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
}

/**
 * What CloudWatch sends to the default event bus when an alarm goes off.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export function alarmEvent({ id, arn, account, region }: Alarm): SampleObject {
  return {
    source: 'aws.cloudwatch',
    'detail-type': 'CloudWatch Alarm State Change',
    account,
    region,
    resources: [arn],
    detail: { alarmName: id, state: { value: 'ALARM', [others]: anything }, [others]: anything },
    [others]: anything,
  };
}

/** The default event bus where an alarm is. */
export function defaultBusOf({ arn, account, region }: Alarm): string {
  return `arn:${arn.split(':')[1]}:events:${region}:${account}:event-bus/default`;
}
