import { regionOfArn } from '../../rds/lib/region-of-arn.ts';
import { dbCluster } from '../../rds/resources/db-cluster.ts';
import { defineMetricData } from '../lib/metric-data.ts';

/** By how many milliseconds the secondary clusters of global databases followed their primary in the last day. */
export const globalReplicationLag = defineMetricData({
  type: 'cloudwatch.rds-global-replication-lag',
  per: dbCluster,
  metrics: ['AuroraGlobalDBReplicationLag'],
  hours: 24,
  period: 300,
  queries: ({ id, arn, data: { ReplicationSourceIdentifier } }) => {
    const SourceRegion = regionOfArn(ReplicationSourceIdentifier);
    if (SourceRegion === undefined) return [];
    const query = {
      of: arn,
      namespace: 'AWS/RDS',
      metric: 'AuroraGlobalDBReplicationLag',
      stat: 'Average',
    } as const;
    // Published by cluster and source Region; documented by cluster alone.
    return [
      { ...query, dimensions: { DBClusterIdentifier: id, SourceRegion } },
      { ...query, dimensions: { DBClusterIdentifier: id } },
    ];
  },
});
