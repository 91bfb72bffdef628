import { defineCheck, fail, must, notApplicable, oneOf, pass } from '#engine';
import { notJudged, sourceOf } from './lib/database.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbInstance } from './resources/db-instance.ts';

export default defineCheck({
  id: 'rds/deletion-protection',
  title: 'Production databases cannot be deleted by accident',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'One wrong call or template deletes the database, and by default its automated backups with it.',
  fix: {
    summary: 'Switch on deletion protection.',
    cli: 'aws rds modify-db-instance --db-instance-identifier {id} --deletion-protection --region {region}   # a cluster: modify-db-cluster --db-cluster-identifier {id}',
    cloudformation: 'DeletionProtection: true',
    terraform: 'deletion_protection = true',
    cost: 'None.',
    risk: 'None while it runs; whoever wants to delete it must switch the protection off first.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html'],
  notes: ['002 §S3', '003 >1,000'],
  wellArchitected: ['REL09-BP02'],
  subject: oneOf(dbInstance, dbCluster),

  evaluate(db) {
    const exempt = notJudged(db);
    if (exempt) return notApplicable(exempt);
    if (sourceOf(db)) return notApplicable('a read replica: it can be built again from its source');
    const { DeletionProtection } = db.data;
    return must(DeletionProtection, 'DeletionProtection')
      ? pass()
      : fail('Deletion protection is off', { DeletionProtection });
  },
});
