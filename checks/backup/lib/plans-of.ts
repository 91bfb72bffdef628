import type { Collections, Selected } from '#engine';
import type { backupPlan } from '../resources/backup-plan.ts';
import type { backupSelection } from '../resources/backup-selection.ts';
import type { regionSettings } from '../resources/region-settings.ts';
import { type Backupable, selects } from './selects.ts';

const detailed = (source: typeof backupSelection) => source.with('selection');

/** The plans that take in a resource, or something whose backup holds it, by name. */
export function plansOf(
  savedAs: readonly Backupable[],
  {
    plans,
    selections,
    settings,
  }: Collections<{
    plans: typeof backupPlan;
    selections: ReturnType<typeof detailed>;
    settings: typeof regionSettings;
  }>,
): readonly string[] {
  const names = new Map(plans.map(({ id, data }) => [data.BackupPlanId, id]));
  if (names.size === 0) return [];
  const optIns = optInsOf(settings.map(({ data }) => data));
  const taken = selections.filter(
    ({ selection }) =>
      selection !== undefined && savedAs.some((each) => selects(selection, each, optIns) === 'yes'),
  );
  return [...new Set(taken.flatMap(({ data }) => names.get(data.BackupPlanId) ?? []))].sort();
}

function optInsOf([settings]: readonly Selected<typeof regionSettings>['data'][]) {
  return settings?.ResourceTypeOptInPreference ?? {};
}
