import type { Check } from '../define/check.ts';
import type { Alerts } from './alert.ts';
import type { Backups } from './backup.ts';
import type { Comparison } from './comparison.ts';
import type { Events } from './event-path.ts';
import type { Finding, Pillar, Severity, Suppression } from './finding.ts';
import type { Gap } from './gap.ts';
import type { Network } from './network.ts';

/** What a scan set out to read in one place. */
export interface ScannedRegion {
  readonly account: string;
  /** A Region's code, or `global`. */
  readonly region: string;
  readonly status: 'scanned' | 'skipped';
  /** Why it was skipped: not enabled, denied by a service control policy. */
  readonly reason?: string;
}

/** What came of one service in one account and Region. */
export interface Coverage {
  readonly account: string;
  readonly region: string;
  /** The service's folder below `checks/`: `rds`. */
  readonly service: string;
  /** `read` wholly; `denied` where permissions were missing; `failed` for any other reason; `skipped` was not tried. */
  readonly status: 'read' | 'denied' | 'failed' | 'skipped';
  /** Resources found. */
  readonly resources: number;
  /** Requests sent, by operation: `{ "rds:DescribeDBInstances": 3 }`. */
  readonly calls: Readonly<Record<string, number>>;
  /** What could not be read, each cause once per operation. */
  readonly gaps: readonly Gap[];
  /** When the last answer arrived, ISO 8601; absent where it was skipped. */
  readonly readAt?: string;
}

/** Operations by the services and names under which the coverage counts their calls. */
export type Operations = Readonly<Record<string, readonly string[]>>;

/** How many verdicts of each kind. */
export interface Tally {
  readonly pass: number;
  /** Unsuppressed ones only. */
  readonly fail: number;
  readonly 'not-applicable': number;
  readonly unknown: number;
  readonly suppressed: number;
}

/** A check's own words, once in a report, however many findings it has. */
export interface CheckSummary
  extends Pick<
    Check,
    | 'id'
    | 'title'
    | 'pillar'
    | 'severity'
    | 'confidence'
    | 'why'
    | 'fix'
    | 'refs'
    | 'notes'
    | 'wellArchitected'
    | 'facts'
  > {
  /** The IAM actions that its verdicts need. */
  readonly actions: readonly string[];
  /** The operations that they rest on. */
  readonly operations: Operations;
  /** The options that were in force. */
  readonly options: Check['options'];
  readonly tally: Tally;
}

/** One line of "fix these first". */
export interface Priority {
  readonly check: string;
  readonly severity: Severity;
  /** The ARNs of the resources that fail at this severity. */
  readonly resources: readonly string[];
}

/** What was asked of CloudWatch, which charges for each metric that GetMetricData asks for. */
export interface Metrics {
  readonly requested: number;
  /** What that costs, in US dollars. */
  readonly dollars: number;
  /** The checks that were chosen, but ask for metrics, and were left out for that (--no-metrics). */
  readonly leftOut: readonly string[];
}

/** Facts that were looked up long before the scan. */
export interface OldFacts {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The checks that rest upon them. */
  readonly checks: readonly string[];
}

/** A suppression rule that did not do what its author meant. */
export interface SuppressionProblem {
  readonly rule: Suppression & { readonly check: string };
  readonly problem: 'unused' | 'expired';
}

/** What a scan found: a plain document, the same whoever renders it. */
export interface Report {
  readonly format: 'lintel-report';
  readonly version: 1;
  readonly tool: { readonly name: 'lintel'; readonly version: string };
  readonly scan: {
    /** ISO 8601, UTC. */
    readonly startedAt: string;
    readonly finishedAt: string;
    /** Later than the scan where an inventory was judged again. */
    readonly judgedAt: string;
    readonly accounts: readonly { readonly id: string; readonly partition: string; readonly name?: string }[];
    readonly regions: readonly ScannedRegion[];
    /** What was asked for: filters and thresholds, as given. */
    readonly options: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  };
  /** Nothing that the checks need was left unread. */
  readonly complete: boolean;
  readonly coverage: readonly Coverage[];
  readonly tally: Tally;
  readonly bySeverity: Readonly<Record<Severity, Tally>>;
  readonly byPillar: Readonly<Record<Pillar, Tally>>;
  readonly fixFirst: readonly Priority[];
  readonly suppressionProblems: readonly SuppressionProblem[];
  readonly metrics: Metrics;
  readonly oldFacts: readonly OldFacts[];
  /** Where things run, for the zone lanes: by account, Region and name. */
  readonly networks: readonly Network[];
  /** Whom every signal that something is wrong reaches. */
  readonly alerts: Alerts;
  /** What every resource that holds data could be had back from. */
  readonly backups: Backups;
  /** Where events go, and where they can get lost. */
  readonly events: Events;
  /** Only where an earlier report was compared with. */
  readonly comparison?: Comparison;
  /** Sorted by id. */
  readonly checks: readonly CheckSummary[];
  /** Sorted: worst first, then by check and ARN. */
  readonly findings: readonly Finding[];
}

/** Turns a report into text. */
export type Renderer = (report: Report) => string;
