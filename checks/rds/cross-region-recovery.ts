import { anywhere, defineCheck, elapsed, fail, must, notApplicable, oneOf, pass } from '#engine';
import { copyJob } from '../backup/resources/copy-job.ts';
import { copyElsewhere } from './lib/copy-elsewhere.ts';
import { notJudged, sourceOf } from './lib/database.ts';
import { dbCluster } from './resources/db-cluster.ts';
import { dbClusterSnapshot } from './resources/db-cluster-snapshot.ts';
import { dbInstance } from './resources/db-instance.ts';
import { dbSnapshot } from './resources/db-snapshot.ts';
import { globalCluster } from './resources/global-cluster.ts';

export default defineCheck({
  id: 'rds/cross-region-recovery',
  title: 'Critical databases can be recovered in another Region',
  pillar: 'reliability',
  severity: 'medium',
  nonProduction: 'skip',
  why: 'Snapshots and automated backups stay in the database’s own Region, so the loss of the Region takes both.',
  fix: {
    summary:
      'Replicate the automated backups to a second Region; for a shorter recovery keep a read replica there. Aurora: a global database, or an AWS Backup plan that copies. RDS Custom and Multi-AZ DB clusters: their own replication.',
    cli: 'aws rds start-db-instance-automated-backups-replication --source-db-instance-arn {arn} --backup-retention-period 7 --region <the other Region>   # encrypted: --kms-key-id <a key there>',
    cost: 'Storage in the other Region and the transfer; a replica costs a whole instance.',
    risk: 'None for the database. Check that the law allows the data in the other Region.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReplicateBackups.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html',
  ],
  notes: ['000 §1', '003 >1,000,000', '004 §재해 복구', '004 §AWS Backup'],
  subject: oneOf(dbInstance, dbCluster),
  context: {
    globalClusters: globalCluster,
    copyJobs: copyJob,
    clusters: anywhere(dbCluster),
    snapshots: anywhere(dbSnapshot),
    clusterSnapshots: anywhere(dbClusterSnapshot),
  },
  options: { maxAgeHours: 26, drRegions: [] },

  evaluate(db, { options, now, ...where }) {
    const exempt = notJudged(db);
    if (exempt) return notApplicable(exempt);
    if (sourceOf(db)) return notApplicable('a read replica: its source is judged');

    const { maxAgeHours, drRegions } = options;
    const serves = (region: string) => drRegions.length === 0 || drRegions.includes(region);
    const how = copyElsewhere(db, where, (region, at) => {
      if (region === undefined || region === db.region || !serves(region)) return false;
      const name = 'when it was copied';
      return at === undefined || elapsed(must(at.time, name), now, name) <= maxAgeHours * 3_600_000;
    });
    if (how) return pass(how);
    const reason = `Neither replicated to another Region nor copied there in the last ${maxAgeHours} hours; snapshots copied by hand are seen only in Regions that are scanned`;
    return fail(reason, { drRegions, maxAgeHours });
  },
});
