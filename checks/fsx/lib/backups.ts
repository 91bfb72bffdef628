import { type Collection, fail, must, notApplicable, pass, type Selected, type Verdict } from '#engine';
import { savedBy } from '../../backup/lib/saved-by.ts';
import type { protectedResource } from '../../backup/resources/protected-resource.ts';
import type { fileSystem } from '../resources/file-system.ts';
import type { volume } from '../resources/volume.ts';
import { configurationOf } from './deployment.ts';

type FileSystem = Selected<typeof fileSystem>;
type Volumes = Collection<Selected<typeof volume>>;

const byFileSystem = ({ data }: Selected<typeof volume>) => data.FileSystemId;

/** Whether the automatic backups of a file system are kept for long enough, or AWS Backup saves it. */
export function judgeBackups(
  fileSystem: FileSystem,
  {
    volumes,
    protectedResources,
    options: { minDays },
    now,
  }: {
    readonly volumes: Volumes;
    readonly protectedResources: Collection<Selected<typeof protectedResource>>;
    readonly options: { readonly minDays: number };
    readonly now: Date;
  },
): Verdict {
  const days = must(
    configurationOf(fileSystem.data).AutomaticBackupRetentionDays,
    'AutomaticBackupRetentionDays',
  );
  const held = heldIn(fileSystem, volumes);
  if (held.length === 0) return notApplicable('it has no volumes but roots, copies and caches');
  const unsaved = held.filter((arn) => !savedBy([arn], protectedResources, now).daily);
  const evidence = { AutomaticBackupRetentionDays: days, unsaved };
  if (unsaved.length === 0) return pass('AWS Backup saves it', evidence);
  return days > 0
    ? fail(`Automatic backups are kept for ${days} of ${minDays} days`, evidence, 'low')
    : fail('Automatic backups are off', evidence);
}

/**
 * What AWS Backup saves of a file system: itself, or those volumes of ONTAP that can be backed up.
 * https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/using-backups.html
 */
export function heldIn({ id, arn, data }: FileSystem, volumes: Volumes): readonly string[] {
  if (data.FileSystemType !== 'ONTAP') return [arn];
  return volumes
    .having(byFileSystem, id)
    .filter(
      ({ data: { Lifecycle, OntapConfiguration: ontap } }) =>
        Lifecycle !== 'DELETING' &&
        Lifecycle !== 'FAILED' &&
        ontap.OntapVolumeType === 'RW' &&
        ontap.StorageVirtualMachineRoot !== true &&
        ontap.FlexCacheEndpointType !== 'CACHE',
    )
    .map((volume) => volume.arn);
}
