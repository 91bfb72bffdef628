import type { Selected } from '#engine';
import type { backupVault } from '../resources/backup-vault.ts';

type Notifications = Selected<ReturnType<typeof backupVault.with<['notifications']>>>['notifications'];

/**
 * Whether a vault seems to notify of backups that fail, but does not: AWS Backup sends `BACKUP_JOB_COMPLETED` when a
 * job has ended, however that was, and none of the events in whose stead it came.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultNotifications.html
 */
export function hopesInVain({ BackupVaultEvents = [] }: NonNullable<Notifications>): boolean {
  const wanted = BackupVaultEvents.some((event) => /^BACKUP_JOB_(FAILED|EXPIRED)$/.test(event));
  return wanted && !BackupVaultEvents.includes('BACKUP_JOB_COMPLETED');
}

/** Whether a vault's notifications tell of backups that fail. */
export function tellsOfFailures({ BackupVaultEvents = [] }: NonNullable<Notifications>): boolean {
  return BackupVaultEvents.includes('BACKUP_JOB_COMPLETED');
}
