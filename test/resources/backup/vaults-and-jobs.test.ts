import {
  BackupClient,
  GetBackupVaultNotificationsCommand,
  ListBackupJobsCommand,
  ListBackupPlansCommand,
  ListBackupVaultsCommand,
  ListRestoreJobsCommand,
  ListRestoreTestingPlansCommand,
  ListTagsCommand,
} from '@aws-sdk/client-backup';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { backupJob } from '../../../checks/backup/resources/backup-job.ts';
import { backupVault } from '../../../checks/backup/resources/backup-vault.ts';
import { completedBackupJob } from '../../../checks/backup/resources/completed-backup-job.ts';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import { restoreJob } from '../../../checks/backup/resources/restore-job.ts';
import { restoreTestingPlan } from '../../../checks/backup/resources/restore-testing-plan.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(BackupClient);
beforeEach(() => aws.reset());

const prefix = 'arn:aws:backup:ap-northeast-2:111122223333';
const vault = (BackupVaultName: string, NumberOfRecoveryPoints?: number) => ({
  BackupVaultName,
  BackupVaultArn: `${prefix}:backup-vault:${BackupVaultName}`,
  NumberOfRecoveryPoints,
});
const vaults = (...list: ReturnType<typeof vault>[]) => {
  aws.on(ListBackupPlansCommand).resolves({});
  aws.on(ListBackupVaultsCommand).resolves({ BackupVaultList: list });
};
const gone = awsError('ResourceNotFoundException', 'gone', 400);
const aWeekAgo = new Date('2026-11-13T00:00:00Z');
const database = 'arn:aws:rds:ap-northeast-2:111122223333:db:orders';

test('vaults', async () => {
  aws
    .on(ListBackupVaultsCommand, { MaxResults: 1000 })
    .resolvesOnce({ BackupVaultList: [{ ...vault('daily', 3), CreatorRequestId: 'x' }], NextToken: 'more' })
    .resolves({ BackupVaultList: [vault('weekly', 0)] });
  const { resources, gaps } = await collected(backupVault);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'daily', arn: `${prefix}:backup-vault:daily` }, { id: 'weekly' }]);
  expect(resources[0]?.data).toEqual(vault('daily', 3));
});

test('whom a vault tells what, and its tags', async () => {
  const told = { SNSTopicArn: 'topic', BackupVaultEvents: ['BACKUP_JOB_COMPLETED' as const] };
  vaults(vault('daily'), vault('weekly'));
  aws
    .on(GetBackupVaultNotificationsCommand, { BackupVaultName: 'daily' })
    .resolves({ ...told, BackupVaultName: 'daily' })
    .on(GetBackupVaultNotificationsCommand, { BackupVaultName: 'weekly' })
    .rejects(gone)
    .on(ListTagsCommand, { ResourceArn: `${prefix}:backup-vault:daily`, MaxResults: 1000 })
    .resolvesOnce({ Tags: { env: 'dev' }, NextToken: 'more' })
    .resolves({})
    .on(ListTagsCommand, { ResourceArn: `${prefix}:backup-vault:weekly` })
    .rejects(gone);
  const { resources } = await collected(backupVault.with('notifications', 'tags'));
  expect(resources).toMatchObject([
    { tags: { env: 'dev' }, details: { notifications: { value: told } } },
    { details: { notifications: {} } },
  ]);
  expect(resources[0]?.details.notifications).toEqual({ value: told });
});

test('the jobs that did not complete, by their states, and those that did for the same', async () => {
  vaults(vault('daily', 3), vault('weekly', 2));
  const failed = { ResourceArn: database, BackupVaultName: 'daily', CreationDate: here.now };
  aws
    .on(ListBackupJobsCommand)
    .resolves({})
    .on(ListBackupJobsCommand, { ByState: 'FAILED', ByCreatedAfter: aWeekAgo, MaxResults: 1000 })
    .resolvesOnce({
      BackupJobs: [{ BackupJobId: 'one', State: 'FAILED', IamRoleArn: 'role', ...failed }],
      NextToken: 'more',
    })
    .resolves({ BackupJobs: [{ BackupJobId: 'two', State: 'FAILED', ...failed }] })
    .on(ListBackupJobsCommand, { ByState: 'PARTIAL', ByCreatedAfter: aWeekAgo, MaxResults: 1000 })
    .resolves({ BackupJobs: [{ BackupJobId: 'three', State: 'PARTIAL' }] })
    .on(ListBackupJobsCommand, {
      ByState: 'COMPLETED',
      ByResourceArn: database,
      ByCreatedAfter: aWeekAgo,
      MaxResults: 1000,
    })
    .resolvesOnce({ BackupJobs: [{ BackupJobId: 'done', ResourceArn: database }], NextToken: 'more' })
    .resolves({ BackupJobs: [{ BackupJobId: 'done too', IamRoleArn: 'role' }] });
  const { resources, gaps, calls } = await collected(backupJob);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  expect(resources[0]).toMatchObject({ arn: `${prefix}:backup-job:one` });
  expect(resources[0]?.data).toEqual({ BackupJobId: 'one', State: 'FAILED', ...failed });
  expect(calls).toEqual({ 'backup:ListBackupJobs': 5 });
  const asked = aws.commandCalls(ListBackupJobsCommand).map(({ args }) => args[0].input.ByState);
  expect(new Set(asked)).toEqual(new Set(['FAILED', 'EXPIRED', 'ABORTED', 'PARTIAL']));
});

