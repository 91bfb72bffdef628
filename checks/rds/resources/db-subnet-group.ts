import { defineCollector } from '#engine';

/** A DB subnet group: the subnets that its databases may be in. */
export const dbSubnetGroup = defineCollector({
  type: 'rds.db-subnet-group',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeDBSubnetGroupsCommand }) =>
    ask(DescribeDBSubnetGroupsCommand, {
      iam: 'rds:DescribeDBSubnetGroups',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ DBSubnetGroups = [] }) => DBSubnetGroups,
    }),
  keep: ['DBSubnetGroupName', 'DBSubnetGroupArn', 'VpcId', 'Subnets'],
  identify: ({ DBSubnetGroupName = '', DBSubnetGroupArn = '' }) => ({
    id: DBSubnetGroupName,
    arn: DBSubnetGroupArn,
  }),
});
