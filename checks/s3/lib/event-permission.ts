import { letsService } from './service-permission.ts';

/** What S3 does when a bucket tells of an event. */
export interface EventRequest {
  /** `sqs:SendMessage` */
  readonly action: string;
  /** The ARN of the queue, topic or function. */
  readonly target: string;
  readonly bucketArn: string;
  readonly account: string;
}

/** Whether a policy lets S3 do this; `undefined` where that depends on what cannot be told from here. */
export function letsS3(policy: string | undefined, request: EventRequest): boolean | undefined {
  const { action, target, bucketArn, account } = request;
  // What S3 does not say is known too. A topic's first policy asks for `aws:SourceOwner`:
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
  const says = {
    'aws:sourcearn': [bucketArn],
    'aws:sourceaccount': [account],
    'aws:securetransport': ['true'],
    'aws:principalisawsservice': ['true'],
    'aws:principalservicename': ['s3.amazonaws.com'],
    'aws:sourceowner': [undefined],
    'aws:principalorgid': [undefined],
    'aws:principalaccount': [undefined],
    'aws:principalarn': [undefined],
  };
  return letsService(policy, { principal: 's3.amazonaws.com', action, target, says });
}
