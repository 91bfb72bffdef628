import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { exemptByTag } from '../backup/lib/judge-recovery.ts';
import { savedBy } from '../backup/lib/saved-by.ts';
import { copyJob } from '../backup/resources/copy-job.ts';
import { protectedResource } from '../backup/resources/protected-resource.ts';
import { regionOfArn } from '../rds/lib/region-of-arn.ts';
import { hasTag } from '../s3/lib/tag.ts';
import { cluster } from './resources/cluster.ts';

export default defineCheck({
  id: 'redshift/snapshots-retained',
  title: 'Redshift clusters keep automated snapshots, and critical ones a copy in another Region',
  pillar: 'reliability',
  severity: 'medium',
  why: 'To load a warehouse anew from its sources takes days, where they still have the data; a snapshot is restored within hours, but not after it has expired, nor while its Region is out of reach.',
  fix: {
    summary: 'Keep automated snapshots for at least a week, and have those of critical clusters copied.',
    cli: 'aws redshift modify-cluster --cluster-identifier {id} --automated-snapshot-retention-period 7 --region {region}\naws redshift enable-snapshot-copy --cluster-identifier {id} --destination-region <the other Region> --retention-period 7 --region {region}   # encrypted: --snapshot-copy-grant-name <a grant there>',
    cloudformation: 'AutomatedSnapshotRetentionPeriod: 7',
    terraform: 'automated_snapshot_retention_period = 7',
    cost: 'Snapshot storage, in the other Region too, and the transfer there.',
    risk: 'None for the cluster. Check that the law allows the data in the other Region.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-snapshots.html'],
  notes: ['002 §AWS DMS', '003 >100,000', '004 §AWS Backup'],
  wellArchitected: ['REL09-BP03', 'REL13'],
  subject: cluster,
  context: { protectedResources: protectedResource, copyJobs: copyJob },
  // What must have a copy in another Region: 'tagged', 'all', or 'none'.
  options: { minDays: 7, crossRegionScope: 'tagged', scopeTag: 'data-classification=critical' },

  evaluate({ arn, region, tags, data }, { protectedResources, copyJobs, options, now }) {
    const { ClusterStatus, ClusterSnapshotCopyStatus } = data;
    const { minDays, crossRegionScope, scopeTag } = options;
    if (['creating', 'deleting', 'final-snapshot'].includes(ClusterStatus ?? '')) {
      return notApplicable(`its status is ${ClusterStatus}`);
    }
    const exempt = exemptByTag(tags);
    if (exempt) return notApplicable(exempt);
    const days = must(data.AutomatedSnapshotRetentionPeriod, 'AutomatedSnapshotRetentionPeriod');
    const saved = days < minDays ? savedBy([arn], protectedResources, now) : undefined;
    const LastBackupTime = saved?.at?.toISOString();
    const evidence = { AutomatedSnapshotRetentionPeriod: days, LastBackupTime };
    if (days === 0 && !saved?.daily) return fail('Automated snapshots are off', evidence, 'high');

    const isInScope = crossRegionScope === 'all' || (crossRegionScope === 'tagged' && hasTag(tags, scopeTag));
    const isCopied = () =>
      ClusterSnapshotCopyStatus?.DestinationRegion !== undefined ||
      copyJobs.some(({ data: { State, ResourceArn, DestinationBackupVaultArn } }) => {
        const destination = regionOfArn(DestinationBackupVaultArn);
        return State === 'COMPLETED' && ResourceArn === arn && (destination ?? region) !== region;
      });
    if (isInScope && !isCopied()) return fail('Snapshots are not copied to another Region', evidence);
    if (saved === undefined) return pass();
    if (saved.daily) return pass('AWS Backup saves it', evidence);
    return fail(`Automated snapshots are kept for ${days} of ${minDays} days`, evidence, 'low');
  },
});
