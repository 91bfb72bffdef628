import type { Resource, Selected } from '#engine';
import type { fileSystem } from '../resources/file-system.ts';

/** Why nothing is asked of an EFS file system: it comes or goes, or its data are kept elsewhere. */
export function exemptBecause({
  tags,
  data: { LifeCycleState, FileSystemProtection },
}: Pick<Selected<typeof fileSystem>, 'data'> & Pick<Resource, 'tags'>): string | undefined {
  if (LifeCycleState === 'creating' || LifeCycleState === 'deleting' || LifeCycleState === 'deleted') {
    return `its state is ${LifeCycleState}`;
  }
  if (FileSystemProtection?.ReplicationOverwriteProtection === 'REPLICATING') {
    return 'EFS replicates another file system to it';
  }
  return 'lintel:rebuildable' in tags ? 'can be made anew, by its tag lintel:rebuildable' : undefined;
}
