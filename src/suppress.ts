import { glob, matches, type ResourceMatch } from './match.ts';
import type { Finding, Suppression } from './model/finding.ts';
import type { SuppressionProblem } from './model/report.ts';

/** A rule of the configuration that hides fails: of which checks, on which resources, why, until when. */
export interface SuppressionRule extends Suppression, ResourceMatch {
  /** A glob of check ids. */
  readonly check: string;
}

/**
 * Marks the fails that a rule hides; never an `unknown`. Rules that have expired hide nothing; they and those
 * that matched nothing are told.
 */
export function suppress(
  findings: readonly Finding[],
  rules: readonly SuppressionRule[],
  today: Date,
): { readonly findings: readonly Finding[]; readonly problems: readonly SuppressionProblem[] } {
  const day = today.toISOString().slice(0, 10);
  const used = new Set<SuppressionRule>();
  const isLive = ({ until }: SuppressionRule) => until === undefined || until >= day;
  const marked = findings.map((finding) => {
    if (finding.status !== 'fail') return finding;
    const rule = rules.find(
      (each) => isLive(each) && glob(each.check).test(finding.check) && matches(each, finding.resource),
    );
    if (!rule) return finding;
    used.add(rule);
    const { reason, until } = rule;
    return { ...finding, suppressed: { reason, ...(until && { until }) } };
  });
  const problems = rules
    .filter((rule) => !used.has(rule))
    .map((rule): SuppressionProblem => ({ rule, problem: isLive(rule) ? 'unused' : 'expired' }));
  return { findings: marked, problems };
}
