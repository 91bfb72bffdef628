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
        DBInstances.filter(({ Engine }) => Engine !== 'neptune' && Engine !== 'docdb').map(
          // A new master password may be among the pending values.
          ({ PendingModifiedValues: pending, ...instance }) => ({
            ...instance,
            ...(pending && { PendingModifiedValues: { MultiAZ: pending.MultiAZ } }),
          }),
        ),
    }),
  keep: [
    'AllocatedStorage',
    'AutomationMode',
    'AvailabilityZone',
    'AwsBackupRecoveryPointArn',
    'BackupRetentionPeriod',
    'DBClusterIdentifier',
    'DBInstanceArn',
    'DBInstanceAutomatedBackupsReplications',
    'DBInstanceClass',
    'DBInstanceIdentifier',
    'DBInstanceStatus',
    'DBParameterGroups',
    'DBSubnetGroup',
    'DeletionProtection',
    'Endpoint',
    'Engine',
    'EngineLifecycleSupport',
    'EngineVersion',
    'KmsKeyId',
    'LatestRestorableTime',
    'MaxAllocatedStorage',
    'MultiAZ',
    'PendingModifiedValues',
    'PubliclyAccessible',
    'ReadReplicaDBClusterIdentifiers',
    'ReadReplicaDBInstanceIdentifiers',
    'ReadReplicaSourceDBClusterIdentifier',
    'ReadReplicaSourceDBInstanceIdentifier',
    'ReplicaMode',
    'ResumeFullAutomationModeTime',
    'SecondaryAvailabilityZone',
    'StorageEncrypted',
    'StorageEncryptionType',
    'StorageType',
    'TagList',
    'VpcSecurityGroups',
  ],
  identify: ({ DBInstanceIdentifier = '', DBInstanceArn = '', TagList }) => ({
    id: DBInstanceIdentifier,
    arn: DBInstanceArn,
    tags: tagsOf(TagList),
  }),
});
