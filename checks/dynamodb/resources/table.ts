import { arnOf, defineCollector, tagsOf } from '#engine';

/** A DynamoDB table; each Region lists its own replica of a global table. */
export const table = defineCollector({
  type: 'dynamodb.table',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListTablesCommand }) =>
    ask(ListTablesCommand, {
      iam: 'dynamodb:ListTables',
      input: () => ({ Limit: 100 }),
      pages: ({ LastEvaluatedTableName }) => ({ ExclusiveStartTableName: LastEvaluatedTableName }),
      select: ({ TableNames = [] }) => TableNames.map((TableName) => ({ TableName })),
    }),
  keep: ['TableName'],
  identify: ({ TableName }, at) => ({ id: TableName, arn: arnOf(at, 'dynamodb', `table/${TableName}`) }),
  details: (ask, { DescribeContinuousBackupsCommand, DescribeTableCommand, ListTagsOfResourceCommand }) => ({
    description: ask(DescribeTableCommand, {
      iam: 'dynamodb:DescribeTable',
      input: ({ id }) => ({ TableName: id }),
      select: ({ Table = {} }) => ({
        TableStatus: Table.TableStatus,
        KeySchema: Table.KeySchema,
        BillingModeSummary: Table.BillingModeSummary,
        ProvisionedThroughput: Table.ProvisionedThroughput,
        GlobalSecondaryIndexes: Table.GlobalSecondaryIndexes?.map(({ IndexName, ProvisionedThroughput }) => ({
          IndexName,
          ProvisionedThroughput,
        })),
        DeletionProtectionEnabled: Table.DeletionProtectionEnabled,
        GlobalTableVersion: Table.GlobalTableVersion,
        GlobalTableWitnesses: Table.GlobalTableWitnesses,
        MultiRegionConsistency: Table.MultiRegionConsistency,
        ...(Table.SSEDescription && {
          SSEDescription: { KMSMasterKeyArn: Table.SSEDescription.KMSMasterKeyArn },
        }),
        Replicas: Table.Replicas?.map(({ RegionName, ReplicaArn, ReplicaStatus }) => ({
          RegionName,
          ReplicaArn,
          ReplicaStatus,
        })),
      }),
      absentOn: ['ResourceNotFoundException'],
    }),
    continuousBackups: ask(DescribeContinuousBackupsCommand, {
      iam: 'dynamodb:DescribeContinuousBackups',
      input: ({ id }) => ({ TableName: id }),
      select: ({ ContinuousBackupsDescription }) => ({
        PointInTimeRecoveryStatus:
          ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus,
      }),
      absentOn: ['TableNotFoundException'],
    }),
    tags: ask(ListTagsOfResourceCommand, {
      iam: 'dynamodb:ListTagsOfResource',
      input: ({ arn }) => ({ ResourceArn: arn }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Tags }) => tagsOf(Tags),
      absentOn: ['ResourceNotFoundException'],
    }),
  }),
});
