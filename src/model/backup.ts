import type { Gap } from './gap.ts';
import type { ResourceType } from './resource.ts';

/** How a copy comes about. `versions` lie in the resource itself, and a `replica` repeats every mistake. */
export const copyMechanisms = ['pitr', 'snapshot', 'aws-backup', 'versions', 'replica'] as const;
export type CopyMechanism = (typeof copyMechanisms)[number];

/** What holds data. */
export const dataClasses = ['database', 'file-system', 'volume', 'bucket'] as const;
export type DataClass = (typeof dataClasses)[number];

/** Something that a resource, or an earlier state of it, can be had back from. */
export interface Copy {
  readonly mechanism: CopyMechanism;
  /** Left out where it is another account than the resource's, and nothing says which. */
  readonly account?: string;
  readonly region: string;
  /** The newest state that it holds, ISO 8601; left out where the service keeps it up by itself. */
  readonly newest?: string;
  /** The ARN of the AWS Backup vault that it lies in. */
  readonly vault?: string;
  /** Whether nobody can delete it before its time; left out where that is not known. */
  readonly locked?: boolean;
}

/** The rules that give 3-2-1 its name; one is left out where it is not known whether it holds. */
export interface ThreeTwoOne {
  /** The original and two copies. */
  readonly three?: boolean;
  /** Two mechanisms, or two Regions. */
  readonly two?: boolean;
  /** A copy in another account, or a locked one. */
  readonly one?: boolean;
}

/** How the last backup or copy job of AWS Backup ended. */
export interface LastJob {
  /** AWS's word: `COMPLETED`, `FAILED`, `EXPIRED`, `ABORTED`, `PARTIAL`. */
  readonly state: string;
  /** When it began, ISO 8601. */
  readonly at: string;
}

/** A resource that holds data, with every copy of it that is known. */
export interface BackupRow {
  readonly account: string;
  readonly region: string;
  readonly type: ResourceType;
  readonly id: string;
  readonly arn: string;
  /** AWS's name for such a thing: `RDS postgres`. */
  readonly kind: string;
  readonly class: DataClass;
  /** A tag says so: `data-classification=critical`. */
  readonly critical: boolean;
  /** Its copies are encrypted; left out where that is not known. */
  readonly encrypted?: boolean;
  /** The newest first. */
  readonly copies: readonly Copy[];
  /** The AWS Backup plans that select it, by name; left out where that is not known. */
  readonly plans?: readonly string[];
  /** Left out where it is not known. */
  readonly lastJob?: LastJob | 'none';
  /** When AWS Backup last restored it within 90 days, ISO 8601, or `none`; left out where it is not known. */
  readonly lastRestore?: string;
  readonly threeTwoOne: ThreeTwoOne;
  /** Why its newest copy is as good as a recent one: nothing was written since. */
  readonly idle?: string;
  /** Why it needs no copy, where a tag says so. */
  readonly exempt?: string;
  /** Why there may be more to restore it from: the operations that could not be read. */
  readonly unread: readonly string[];
  /** Why more of that may have been copied elsewhere. */
  readonly unreadElsewhere: readonly string[];
}

/** What a row may lack. */
export const backupLists = [
  'uncovered',
  'stale',
  'singleCopy',
  'sameAccountOnly',
  'unlockedCritical',
  'unplanned',
] as const;
export type BackupList = (typeof backupLists)[number];

/** The backup coverage matrix. The lists hold ARNs; nothing is on one that is not certain. */
export interface Backups {
  /** By account, Region, kind and name. */
  readonly resources: readonly BackupRow[];
  /** Nothing to restore them from. */
  readonly uncovered: readonly string[];
  /** Nothing of the last 36 hours to restore them from, though something was written since. */
  readonly stale: readonly string[];
  /** At most one copy beside the original. */
  readonly singleCopy: readonly string[];
  /** No copy in another account. */
  readonly sameAccountOnly: readonly string[];
  /** Tagged critical, and every copy can be deleted. */
  readonly unlockedCritical: readonly string[];
  /** No AWS Backup plan selects them. */
  readonly unplanned: readonly string[];
  /** Why rows may be missing. */
  readonly unread: readonly Gap[];
}

/** Where nothing is known to hold data. */
export const noBackups: Backups = {
  resources: [],
  uncovered: [],
  stale: [],
  singleCopy: [],
  sameAccountOnly: [],
  unlockedCritical: [],
  unplanned: [],
  unread: [],
};
