import type { Selected } from '#engine';
import { backupPlan } from '../../../checks/backup/resources/backup-plan.ts';
import { backupVault } from '../../../checks/backup/resources/backup-vault.ts';
import { backupRegion } from '../../../checks/backup/resources/region.ts';
import { restoreJob } from '../../../checks/backup/resources/restore-job.ts';
import { restoreTestingPlan } from '../../../checks/backup/resources/restore-testing-plan.ts';
import check from '../../../checks/backup/restore-tested.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const ago = (hours: number) => new Date(here.now.getTime() - hours * 3_600_000);
const days = 24;

const subject = resourceIn({ id: here.region }, backupRegion, {});
const vault = (NumberOfRecoveryPoints: number | undefined = 12) =>
  resource(backupVault, {
    BackupVaultName: `with-${NumberOfRecoveryPoints}`,
    BackupVaultArn: 'arn',
    NumberOfRecoveryPoints,
  });
const plan = resource(backupPlan, { BackupPlanName: 'daily', BackupPlanArn: 'plan' });
const used = { vaults: [vault(0), vault()], plans: [plan] };

const job = (hours: number | undefined, data: Selected<typeof restoreJob>['data'] = {}) =>
  resource(restoreJob, {
    RestoreJobId: 'one',
    CompletionDate: hours === undefined ? undefined : ago(hours),
    ResourceType: 'RDS',
    ...data,
  });
const testing = (hours?: number, StartWindowHours?: number) =>
  resource(restoreTestingPlan, {
    RestoreTestingPlanName: 'monthly',
    RestoreTestingPlanArn: 'testing',
    StartWindowHours,
    ...(hours !== undefined && { LastExecutionTime: ago(hours) }),
  });

testCheck(check, {
  passes: {
    'restored last month': {
      subject,
      context: { ...used, restoreJobs: [job(30 * days, { ValidationStatus: 'SUCCESSFUL' })] },
      evidence: { ResourceType: 'RDS', ValidationStatus: 'SUCCESSFUL' },
    },
    'restored exactly then': { subject, context: { ...used, restoreJobs: [job(90 * days)] } },
    'a copy that was restored where it is': {
      subject,
      context: { vaults: [vault()], restoreJobs: [job(1)] },
    },
    'restored, and nobody looked at it in time': {
      subject,
      context: { ...used, restoreJobs: [job(2, { ValidationStatus: 'TIMED_OUT' })] },
    },
    'a test that runs now': {
      subject,
      context: { ...used, testingPlans: [testing(), testing(48)] },
      because: 'monthly is testing',
    },
    'a test that has a week to begin': {
      subject,
      context: { ...used, testingPlans: [testing(192, 168)] },
      because: 'monthly is testing',
    },
  },
  fails: {
    'nothing was ever restored': {
      subject,
      context: used,
      because: 'Nothing was restored from a backup in the last 90 days',
      evidence: { RestoreTestingPlans: [] },
    },
    'restored too long ago': { subject, context: { ...used, restoreJobs: [job(90 * days + 1)] } },
    'restored too long ago for the configuration': {
      subject,
      context: { ...used, restoreJobs: [job(31 * days)] },
      options: { days: 30 },
      because: '30 days',
    },
    'a test that never restored anything': {
      subject,
      context: { ...used, testingPlans: [testing(49), testing()] },
      evidence: {
        RestoreTestingPlans: [
          { RestoreTestingPlanName: 'monthly', LastExecutionTime: '2026-11-17T23:00:00.000Z' },
          { RestoreTestingPlanName: 'monthly' },
        ],
      },
    },
    'what was restored was found wanting': {
      subject,
      context: { ...used, restoreJobs: [job(5, { ValidationStatus: 'FAILED' })] },
      because: 'pass its validation',
    },
    'a vault that does not say how full it is': {
      subject,
      context: { vaults: [vault(undefined)], plans: [plan] },
    },
  },
  notApplicable: {
    'AWS Backup is not used': { subject, because: 'no recovery point' },
    'its vault is empty': {
      subject,
      context: { vaults: [vault(0)], plans: [plan] },
      because: 'no recovery point',
    },
    'only copies are here': { subject, context: { vaults: [vault()] }, because: 'copies' },
  },
  unknown: {
    'AWS did not say when it was restored': {
      subject,
      context: { ...used, restoreJobs: [job(undefined)] },
      because: 'CompletionDate',
    },
  },
});
