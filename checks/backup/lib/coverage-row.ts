import { anywhere, type BackupRow, type Collections, type Copy, type Gap, type Resource } from '#engine';
import { globalCluster } from '../../rds/resources/global-cluster.ts';
import { bucket } from '../../s3/resources/bucket.ts';
import { replicationDestination } from '../../s3/resources/replication-destination.ts';
import { backupJob } from '../resources/backup-job.ts';
import { backupPlan } from '../resources/backup-plan.ts';
import { backupSelection } from '../resources/backup-selection.ts';
import { backupVault } from '../resources/backup-vault.ts';
import { copyJob } from '../resources/copy-job.ts';
import { regionSettings } from '../resources/region-settings.ts';
import { restoreJob } from '../resources/restore-job.ts';
import { bucketReplicas, copiedBy, globalReplicas, isLocked } from './further-copies.ts';
import { exemptByTag } from './judge-recovery.ts';
import { lastJobOf, lastRestoreOf } from './last-jobs.ts';
import { merged, threeTwoOne } from './merged.ts';
import { plansOf } from './plans-of.ts';
import { newestOf, type Recovery, readerInto } from './recovery.ts';

/** What else is known of the copies of resources. */
export const furtherSources = {
  globalClusters: globalCluster,
  buckets: bucket.with('replication', 'objectLock'),
  destinations: replicationDestination,
  copyJobs: anywhere(copyJob),
  backupJobs: backupJob,
  restoreJobs: anywhere(restoreJob),
  vaults: anywhere(backupVault),
  plans: backupPlan,
  selections: backupSelection.with('selection'),
  settings: regionSettings,
};

type Further = Collections<typeof furtherSources>;

/** A row of the backup coverage matrix. */
export function coverageRow(
  { id, arn, account, region, data }: Resource<Recovery>,
  further: Further,
): BackupRow {
  const { type, kind, class: of, encrypted, savedAs, idle } = data;
  const elsewhere: Gap[] = [];
  const asFarAsRead = readerInto(elsewhere);
  const found: Copy[] = [...data.copies];
  for (const place of placesOf({ arn, data }, further)) {
    asFarAsRead(() => {
      for (const copy of place) found.push(copy);
    });
  }
  const copies = merged(found, ({ mechanism, vault }) => {
    if (mechanism === 'versions') return asFarAsRead(() => isLocked(arn, further));
    if (mechanism !== 'aws-backup') return false;
    const kept = asFarAsRead(() => further.vaults.get(vault)?.data);
    return kept && (kept.Locked === true || kept.VaultType === 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT');
  });
  const plans = savedAs && readerInto([])(() => plansOf(savedAs, further));
  const arns = savedAs && [...new Set([arn, ...savedAs.flatMap((each) => each.arns)])];
  const lastJob = arns && readerInto([])(() => lastJobOf(arns, found, further));
  const lastRestore = arns && readerInto([])(() => lastRestoreOf(arns, further));
  const tags = savedAs?.[0]?.tags ?? {};
  const exempt = exemptByTag(tags);
  const newest = newestOf(copies)?.newest;
  return {
    account,
    region,
    type,
    id,
    arn,
    kind,
    class: of,
    critical: tags['data-classification'] === 'critical',
    ...(encrypted !== undefined && { encrypted }),
    copies,
    ...(plans && { plans }),
    ...(lastJob !== undefined && { lastJob }),
    ...(lastRestore !== undefined && { lastRestore }),
    threeTwoOne: threeTwoOne(copies, { account, region }, data.unread.length + elsewhere.length === 0),
    ...(idle && newest && newest >= (idle.since ?? '') && { idle: idle.because }),
    ...(exempt && { exempt }),
    unread: operationsOf(data.unread),
    unreadElsewhere: operationsOf(elsewhere),
  };
}

function operationsOf(gaps: readonly Gap[]): readonly string[] {
  return [...new Set(gaps.map(({ operation }) => operation))].sort();
}

/** Where there may be copies that the service itself does not tell of. */
function placesOf(
  { arn, data: { type, savedAs = [] } }: { readonly arn: string; readonly data: Recovery },
  further: Further,
): readonly Iterable<Copy>[] {
  const arns = new Set([arn, ...savedAs.flatMap((each) => each.arns)]);
  return [
    ...[...arns].map((each) => copiedBy(each, further)),
    ...(type === 'rds.db-cluster' ? [globalReplicas(arn, further)] : []),
    ...(type === 's3.bucket' ? [bucketReplicas(arn, further)] : []),
  ];
}
