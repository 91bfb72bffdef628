import { type Collections, elapsed, fail, must, notApplicable, pass, type Verdict } from '#engine';
import type { backupPlan } from '../resources/backup-plan.ts';
import type { backupVault } from '../resources/backup-vault.ts';
import type { restoreJob } from '../resources/restore-job.ts';
import type { restoreTestingPlan } from '../resources/restore-testing-plan.ts';

type Context = Collections<{
  plans: typeof backupPlan;
  vaults: typeof backupVault;
  restoreJobs: typeof restoreJob;
  testingPlans: typeof restoreTestingPlan;
}>;

const hour = 3_600_000;

/** The verdict on a Region: a plan that tests restores proves nothing before one of them has completed. */
export function judgeRestores(
  { plans, vaults, restoreJobs, testingPlans }: Context,
  days: number,
  now: Date,
): Verdict {
  if (!vaults.some(({ data }) => data.NumberOfRecoveryPoints !== 0)) {
    return notApplicable('AWS Backup keeps no recovery point here');
  }
  const restored = restoreJobs.find(({ data: { CompletionDate, ValidationStatus } }) => {
    const age = elapsed(must(CompletionDate, 'CompletionDate'), now, 'CompletionDate');
    return age <= days * 24 * hour && ValidationStatus !== 'FAILED';
  });
  if (restored) {
    const { CompletionDate, ResourceType, ValidationStatus } = restored.data;
    return pass(undefined, {
      CompletionDate: CompletionDate?.toISOString(),
      ResourceType,
      ValidationStatus,
    });
  }
  // The restores of a test start at any time within its window, and take their time.
  const underway = testingPlans.find(
    ({ data: { LastExecutionTime: start, StartWindowHours: window = 24 } }) =>
      start !== undefined && elapsed(start, now, 'LastExecutionTime') <= (window + 24) * hour,
  );
  if (underway) return pass(`${underway.id} is testing restores now`);
  if (plans.size === 0) return notApplicable('no plan makes backups here: what is here are copies');
  const RestoreTestingPlans = testingPlans.map(({ id, data: { LastExecutionTime } }) => ({
    RestoreTestingPlanName: id,
    LastExecutionTime: LastExecutionTime?.toISOString(),
  }));
  const failed = restoreJobs.some(({ data }) => data.ValidationStatus === 'FAILED');
  const reason = failed ? 'was restored well enough to pass its validation' : 'was restored from a backup';
  return fail(`Nothing ${reason} in the last ${days} days`, { RestoreTestingPlans });
}
