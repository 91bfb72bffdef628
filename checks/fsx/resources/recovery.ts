import { type Copy, defineDerived, type Selected } from '#engine';
import { backupsOf, newestOf, recoveryOf } from '../../backup/lib/recovery.ts';
import { protectedResource } from '../../backup/resources/protected-resource.ts';
import { heldIn } from '../lib/backups.ts';
import { configurationOf, inTransit } from '../lib/deployment.ts';
import { judgeLinks } from '../lib/repository.ts';
import { dataRepositoryAssociation } from './data-repository-association.ts';
import { fileSystem } from './file-system.ts';
import { volume } from './volume.ts';

/** A file system, and what it could be had back from. */
export const recovery = defineDerived({
  type: 'fsx.recovery',
  scope: 'region',
  from: {
    fileSystems: fileSystem,
    associations: dataRepositoryAssociation,
    volumes: volume,
    protectedResources: protectedResource,
  },
  derive: ({ fileSystems, associations, volumes, protectedResources }) =>
    fileSystems.map((each) =>
      recoveryOf(
        each,
        { kind: `FSx ${each.data.FileSystemType}`, class: 'file-system', encrypted: true },
        {
          savedAs: () => [{ arns: heldIn(each, volumes), tags: each.tags, type: 'FSx' }],
          exempt: () => {
            const { tags, data } = each;
            const transit = inTransit(data);
            if (transit) return transit;
            if ('lintel:scratch' in tags) return 'it holds nothing to keep, by its tag lintel:scratch';
            const isLinked = data.FileSystemType === 'LUSTRE' && judgeLinks(each, associations);
            if (isLinked) return 'its files are in the bucket that it is linked to (fsx/data-protected)';
            return heldIn(each, volumes).length === 0
              ? 'it has no volumes but roots, copies and caches'
              : undefined;
          },
          copies: [
            automaticBackups(each),
            oldestOf(() =>
              heldIn(each, volumes).map((arn) => newestOf([...backupsOf([arn], protectedResources)])),
            ),
          ],
          failsAt: () => 'fsx/data-protected',
        },
      ),
    ),
});

/** FSx takes them daily, and names none of them before it is asked. */
function* automaticBackups({ account, region, data }: Selected<typeof fileSystem>): Generator<Copy> {
  if (configurationOf(data).AutomaticBackupRetentionDays) yield { mechanism: 'snapshot', account, region };
}

/** A file system is as old as the oldest of what AWS Backup saves of it, provided that it saves all. */
function* oldestOf(saved: () => readonly (Copy | undefined)[]): Generator<Copy> {
  const copies = saved();
  const known = copies.flatMap((copy) => copy ?? []);
  const [oldest] = known.toSorted((a, b) => ((a.newest ?? '') < (b.newest ?? '') ? -1 : 1));
  if (oldest && known.length === copies.length) yield oldest;
}
