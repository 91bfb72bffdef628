import { anything, others, type SampleObject } from '../../eventbridge/lib/matches.ts';

/** What CloudTrail calls the changes of a bucket's settings that matter most. */
export const changes = [
  'PutBucketPolicy',
  'DeleteBucketPolicy',
  'PutBucketPublicAccessBlock',
  'PutBucketVersioning',
  'PutBucketReplication',
  'PutBucketLifecycle',
  'DeleteBucket',
] as const;

interface Place {
  readonly account: string;
  readonly region: string;
}

/** What EventBridge is sent when somebody changes a bucket. */
export function changeEvent(eventName: string, { account, region }: Place): SampleObject {
  return {
    source: 'aws.s3',
    'detail-type': 'AWS API Call via CloudTrail',
    account,
    region,
    detail: { eventSource: 's3.amazonaws.com', eventName, awsRegion: region, [others]: anything },
    [others]: anything,
  };
}
