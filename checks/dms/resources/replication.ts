import { defineCollector } from '#engine';
import { replicationConfig } from './replication-config.ts';

/** What a DMS Serverless replication does; where none is configured, nothing is asked. */
export const replication = defineCollector({
  type: 'dms.replication',
  scope: 'region',
  per: replicationConfig,
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeReplicationsCommand }) =>
    ask.batch(DescribeReplicationsCommand, {
      iam: 'dms:DescribeReplications',
      size: 1000,
      keys: ({ arn }) => [arn],
      input: () => ({ MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ Replications = [] }) =>
        Replications.map(({ ReplicationStats: stats, ...replication }) => ({
          ...replication,
          ReplicationStats: stats && { TablesErrored: stats.TablesErrored },
        })),
    }),
  keep: [
    'ReplicationConfigArn',
    'ReplicationConfigIdentifier',
    'ReplicationCreateTime',
    'ReplicationLastStopTime',
    'ReplicationStats',
    'Status',
    'StopReason',
  ],
  identify: ({ ReplicationConfigIdentifier = '', ReplicationConfigArn = '' }) => ({
    id: ReplicationConfigIdentifier,
    arn: ReplicationConfigArn,
  }),
});
