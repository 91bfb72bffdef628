import { anything, others, type SampleObject } from '../../eventbridge/lib/matches.ts';

interface Place {
  readonly account: string;
  readonly region: string;
}

/**
 * What AWS Health sends to the default event bus, whatever it is about.
 * https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html
 */
export function healthEvent({ account, region }: Place): SampleObject {
  return {
    source: 'aws.health',
    'detail-type': 'AWS Health Event',
    account,
    region,
    detail: anything,
    [others]: anything,
  };
}

/** Where AWS Health tells of what belongs to no Region: https://docs.aws.amazon.com/health/latest/ug/choosing-a-region.html */
export const globalHealth = ['us-east-1', 'us-gov-west-1'];
