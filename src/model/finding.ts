import type { Gap } from './gap.ts';
import type { Resource } from './resource.ts';

/** Worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

export const pillars = ['reliability', 'security', 'operations', 'performance', 'cost'] as const;
export type Pillar = (typeof pillars)[number];

export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The observed values behind a verdict, by the names that AWS uses for them. */
export type Evidence = Readonly<Record<string, Json>>;

/** What a check may answer. There is no way to say "unknown": only the engine can. */
export type Verdict =
  | { readonly status: 'pass'; readonly reason?: string; readonly evidence?: Evidence }
  | {
      readonly status: 'fail';
      /** What is wrong, as a sentence without a full stop. */
      readonly reason: string;
      readonly evidence: Evidence;
      /** Where this failure is worse or milder than the check's own severity. */
      readonly severity?: Severity;
    }
  | { readonly status: 'not-applicable'; readonly reason: string; readonly evidence?: Evidence };

/** The desired state holds; a reason only where a reader would wonder why. */
export function pass(reason?: string, evidence?: Evidence): Verdict {
  return { status: 'pass', ...(reason && { reason }), ...(evidence && { evidence }) };
}

/** The desired state does not hold. */
export function fail(reason: string, evidence: Evidence, severity?: Severity): Verdict {
  return { status: 'fail', reason, evidence, ...(severity && { severity }) };
}

/** The check has nothing to say about this resource. */
export function notApplicable(reason: string, evidence?: Evidence): Verdict {
  return { status: 'not-applicable', reason, ...(evidence && { evidence }) };
}

export type Environment = 'production' | 'non-production';

/** A rule of the configuration that hides a fail. */
export interface Suppression {
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string | undefined;
}

/** How an unsuppressed fail stands to an earlier report; one that already failed there is not marked. */
export type Change = 'new' | 'worse' | 'unsuppressed' | 'not-compared';

/** One verdict of one check on one resource; its identity is (check, resource.arn), stable across scans. */
export type Finding = {
  readonly check: string;
  readonly severity: Severity;
  /** Why the severity is not the one that the check declares. */
  readonly severityReason?: string;
  readonly environment: Environment;
  readonly resource: Omit<Resource, 'data'>;
  /** A suppressed finding stays in every report. */
  readonly suppressed?: Suppression;
  readonly change?: Change;
} & (
  | Omit<Extract<Verdict, { status: 'pass' | 'not-applicable' }>, 'severity'>
  | Omit<Extract<Verdict, { status: 'fail' }>, 'severity'>
  | { readonly status: 'unknown'; readonly reason: string; readonly gap: Gap }
);
