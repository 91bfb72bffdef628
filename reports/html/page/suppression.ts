import type { ShownFinding } from './data.ts';

/** A rule for the configuration that hides exactly this finding. */
export function suppressionSnippet(
  { check, resource }: Pick<ShownFinding, 'check' | 'resource'>,
  reason: string,
): string {
  return JSON.stringify({ check: check.id, resource: resource.arn, reason, until: 'YYYY-MM-DD' }, null, 2);
}
