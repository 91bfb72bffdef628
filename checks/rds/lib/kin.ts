import { type Collection, fail, must, notApplicable, pass, type Selected, type Verdict } from '#engine';
import { exemptByTag } from '../../backup/lib/judge-recovery.ts';
import { savedBy } from '../../backup/lib/saved-by.ts';
import type { protectedResource } from '../../backup/resources/protected-resource.ts';
import type { dbCluster as docdbCluster } from '../../docdb/resources/db-cluster.ts';
import type { dbCluster as neptuneCluster } from '../../neptune/resources/db-cluster.ts';
import { clusterArnsOf } from './database.ts';
import { type Instances, membersOf } from './members.ts';

/** A cluster of DocumentDB or Neptune, which are built like Aurora. */
type Kin = Selected<typeof docdbCluster> | Selected<typeof neptuneCluster>;

/** Whether an instance in another zone can take over. */
export function judgeZones(cluster: Kin, instances: Instances): Verdict {
  const { Status, ReplicationSourceIdentifier, GlobalClusterIdentifier } = cluster.data;
  const exempt = inTransit(cluster);
  if (exempt) return notApplicable(exempt);
  const members = membersOf(cluster, instances);
  if (members.length === 0 && (ReplicationSourceIdentifier || GlobalClusterIdentifier)) {
    return notApplicable('without instances it only keeps the data of a global cluster');
  }
  const zones = [...new Set(members.flatMap(({ zone }) => zone ?? []))].sort();
  if (zones.length >= 2) return pass();
  for (const { zone } of members) must(zone, 'the AvailabilityZone of every member');
  const where = zones.length ? `its instances are only in ${zones[0]}` : 'it has no instances';
  const isStopped = Status === 'stopped';
  return fail(
    `The cluster cannot fail over to another zone: ${where}${isStopped ? '; it is stopped' : ''}`,
    { members: members.map(({ id }) => id), zones },
    isStopped ? 'info' : ReplicationSourceIdentifier ? 'low' : undefined,
  );
}

/** Whether backups are kept long enough, and deletion takes two steps. */
export function judgeBackups(
  cluster: Kin,
  protectedResources: Collection<Selected<typeof protectedResource>>,
  { minDays, now }: { readonly minDays: number; readonly now: Date },
): Verdict {
  const exempt = inTransit(cluster);
  if (exempt) return notApplicable(exempt);
  const { data } = cluster;
  if (data.ReplicationSourceIdentifier) return notApplicable('its source in another Region is judged');
  const DeletionProtection = must(data.DeletionProtection, 'DeletionProtection');
  const days = must(data.BackupRetentionPeriod, 'BackupRetentionPeriod');
  const saved =
    days < minDays && !exemptByTag(cluster.tags)
      ? savedBy(clusterArnsOf(cluster), protectedResources, now)
      : undefined;
  const evidence = {
    BackupRetentionPeriod: days,
    DeletionProtection,
    LastBackupTime: saved?.at?.toISOString(),
  };
  if (saved && !saved.daily) {
    const short = `Backups are kept for ${days} of ${minDays} days`;
    return fail(DeletionProtection ? short : `${short}, and deletion protection is off`, evidence);
  }
  if (!DeletionProtection) return fail('Deletion protection is off', evidence);
  return saved ? pass('AWS Backup saves it', evidence) : pass();
}

function inTransit({ data: { Status } }: Kin): string | undefined {
  return Status === 'creating' || Status === 'deleting' ? `it is ${Status}` : undefined;
}
