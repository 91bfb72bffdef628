import type { AlertRow, Alerts } from '../../src/model/alert.ts';
import type { BackupList, BackupRow, LastJob } from '../../src/model/backup.ts';
import type { EventPath, Events } from '../../src/model/event-path.ts';
import type { Change, Evidence, Finding, Severity, Suppression } from '../../src/model/finding.ts';
import type { Gap } from '../../src/model/gap.ts';
import type { Lane, Network } from '../../src/model/network.ts';
import type { Coverage, Priority, Report } from '../../src/model/report.ts';
import type { Tags } from '../../src/model/resource.ts';
import type { Messages } from './page/messages.ts';
import type { Language } from './page/route.ts';
import type { Column, Table } from './table.ts';

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

/** A verdict on whether a copy is missing: which of the report's findings it is, and in which zone. */
export type PackedSpread = readonly [finding: number, zone: string | null];

/** A row of the zone lanes, with positions for what the report holds anyway. */
export interface PackedLane extends Omit<Lane, 'resources' | 'spread'> {
  /** Which of the resources; those that nothing is said of are left out. */
  readonly resources: readonly number[];
  readonly spread: readonly PackedSpread[];
}

/** A VPC with its lanes by column. */
export interface PackedNetwork extends Omit<Network, 'lanes'> {
  readonly lanes: Table<PackedLane>;
}

/** A row of the backup coverage matrix; `null` where the report leaves a field out. */
export interface PackedBackup
  extends Omit<BackupRow, 'encrypted' | 'plans' | 'lastJob' | 'lastRestore' | 'idle' | 'exempt'> {
  readonly encrypted: boolean | null;
  readonly plans: readonly string[] | null;
  readonly lastJob: LastJob | 'none' | null;
  readonly lastRestore: string | null;
  readonly idle: string | null;
  readonly exempt: string | null;
  readonly lists: readonly BackupList[];
}

/** What came of one service in one place; when it was read, in whole seconds since the scan began. */
export type PackedCoverage = Omit<Coverage, 'readAt'> & { readonly readAt: number | null };

/** A signal; `null` where the report leaves a field out. */
export type PackedSignal = Omit<AlertRow, 'break'> & { readonly break: string | null };

export interface PackedBackups {
  readonly rows: Table<PackedBackup>;
  readonly unread: readonly Gap[];
}

/** The report as the page carries it. */
export interface Packed
  extends Omit<Report, 'findings' | 'coverage' | 'fixFirst' | 'networks' | 'backups' | 'events' | 'alerts'> {
  /** The page finds the resources among the findings. */
  readonly fixFirst: readonly (Omit<Priority, 'resources'> & { readonly resources: number })[];
  readonly coverage: Table<PackedCoverage>;
  readonly networks: readonly PackedNetwork[];
  readonly backups: PackedBackups;
  readonly events: Omit<Events, 'paths'> & { readonly paths: Table<EventPath> };
  readonly alerts: Omit<Alerts, 'signals'> & { readonly signals: Table<PackedSignal> };
  readonly resources: Table<PackedResource>;
  readonly findings: Table<PackedFinding> & {
    /** Only where an earlier report was compared with. */
    readonly change?: Column<Change | null>;
  };
}

/** What the page needs besides its script: the style of what that makes, and its words. */
export interface Wardrobe {
  readonly style: string;
  readonly messages: Readonly<Record<Language, Messages>>;
}
