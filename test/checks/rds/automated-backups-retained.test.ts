import type { Selected } from '#engine';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import check from '../../../checks/rds/automated-backups-retained.ts';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { needsNoBackup } from '../../support/needs-no-backup.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const arn = 'arn:aws:rds:ap-northeast-2:111122223333:db:orders';
const hoursAgo = (hours: number) => new Date(here.now.getTime() - hours * 3_600_000);

const db = (data: Selected<typeof dbInstance>['data']) =>
  resource(dbInstance, {
    DBInstanceIdentifier: 'orders',
    DBInstanceArn: arn,
    DBInstanceStatus: 'available',
    Engine: 'postgres',
    BackupRetentionPeriod: 7,
    LatestRestorableTime: hoursAgo(0.1),
    ...data,
  });

const cluster = (data: Selected<typeof dbCluster>['data']) =>
  resource(dbCluster, {
    DBClusterIdentifier: 'orders',
    Status: 'available',
    Engine: 'aurora-mysql',
    BackupRetentionPeriod: 7,
    LatestRestorableTime: hoursAgo(0.1),
    ...data,
  });

const saved = (hours: number, ResourceArn = arn) =>
  resource(protectedResource, { ResourceArn, LastBackupTime: hoursAgo(hours) });

const continuous =
  'arn:aws:backup:ap-northeast-2:111122223333:recovery-point:continuous:db-ABCDEFGHIJKLMNOPQRSTUVWXYZ-12345678';

testCheck(check, {
  passes: {
    'a week': { subject: db({}) },
    'a cluster, a week': { subject: cluster({}) },
    'three days, where that is enough': {
      subject: db({ BackupRetentionPeriod: 3 }),
      options: { minDays: 3 },
    },
    'the continuous backup of an AWS Backup plan': {
      subject: db({ BackupRetentionPeriod: 2, AwsBackupRecoveryPointArn: continuous }),
      because: 'AWS Backup plan',
    },
    'off, but AWS Backup saved it yesterday': {
      subject: db({ BackupRetentionPeriod: 0, LatestRestorableTime: undefined }),
      context: { protectedResources: [saved(36)] },
      because: 'AWS Backup saves it',
    },
    'too short, but AWS Backup saved it today': {
      subject: db({ BackupRetentionPeriod: 1 }),
      context: { protectedResources: [saved(2)] },
    },
    'a cluster that AWS Backup knows by its resource id': {
      subject: cluster({
        DBClusterArn: 'arn:aws:rds:ap-northeast-2:111122223333:cluster:orders',
        DbClusterResourceId: 'cluster-ABC',
        BackupRetentionPeriod: 1,
      }),
      context: {
        protectedResources: [saved(2, 'arn:aws:rds:ap-northeast-2:111122223333:cluster:cluster-ABC')],
      },
    },
    'an hour behind at most': { subject: db({ LatestRestorableTime: hoursAgo(1) }) },
    'behind while it is being modified': {
      subject: db({ DBInstanceStatus: 'modifying', LatestRestorableTime: hoursAgo(5) }),
    },
    'behind while it is stopped': {
      subject: cluster({ Status: 'stopped', LatestRestorableTime: hoursAgo(50) }),
    },
    'not restorable yet, as one that is new': { subject: db({ LatestRestorableTime: undefined }) },
    'a serverless cluster that may be paused': {
      subject: cluster({
        ServerlessV2ScalingConfiguration: { MinCapacity: 0, MaxCapacity: 8 },
        LatestRestorableTime: hoursAgo(5),
      }),
    },
    'Aurora Serverless v1, which may be paused': {
      subject: cluster({ EngineMode: 'serverless', LatestRestorableTime: hoursAgo(5) }),
    },
  },
  fails: {
    'automated backups are off': {
      subject: db({ BackupRetentionPeriod: 0 }),
      because: 'no point-in-time recovery',
      severity: 'critical',
      evidence: { BackupRetentionPeriod: 0, LastBackupTime: undefined },
    },
    'off, and AWS Backup saved it long ago': {
      subject: db({ BackupRetentionPeriod: 0 }),
      context: { protectedResources: [saved(37)] },
      severity: 'critical',
      evidence: { LastBackupTime: hoursAgo(37).toISOString() },
    },
    'off, and AWS Backup saves another database': {
      subject: db({ BackupRetentionPeriod: 0 }),
      context: { protectedResources: [saved(1, `${arn}-2`)] },
      severity: 'critical',
    },
    'off, after the plan has ended that once governed it': {
      subject: db({ BackupRetentionPeriod: 0, AwsBackupRecoveryPointArn: continuous }),
      severity: 'critical',
    },
    'six days': {
      subject: db({ BackupRetentionPeriod: 6 }),
      because: 'kept for 6 of 7 days',
      severity: 'medium',
    },
    'Aurora’s default of one day': {
      subject: cluster({ BackupRetentionPeriod: 1 }),
      because: 'kept for 1 of 7 days',
      severity: 'medium',
    },
    'point-in-time recovery is behind': {
      subject: db({ LatestRestorableTime: hoursAgo(1.1) }),
      because: 'more than an hour behind',
      severity: 'medium',
    },
    'that of a cluster is behind': {
      subject: cluster({
        ServerlessV2ScalingConfiguration: { MinCapacity: 0.5 },
        LatestRestorableTime: hoursAgo(3),
      }),
      severity: 'medium',
    },
    'that of a governed database is behind': {
      subject: db({ AwsBackupRecoveryPointArn: continuous, LatestRestorableTime: hoursAgo(2) }),
      severity: 'medium',
    },
  },
  notApplicable: {
    'one that needs no backup, by its tag': {
      subject: db({ BackupRetentionPeriod: 0, TagList: needsNoBackup }),
      because: 'built anew every night',
    },
    'a read replica': {
      subject: db({ BackupRetentionPeriod: 0, ReadReplicaSourceDBInstanceIdentifier: 'main' }),
      because: 'its source is backed up',
    },
    'a cluster that is a replica': {
      subject: cluster({
        BackupRetentionPeriod: 1,
        ReplicationSourceIdentifier: 'arn:aws:rds:us-east-1:111122223333:cluster:orders',
      }),
      because: 'its source is backed up',
    },
    'a member of a cluster': {
      subject: db({ Engine: 'aurora-mysql', BackupRetentionPeriod: 1, DBClusterIdentifier: 'orders' }),
      because: 'the cluster orders',
    },
    'RDS Custom while automation is paused': {
      subject: db({
        Engine: 'custom-oracle-ee',
        AutomationMode: 'all-paused',
        LatestRestorableTime: hoursAgo(9),
      }),
      because: 'rds/custom-automation-active',
    },
    'one that is being created': {
      subject: db({ DBInstanceStatus: 'creating', BackupRetentionPeriod: 0 }),
      because: 'creating',
    },
    'a cluster that is being deleted': { subject: cluster({ Status: 'deleting' }), because: 'deleting' },
  },
  unknown: {
    'AWS did not say how long': {
      subject: db({ BackupRetentionPeriod: undefined }),
      because: 'BackupRetentionPeriod',
    },
  },
});
