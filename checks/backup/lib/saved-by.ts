import { type Collection, elapsed, type Selected } from '#engine';
import type { protectedResource } from '../resources/protected-resource.ts';

/** AWS Backup starts a daily job within hours of its time, and it may take hours. */
const daily = 36 * 3_600_000;

/** When AWS Backup last saved what it knows by one of these ARNs, and whether it still does so daily. */
export function savedBy(
  arns: readonly string[],
  protectedResources: Collection<Selected<typeof protectedResource>>,
  now: Date,
): { readonly at: Date | undefined; readonly daily: boolean } {
  const at = protectedResources.find(({ id }) => arns.includes(id))?.data.LastBackupTime;
  return { at, daily: at !== undefined && elapsed(at, now, 'LastBackupTime') <= daily };
}
