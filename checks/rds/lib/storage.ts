import type { Selected } from '#engine';
import type { dbInstance } from '../resources/db-instance.ts';

type Data = Selected<typeof dbInstance>['data'];

/** Why an instance has no storage of its own that could grow by itself. */
export function cannotGrow({ DBClusterIdentifier, Engine, StorageType }: Data): string | undefined {
  if (DBClusterIdentifier) return 'the storage is that of its cluster';
  if (Engine?.startsWith('custom-')) return 'RDS Custom has no storage autoscaling';
  return StorageType === 'standard' ? 'magnetic storage has no storage autoscaling' : undefined;
}

/** Whether storage autoscaling has room to grow; AWS leaves MaxAllocatedStorage out where it is off. */
export function growsByItself({ AllocatedStorage = Infinity, MaxAllocatedStorage = 0 }: Data): boolean {
  return MaxAllocatedStorage > AllocatedStorage;
}
