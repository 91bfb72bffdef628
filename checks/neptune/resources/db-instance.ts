import { defineCollector, tagsOf } from '#engine';
import { dbCluster } from './db-cluster.ts';

/** An instance of a Neptune cluster; where there is no cluster, nothing is asked. */
export const dbInstance = defineCollector({
  type: 'neptune.db-instance',
  scope: 'region',
  per: dbCluster,
  sdk: () => import('../../rds/sdk.ts'),
  list: (ask, { DescribeDBInstancesCommand }) =>
    ask.batch(DescribeDBInstancesCommand, {
      iam: 'rds:DescribeDBInstances',
      size: 20,
      keys: ({ id }) => [id],
      input: (ids) => ({ Filters: [{ Name: 'db-cluster-id', Values: [...ids] }], MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ DBInstances = [] }) => DBInstances,
    }),
  keep: ['AvailabilityZone', 'DBInstanceArn', 'DBInstanceClass', 'DBInstanceIdentifier', 'TagList'],
  identify: ({ DBInstanceIdentifier = '', DBInstanceArn = '', TagList }) => ({
    id: DBInstanceIdentifier,
    arn: DBInstanceArn,
    tags: tagsOf(TagList),
  }),
});
