import type { Finding, Severity } from './finding.ts';

/** Why an earlier fail is none any more. */
export type Resolution = 'passes' | 'not-applicable' | 'gone' | 'suppressed';

/** An unsuppressed fail of the earlier report that is none now. */
export interface Resolved {
  readonly check: string;
  /** As it was then. */
  readonly severity: Severity;
  readonly resource: Finding['resource'];
  readonly how: Resolution;
}

/**
 * What became of the fails since an earlier report. The fails of then, less the resolved and the lost from sight,
 * more the new, the unsuppressed and those not compared, are the fails of now.
 */
export interface Comparison {
  readonly earlier: { readonly startedAt: string; readonly version: string };
  /** Fails now; was judged then and did not fail, or was not there. */
  readonly new: number;
  /** Failed then and fails now, more severely. */
  readonly worse: number;
  /** Failed then under a suppression that holds no more. */
  readonly unsuppressed: number;
  /** Fails now; whether it failed then, the earlier report does not say. */
  readonly notCompared: number;
  /** Failed then; whether it still does, this report does not say. */
  readonly lostFromSight: number;
  /** In the earlier report's order: worst first. */
  readonly resolved: readonly Resolved[];
}