test('of a resource whose jobs failed, once, those that completed', async () => {
  vaults(vault('daily', 3));
  aws
    .on(ListBackupJobsCommand)
    .resolves({})
    .on(ListBackupJobsCommand, { ByState: 'FAILED' })
    .resolves({
      BackupJobs: [
        { BackupJobId: 'one', ResourceArn: database },
        { BackupJobId: 'two', ResourceArn: database },
        { BackupJobId: 'three' },
      ],
    })
    .on(ListBackupJobsCommand, {
      ByState: 'COMPLETED',
      ByResourceArn: database,
      ByCreatedAfter: aWeekAgo,
      MaxResults: 1000,
    })
    .resolvesOnce({ BackupJobs: [{ BackupJobId: 'done', ResourceArn: database }], NextToken: 'more' })
    .resolves({ BackupJobs: [{ BackupJobId: 'done too', IamRoleArn: 'role' }] });
  const { resources, gaps, calls } = await collected(completedBackupJob);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'done', arn: `${prefix}:backup-job:done`, data: { ResourceArn: database } },
    { id: 'done too' },
  ]);
  expect(resources[1]?.data).toEqual({ BackupJobId: 'done too' });
  expect(calls).toEqual({ 'backup:ListBackupJobs': 2 });
});

test('what was restored in 90 days, and what tests that', async () => {
  vaults(vault('daily', 3), vault('weekly', 2));
  aws
    .on(ListRestoreJobsCommand, {
      ByStatus: 'COMPLETED',
      ByCompleteAfter: new Date('2026-08-22T00:00:00Z'),
      MaxResults: 1000,
    })
    .resolvesOnce({ RestoreJobs: [{ RestoreJobId: 'one', CompletionDate: here.now }], NextToken: 'more' })
    .resolves({ RestoreJobs: [{ RestoreJobId: 'two', IamRoleArn: 'role' }] })
    .on(ListRestoreTestingPlansCommand, { MaxResults: 1000 })
    .resolvesOnce({ RestoreTestingPlans: [testing('monthly')], NextToken: 'more' })
    .resolves({ RestoreTestingPlans: [testing('yearly')] });
  const jobs = await collected(restoreJob);
  expect(jobs.resources).toMatchObject([
    { id: 'one', arn: `${prefix}:restore-job:one`, data: { CompletionDate: here.now } },
    { id: 'two' },
  ]);
  expect(jobs.resources[1]?.data).toEqual({ RestoreJobId: 'two' });
  expect(jobs.calls).toEqual({ 'backup:ListRestoreJobs': 2 });
  const plans = await collected(restoreTestingPlan);
  expect(plans.resources).toMatchObject([{ id: 'monthly', arn: 'arn of monthly' }, { id: 'yearly' }]);
  expect(plans.resources[0]?.data).not.toHaveProperty('ScheduleExpression');
  expect(plans.calls).toEqual({ 'backup:ListRestoreTestingPlans': 2 });
});

const testing = (RestoreTestingPlanName: string) => ({
  RestoreTestingPlanName,
  RestoreTestingPlanArn: `arn of ${RestoreTestingPlanName}`,
  ScheduleExpression: 'cron(0 5 1 * ? *)',
  CreationTime: here.now,
});

const asked = [backupJob, completedBackupJob, copyJob, restoreJob, restoreTestingPlan];

test('where there is no plan and no vault but an empty one, nothing is asked', async () => {
  vaults(vault('Default', 0));
  for (const type of asked) {
    expect(await collected(type)).toMatchObject({ resources: [], gaps: [], calls: {} });
  }
});

test('nothing', async () => {
  aws.resolves({});
  expect(await collected(backupVault)).toMatchObject({ resources: [], gaps: [] });
  vaults(vault('daily', 1));
  for (const type of asked) expect(await collected(type)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(backupVault)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  vaults(vault('daily', 1));
  for (const type of asked) {
    const { gaps } = await collected(type);
    expect(new Set(gaps.map(({ cause }) => cause))).toEqual(new Set(['access-denied']));
  }
});
