import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { backupVault } from './resources/backup-vault.ts';

export default defineCheck({
  id: 'backup/vault-locked',
  title: 'Backup vaults that hold recovery points are locked',
  pillar: 'security',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'Whoever takes over an account deletes its backups first. A locked vault keeps them until they expire, and in compliance mode even from the root user.',
  fix: {
    summary:
      'Lock the vault in governance mode first, and in compliance mode once the retentions have proved right.',
    cli: 'aws backup put-backup-vault-lock-configuration --backup-vault-name {id} --min-retention-days 7 --region {region}   # compliance mode: --changeable-for-days 3',
    cloudformation: 'LockConfiguration:\n  MinRetentionDays: 7',
    terraform:
      'resource "aws_backup_vault_lock_configuration" "lock" {\n  backup_vault_name  = "{id}"\n  min_retention_days = 7\n}',
    cost: 'The lock is free; what it keeps is billed until it expires.',
    risk: 'A job whose retention is shorter than the lock’s minimum fails. After the grace time, of at least three days, nobody can undo compliance mode: not even AWS.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html'],
  notes: ['004 §AWS Backup', '003 >1,000'],
  wellArchitected: ['REL09-BP02', 'SEC08-BP04'],
  subject: backupVault,
  options: { minDays: 7, requireCompliance: false },

  evaluate({ id, data }, { options, now }) {
    const { VaultType, VaultState, Locked, LockDate, MinRetentionDays } = data;
    if (VaultType === 'RESTORE_ACCESS_BACKUP_VAULT') return notApplicable('a view of a vault elsewhere');
    if (VaultState === 'CREATING' || VaultState === 'FAILED') return notApplicable(`it is ${VaultState}`);
    if (VaultType === 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT') return pass('logically air-gapped: always locked');
    if (Locked === true) {
      const evidence = { Locked, LockDate: LockDate?.toISOString(), MinRetentionDays };
      if (options.requireCompliance && LockDate === undefined) {
        return fail('The vault is locked in governance mode: who may manage it can unlock it', evidence);
      }
      if ((MinRetentionDays ?? 0) < options.minDays) {
        const least = MinRetentionDays === undefined ? 'does not say' : `says ${MinRetentionDays} days`;
        const reason = `The lock ${least} how long backups are kept at least: ${options.minDays} days are asked for`;
        return fail(reason, evidence, 'low');
      }
      const isOpen = LockDate !== undefined && LockDate > now;
      return pass(isOpen ? 'the lock can still be removed, until its LockDate' : undefined, evidence);
    }
    const points = must(data.NumberOfRecoveryPoints, 'NumberOfRecoveryPoints');
    if (points === 0) return notApplicable('the vault is empty');
    const evidence = { Locked: must(Locked, 'Locked'), NumberOfRecoveryPoints: points };
    const reason = 'Who may delete recovery points can delete those of the vault';
    return fail(reason, evidence, id === 'aws/efs/automatic-backup-vault' ? 'low' : 'medium');
  },
});
