import type { Evidence, Finding, Severity, Suppression } from '../../src/model/finding.ts';
import type { Gap } from '../../src/model/gap.ts';
import type { Coverage, Priority, Report } from '../../src/model/report.ts';
import type { Tags } from '../../src/model/resource.ts';
import type { Table } from './table.ts';

/** A resource without what its ARN repeats. */
export interface PackedResource {
  readonly type: string;
  readonly id: string;
  /** As `reports/html/arn.ts` writes it. */
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly tags: Tags;
}

/** A verdict; `null` where the report leaves a field out. */
export interface PackedFinding {
  /** Which of the report's checks. */
  readonly check: number;
  readonly severity: Severity;
  readonly severityReason: string | null;
  readonly environment: Finding['environment'];
  /** Which of the resources, less that of the finding before. */
  readonly resource: number;
  readonly status: Finding['status'];
  readonly reason: string | null;
  readonly evidence: Evidence | null;
  readonly gap: Gap | null;
  readonly suppressed: Suppression | null;
}

/** The report as the page carries it. */
export interface Packed extends Omit<Report, 'findings' | 'coverage' | 'fixFirst'> {
  /** The page finds the resources among the findings. */
  readonly fixFirst: readonly (Omit<Priority, 'resources'> & { readonly resources: number })[];
  readonly coverage: Table<Coverage>;
  readonly resources: Table<PackedResource>;
  readonly findings: Table<PackedFinding>;
}
