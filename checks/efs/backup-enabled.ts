import { defineCheck, fail, notApplicable, pass } from '#engine';
import { exemptByTag } from '../backup/lib/judge-recovery.ts';
import { savedBy } from '../backup/lib/saved-by.ts';
import { protectedResource } from '../backup/resources/protected-resource.ts';
import { exemptBecause } from './lib/exempt.ts';
import { fileSystem } from './resources/file-system.ts';

export default defineCheck({
  id: 'efs/backup-enabled',
  title: 'EFS file systems are backed up',
  pillar: 'reliability',
  severity: 'high',
  why: 'A file system keeps no versions: what a user, a script or ransomware deletes or overwrites is gone from all zones at once, and only a backup has it.',
  fix: {
    summary: 'Switch on automatic backups, or add the file system to a plan of AWS Backup.',
    cli: 'aws efs put-backup-policy --file-system-id {id} --backup-policy Status=ENABLED --region {region}',
    cloudformation: 'BackupPolicy:\n  Status: ENABLED',
    terraform: `resource "aws_efs_backup_policy" "daily" {
  file_system_id = "{id}"

  backup_policy {
    status = "ENABLED"
  }
}`,
    cost: 'Backup storage by the gigabyte; backups are incremental, and kept for five weeks.',
    risk: 'None while it runs; the first backup copies everything, and may take hours.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html'],
  notes: ['001 §2.6', '003 >1,000', '004 §AWS Backup'],
  wellArchitected: ['REL09-BP03'],
  subject: fileSystem.with('backupPolicy'),
  context: { protectedResources: protectedResource },

  evaluate(fileSystem, { protectedResources, now }) {
    const exempt = exemptBecause(fileSystem) ?? exemptByTag(fileSystem.tags);
    if (exempt) return notApplicable(exempt);
    const Status = fileSystem.backupPolicy?.Status;
    if (Status === 'ENABLED' || Status === 'ENABLING') return pass();

    const saved = savedBy([fileSystem.arn], protectedResources, now);
    const evidence = { BackupPolicy: { Status }, LastBackupTime: saved.at?.toISOString() };
    if (saved.daily) return pass('AWS Backup saves it', evidence);
    return saved.at
      ? fail('Automatic backups are off, and AWS Backup no longer saves it daily', evidence)
      : fail('Automatic backups are off', evidence);
  },
});
