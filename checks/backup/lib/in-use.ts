import { oneOf, type Selected } from '#engine';
import { backupPlan } from '../resources/backup-plan.ts';
import { backupVault } from '../resources/backup-vault.ts';

/** What shows that AWS Backup is used in a Region: elsewhere its jobs are not asked about. */
export const plansAndVaults = oneOf(backupPlan, backupVault);

/** Whether a plan or a vault shows that: not the empty vault that the console makes wherever it is opened. */
export function isInUse(planOrVault: Selected<typeof plansAndVaults>): boolean {
  return planOrVault.type === 'backup.backup-plan' || planOrVault.data.NumberOfRecoveryPoints !== 0;
}
