import { replicationId, replicationsOf } from '../../s3/lib/replication.ts';
import { bucket } from '../../s3/resources/bucket.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** How many operations of each replication rule failed in the last day; published where the source bucket is. */
export const s3ReplicationFailures = defineMetricData({
  type: 'cloudwatch.s3-replication-failures',
  per: bucket.with('replication'),
  metrics: ['OperationsFailedReplication'],
  hours: 24,
  period: 3600,
  queries: (source) =>
    replicationsOf(source).flatMap(({ SourceBucket, DestinationBucket, MeasuredRules }) =>
      MeasuredRules.map((RuleId) => ({
        of: replicationId(SourceBucket, DestinationBucket),
        namespace: 'AWS/S3',
        metric: 'OperationsFailedReplication',
        dimensions: { SourceBucket, DestinationBucket, RuleId },
        stat: 'Sum' as const,
      })),
    ),
});
