import { replicaRegionsOf } from '../../dynamodb/lib/replicas.ts';
import { table } from '../../dynamodb/resources/table.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** The milliseconds that writes took to each other replica in the last day; published where they were written. */
export const dynamodbReplicationLatency = defineMetricData({
  type: 'cloudwatch.dynamodb-replication-latency',
  per: table.with('description'),
  metrics: ['ReplicationLatency'],
  hours: 24,
  period: 300,
  queries: ({ id, arn, region, description }) =>
    description?.MultiRegionConsistency === 'STRONG'
      ? []
      : replicaRegionsOf(region, description).map((ReceivingRegion) => ({
          of: arn,
          namespace: 'AWS/DynamoDB',
          metric: 'ReplicationLatency',
          dimensions: { TableName: id, ReceivingRegion },
          stat: 'Average' as const,
        })),
});
