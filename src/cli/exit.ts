import { type Severity, severities } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** What a pipeline decides by. */
export const exit = {
  clean: 0,
  /** Something unsuppressed fails at or above the threshold. */
  findings: 1,
  /** Could not run: usage, configuration, credentials. */
  cannotRun: 2,
  /** Ran, nothing failed at the threshold, but not everything could be read. */
  incomplete: 3,
} as const;

export type Threshold = Severity | 'none';

/** The exit code that a report deserves. */
export function exitCodeOf(
  report: Report,
  { failOn, allowIncomplete }: { readonly failOn: Threshold; readonly allowIncomplete: boolean },
): number {
  const counted = failOn === 'none' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  if (counted.some((severity) => report.bySeverity[severity].fail > 0)) return exit.findings;
  return report.complete || allowIncomplete ? exit.clean : exit.incomplete;
}
