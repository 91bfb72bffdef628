import { defineCheck, fail, must, notApplicable, oneOf, pass } from '#engine';
import { exemptByTag } from '../backup/lib/judge-recovery.ts';
import { savedBy } from '../backup/lib/saved-by.ts';
import { protectedResource } from '../backup/resources/protected-resource.ts';
import { backupArnsOf, isBehind, notJudged, sourceOf } from './lib/database.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbInstance } from './resources/db-instance.ts';

export default defineCheck({
  id: 'rds/automated-backups-retained',
  title: 'Automated backups are on and kept long enough',
  pillar: 'reliability',
  severity: 'high',
  why: 'Without automated backups there is no way back to the minute before a mistake; kept for too few days, they are gone when the mistake is noticed.',
  fix: {
    summary:
      'Keep automated backups for at least a week, or have an AWS Backup plan do it; where a plan already does, change the plan.',
    cli: 'aws rds modify-db-instance --db-instance-identifier {id} --backup-retention-period 7 --apply-immediately --region {region}   # a cluster: modify-db-cluster --db-cluster-identifier {id}',
    cloudformation: 'BackupRetentionPeriod: 7',
    terraform: 'backup_retention_period = 7',
    cost: 'Backup storage up to the size of the databases is free, beyond it is charged.',
    risk: 'Going from no backups to some interrupts an instance for a moment; do it off-peak.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html'],
  notes: ['001 §3.2.1', '003 >1,000', '004 §재해 복구'],
  wellArchitected: ['REL09-BP03'],
  subject: oneOf(dbInstance, dbCluster),
  context: { protectedResources: protectedResource },
  options: { minDays: 7 },

  evaluate(db, { protectedResources, options, now }) {
    const exempt = notJudged(db) ?? exemptByTag(db.tags);
    if (exempt) return notApplicable(exempt);
    if (sourceOf(db)) return notApplicable('a read replica: its source is backed up');

    const { AwsBackupRecoveryPointArn, LatestRestorableTime } = db.data;
    const days = must(db.data.BackupRetentionPeriod, 'BackupRetentionPeriod');
    const governed = days > 0 && AwsBackupRecoveryPointArn !== undefined;
    if (days < options.minDays && !governed) {
      const saved = savedBy(backupArnsOf(db), protectedResources, now);
      const evidence = { BackupRetentionPeriod: days, LastBackupTime: saved.at?.toISOString() };
      if (saved.daily) return pass('AWS Backup saves it', evidence);
      return days === 0
        ? fail('Automated backups are off: no point-in-time recovery', evidence, 'critical')
        : fail(`Automated backups are kept for ${days} of ${options.minDays} days`, evidence, 'medium');
    }
    if (!isBehind(db, now))
      return governed ? pass('an AWS Backup plan governs the automated backups') : pass();
    if (db.type === 'rds.db-instance' && db.data.AutomationMode === 'all-paused') {
      return notApplicable('backups wait for automation (rds/custom-automation-active)');
    }
    const evidence = { LatestRestorableTime: LatestRestorableTime?.toISOString() };
    return fail('Point-in-time recovery is more than an hour behind', evidence, 'medium');
  },
});
