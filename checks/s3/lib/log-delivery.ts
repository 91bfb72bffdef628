import { many, statementsOf } from './policy.ts';

/** Who delivers CloudTrail's files. */
export const trailDelivery = ['cloudtrail.amazonaws.com'];

/** Who delivers S3 access logs; flow logs, WAF, CloudFront and Network Load Balancer logs. */
export const accessLogDelivery = ['logging.s3.amazonaws.com', 'delivery.logs.amazonaws.com'];

/**
 * Who delivers load balancer logs: in the older Regions, an account of AWS.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export const loadBalancerLogDelivery = [
  'logdelivery.elasticloadbalancing.amazonaws.com',
  '009996457667',
  '027434742980',
  '033677994240',
  '037604701340',
  '048591011584',
  '054676820928',
  '076674570225',
  '098369216593',
  '114774131450',
  '127311923021',
  '156460612806',
  '190560391635',
  '383597477331',
  '507241528517',
  '582318560864',
  '589379963580',
  '600734575887',
  '635631232127',
  '638102146993',
  '652711504416',
  '718504428378',
  '754344448648',
  '783225319266',
  '797873946194',
  '897822967062',
  '985666609251',
];

/** Whether a bucket policy lets one of these services or accounts in. */
export function admits(policy: string | undefined, principals: readonly string[]): boolean {
  return statementsOf(policy).some(
    ({ Effect, Principal }) =>
      Effect === 'Allow' &&
      typeof Principal === 'object' &&
      Object.values(Principal)
        .flatMap(many)
        .some((principal) => principals.includes(accountOf(principal) ?? principal)),
  );
}

/** The account in `arn:aws:iam::127311923021:root`. */
function accountOf(principal: string): string | undefined {
  return /^arn:[^:]+:iam::(\d{12}):root$/.exec(principal)?.[1];
}
