import { replicationDestination } from '../../s3/resources/replication-destination.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/**
 * How far each replication rule lagged behind in the last day, in seconds; published where the destination is:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html
 */
export const s3ReplicationLatency = defineMetricData({
  type: 'cloudwatch.s3-replication-latency',
  per: replicationDestination,
  metrics: ['ReplicationLatency'],
  hours: 24,
  period: 3600,
  queries: ({ id, data: { SourceBucket, DestinationBucket, MeasuredRules } }) =>
    MeasuredRules.map((RuleId) => ({
      of: id,
      namespace: 'AWS/S3',
      metric: 'ReplicationLatency',
      dimensions: { SourceBucket, DestinationBucket, RuleId },
      stat: 'Maximum' as const,
    })),
});
