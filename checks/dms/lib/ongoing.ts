import type { Selected } from '#engine';
import type { replicationTask } from '../resources/replication-task.ts';

/** Whether changes are replicated as they happen, and not a load done once. */
export function isOngoing(migrationType: string | undefined): boolean {
  return migrationType === 'cdc' || migrationType === 'full-load-and-cdc';
}

/** Whether a task replicates changes right now. */
export function isReplicating({
  MigrationType,
  Status,
}: Pick<Selected<typeof replicationTask>['data'], 'MigrationType' | 'Status'>): boolean {
  return isOngoing(MigrationType) && Status === 'running';
}
