import {
  BackupClient,
  type BackupRuleInput,
  CreateBackupPlanCommand,
  CreateBackupVaultCommand,
  PutBackupVaultLockConfigurationCommand,
} from '@aws-sdk/client-backup';
import { ACCOUNT, AWAY, HOME, type Place } from '../cloud.ts';

const vaultIn = (region: string, name: string) => `arn:aws:backup:${region}:${ACCOUNT}:backup-vault:${name}`;

/** Where each plan copies what it saves. */
const plans: Readonly<Record<string, readonly string[]>> = {
  'copied-home': [vaultIn(HOME, 'recovery')],
  'copied-nearby': [vaultIn(AWAY, 'kept')],
  'copied-nowhere': [],
};

/** Vaults without recovery points, by their locks, in days; `undefined` is none. */
const vaults: Readonly<
  Record<string, { MinRetentionDays?: number; ChangeableForDays?: number } | undefined>
> = {
  kept: { MinRetentionDays: 30 },
  sealed: { MinRetentionDays: 35, ChangeableForDays: 3 },
  hasty: { MinRetentionDays: 1 },
  endless: {},
  open: undefined,
};

/** Plans that select nothing, and vaults that are locked and not. */
export async function seedBackups(place: Place) {
  const backup = new BackupClient(place);
  for (const [BackupVaultName, lock] of Object.entries(vaults)) {
    await backup.send(new CreateBackupVaultCommand({ BackupVaultName }));
    if (lock) await backup.send(new PutBackupVaultLockConfigurationCommand({ BackupVaultName, ...lock }));
  }
  for (const [BackupPlanName, targets] of Object.entries(plans)) {
    const rule: BackupRuleInput = {
      RuleName: 'daily',
      TargetBackupVaultName: 'kept',
      CopyActions: targets.map((DestinationBackupVaultArn) => ({ DestinationBackupVaultArn })),
    };
    await backup.send(new CreateBackupPlanCommand({ BackupPlan: { BackupPlanName, Rules: [rule] } }));
  }
  return { plans: Object.keys(plans), vaults: Object.keys(vaults) };
}
