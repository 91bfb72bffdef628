import { type Collection, must, type Selected } from '#engine';
import type { protectedResource } from '../../backup/resources/protected-resource.ts';
import type { snapshot } from '../resources/snapshot.ts';

type Snapshot = Selected<typeof snapshot>;

/** A state of a volume that can be restored. */
export interface Save {
  readonly time: Date;
  readonly by: string;
  /** An archived snapshot takes up to three days to restore. */
  readonly isArchived?: boolean;
}

const byVolume = ({ data }: Snapshot) => data.VolumeId;

/** The completed snapshots of a volume; a copy of a snapshot does not name its volume any more. */
export function snapshotsOf(volume: string, snapshots: Collection<Snapshot>): readonly Save[] {
  return snapshots
    .having(byVolume, volume)
    .filter(({ data }) => data.State === 'completed')
    .map(({ id, data: { StartTime, StorageTier } }) => ({
      time: must(StartTime, 'StartTime'),
      by: id,
      isArchived: StorageTier === 'archive',
    }));
}

/** The last backups that AWS Backup made of any of these: a volume, the instances that it is attached to. */
export function backupsOf(
  arns: readonly string[],
  protectedResources: Collection<Selected<typeof protectedResource>>,
): readonly Save[] {
  return arns.flatMap((arn) => {
    const time = protectedResources.get(arn)?.data.LastBackupTime;
    return time ? [{ time, by: `AWS Backup of ${arn}` }] : [];
  });
}

export function newestOf(saves: readonly Save[]): Save | undefined {
  return saves.toSorted((a, b) => b.time.getTime() - a.time.getTime())[0];
}
