import type { Selected } from '#engine';
import { backupVault } from '../../../checks/backup/resources/backup-vault.ts';
import check from '../../../checks/backup/vault-locked.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const vault = (data: Selected<typeof backupVault>['data'] = {}) =>
  resource(backupVault, {
    BackupVaultName: 'daily',
    BackupVaultArn: 'arn:aws:backup:ap-northeast-2:111122223333:backup-vault:daily',
    VaultType: 'BACKUP_VAULT',
    VaultState: 'AVAILABLE',
    Locked: false,
    NumberOfRecoveryPoints: 12,
    ...data,
  });
const locked = { Locked: true, MinRetentionDays: 7 };

testCheck(check, {
  passes: {
    'in governance mode': { subject: vault(locked), evidence: { MinRetentionDays: 7 } },
    'in compliance mode': {
      subject: vault({ ...locked, LockDate: new Date('2026-11-01T00:00:00Z') }),
      evidence: { LockDate: '2026-11-01T00:00:00.000Z' },
    },
    'in compliance mode, while it can still be removed': {
      subject: vault({ ...locked, LockDate: new Date('2026-11-22T00:00:00Z') }),
      because: 'can still be removed',
    },
    'in compliance mode, where it must be': {
      subject: vault({ ...locked, LockDate: new Date('2026-11-02T00:00:00Z') }),
      options: { requireCompliance: true },
    },
    'an empty one that is locked': { subject: vault({ ...locked, NumberOfRecoveryPoints: 0 }) },
    'for fewer days, where that is enough': {
      subject: vault({ ...locked, MinRetentionDays: 3 }),
      options: { minDays: 3 },
    },
    'a logically air-gapped one': {
      subject: vault({ VaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT' }),
      because: 'air-gapped',
    },
  },
  fails: {
    'an unlocked one': {
      subject: vault(),
      because: 'can delete',
      evidence: { Locked: false, NumberOfRecoveryPoints: 12 },
    },
    'the one of EFS': {
      subject: vault({ BackupVaultName: 'aws/efs/automatic-backup-vault' }),
      severity: 'low',
    },
    'in governance mode, where compliance is asked for': {
      subject: vault(locked),
      options: { requireCompliance: true },
      because: 'governance mode',
    },
    'for too few days': {
      subject: vault({ ...locked, MinRetentionDays: 6 }),
      because: 'says 6 days',
      severity: 'low',
    },
    'for no time that is said': {
      subject: vault({ Locked: true }),
      because: 'does not say',
      severity: 'low',
    },
  },
  notApplicable: {
    'an empty one': { subject: vault({ NumberOfRecoveryPoints: 0 }), because: 'empty' },
    'a view of a vault in another account': {
      subject: vault({ VaultType: 'RESTORE_ACCESS_BACKUP_VAULT' }),
      because: 'a view',
    },
    'one that is being made': { subject: vault({ VaultState: 'CREATING' }), because: 'CREATING' },
    'one that could not be made': { subject: vault({ VaultState: 'FAILED' }), because: 'FAILED' },
  },
  unknown: {
    'AWS did not say how full it is': {
      subject: vault({ NumberOfRecoveryPoints: undefined }),
      because: 'NumberOfRecoveryPoints',
    },
    'AWS did not say whether it is locked': { subject: vault({ Locked: undefined }), because: 'Locked' },
  },
});
