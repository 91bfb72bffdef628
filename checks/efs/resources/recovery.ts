import { defineDerived, type Selected } from '#engine';
import { backupsOf, recoveryOf } from '../../backup/lib/recovery.ts';
import { savedBy } from '../../backup/lib/saved-by.ts';
import { protectedResource } from '../../backup/resources/protected-resource.ts';
import { exemptBecause } from '../lib/exempt.ts';
import { fileSystem } from './file-system.ts';

const fileSystems = fileSystem.with('backupPolicy');
const aDayAndAHalf = 36 * 3_600_000;

/** A file system, and what it could be had back from. */
export const recovery = defineDerived({
  type: 'efs.recovery',
  scope: 'region',
  from: { fileSystems, protectedResources: protectedResource },
  derive: ({ fileSystems, protectedResources }, { now }) =>
    fileSystems.map((each) =>
      recoveryOf(
        each,
        { kind: 'EFS file system', class: 'file-system', encrypted: each.data.KmsKeyId !== undefined },
        {
          savedAs: () => [{ arns: [each.arn], tags: each.tags, type: 'EFS' }],
          exempt: () => {
            const isNew = now.getTime() - (each.data.CreationTime?.getTime() ?? 0) < aDayAndAHalf;
            const awaited = isNew && isOn(each) ? 'its first backup is still to come' : undefined;
            return exemptBecause(each) ?? awaited;
          },
          copies: [backupsOf([each.arn], protectedResources)],
          failsAt: () => {
            if (isOn(each) || savedBy([each.arn], protectedResources, now).daily) return undefined;
            return 'efs/backup-enabled';
          },
        },
      ),
    ),
});

function isOn({ backupPolicy }: Selected<typeof fileSystems>): boolean {
  return backupPolicy?.Status === 'ENABLED' || backupPolicy?.Status === 'ENABLING';
}
