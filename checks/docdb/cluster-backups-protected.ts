import { defineCheck } from '#engine';
import { protectedResource } from '../backup/resources/protected-resource.ts';
import { judgeBackups } from '../rds/lib/kin.ts';
import { dbCluster } from './resources/db-cluster.ts';

export default defineCheck({
  id: 'docdb/cluster-backups-protected',
  title: 'DocumentDB clusters keep their backups for a week and cannot be deleted by accident',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'By default backups are kept for one day, gone when a mistake of the weekend is noticed; and one wrong call deletes the cluster together with them.',
  fix: {
    summary: 'Keep backups for at least a week, and switch on deletion protection.',
    cli: 'aws docdb modify-db-cluster --db-cluster-identifier {id} --backup-retention-period 7 --deletion-protection --region {region}',
    cloudformation: 'BackupRetentionPeriod: 7\nDeletionProtection: true',
    terraform: 'backup_retention_period = 7\ndeletion_protection     = true',
    cost: 'Backup storage up to the size of the cluster is free, beyond it is charged.',
    risk: 'None while it runs; whoever wants to delete it must switch the protection off first.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/documentdb/latest/developerguide/backup_restore.html'],
  notes: ['003 >1,000', '003 >100,000'],
  wellArchitected: ['REL09-BP03'],
  subject: dbCluster,
  context: { protectedResources: protectedResource },
  options: { minDays: 7 },

  evaluate: (cluster, { protectedResources, options, now }) =>
    judgeBackups(cluster, protectedResources, { ...options, now }),
});
