import type { Copy, Resource, Severity } from '#engine';
import type { Recovery } from './recovery.ts';

const severities: Readonly<Record<Recovery['class'], Severity>> = {
  database: 'high',
  'file-system': 'high',
  volume: 'medium',
  bucket: 'low',
};

/** How bad it is to lose it. */
export function severityOf({ class: of }: Recovery): Severity {
  return severities[of];
}

/** Why a resource needs no backup, where its tags say so and why. */
export function exemptByTag(tags: Resource['tags']): string | undefined {
  const reason = tags['lintel:reason'];
  return tags['lintel:backup'] === 'none' && reason ? `its tag lintel:backup=none: ${reason}` : undefined;
}

/** What a mistake does not reach. How old a continuous copy in another Region is, only that Region knows. */
export function pointsOf({ copies }: Recovery, region: string): readonly Copy[] {
  return copies.filter(
    (copy) => copy.mechanism !== 'replica' && (copy.newest !== undefined || copy.region === region),
  );
}
