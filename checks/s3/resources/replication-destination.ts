import { defineCollector } from '#engine';
import { replicationId, replicationsOf } from '../lib/replication.ts';
import { bucket } from './bucket.ts';

/** A bucket that another one replicates to, whoever owns it: its Region. One that does not exist is not listed. */
export const replicationDestination = defineCollector({
  type: 's3.replication-destination',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  per: bucket.with('replication'),
  list: (ask, { HeadBucketCommand }) =>
    ask.batch(HeadBucketCommand, {
      iam: 's3:ListBucket',
      size: 1,
      keys: replicationsOf,
      input: ([replication]) => ({ Bucket: replication?.DestinationBucket }),
      select: ({ BucketRegion }, replications) =>
        replications.map((replication) => ({ ...replication, BucketRegion })),
      absentOn: ['NotFound'],
      // S3 says where a bucket is even to those who may not look into it, or ask elsewhere:
      // https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html
      recover: ({ $response }) => {
        const BucketRegion = $response?.headers?.['x-amz-bucket-region'];
        return BucketRegion ? { BucketRegion } : undefined;
      },
    }),
  keep: ['SourceBucket', 'DestinationBucket', 'MeasuredRules', 'BucketRegion'],
  identify: ({ SourceBucket, DestinationBucket, BucketRegion }) => {
    const id = replicationId(SourceBucket, DestinationBucket);
    return { id, arn: id, region: BucketRegion };
  },
});
