import { bucket } from '../../s3/resources/bucket.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** How much each bucket keeps in One Zone-IA, once a day; S3 publishes it a day late, and nothing where there is none. */
export const s3OneZoneBytes = defineMetricData({
  type: 'cloudwatch.s3-one-zone-bytes',
  per: bucket,
  metrics: ['BucketSizeBytes'],
  hours: 72,
  period: 86_400,
  queries: ({ id, arn }) => [
    {
      of: arn,
      namespace: 'AWS/S3',
      metric: 'BucketSizeBytes',
      dimensions: { BucketName: id, StorageType: 'OneZoneIAStorage' },
      stat: 'Average',
    },
  ],
});
