import { defineCollector, tagsOf } from '#engine';

/** An RDS DB instance; those of Neptune and DocumentDB, which the same call lists, are left out. */
export const dbInstance = defineCollector({
  type: 'rds.db-instance',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeDBInstancesCommand }) =>
    ask(DescribeDBInstancesCommand, {
      iam: 'rds:DescribeDBInstances',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ DBInstances = [] }) =>
        DBInstances.filter(({ Engine }) => Engine !== 'neptune' && Engine !== 'docdb'),
    }),
  keep: [
    'DBInstanceIdentifier',
    'DBInstanceArn',
    'DBInstanceStatus',
    'Engine',
    'AutomationMode',
    'ResumeFullAutomationModeTime',
    'TagList',
  ],
  identify: ({ DBInstanceIdentifier = '', DBInstanceArn = '', TagList }) => ({
    id: DBInstanceIdentifier,
    arn: DBInstanceArn,
    tags: tagsOf(TagList),
  }),
});
