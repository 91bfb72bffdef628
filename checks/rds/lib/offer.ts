import type { Collection, Selected } from '#engine';
import type { orderableOption } from '../resources/orderable-option.ts';

/** What AWS sells an instance as: its options are offered for each of these. */
export interface Offer {
  readonly Engine?: string | undefined;
  readonly EngineVersion?: string | undefined;
  readonly DBInstanceClass?: string | undefined;
}

/** Whether a standby depends on edition, version, class and Region; for all other engines it is always on offer. */
export function mayLackMultiAz({ Engine }: Offer): boolean {
  return Engine === 'sqlserver-ex' || Engine === 'sqlserver-web';
}

/** Whether AWS offers a standby for such an instance. */
export function canBeMultiAz(
  instance: Offer,
  options: Collection<Selected<typeof orderableOption>>,
): boolean {
  return (
    !mayLackMultiAz(instance) ||
    options.some(
      ({ data }) =>
        data.MultiAZCapable === true &&
        data.Engine === instance.Engine &&
        data.EngineVersion === instance.EngineVersion &&
        data.DBInstanceClass === instance.DBInstanceClass,
    )
  );
}
