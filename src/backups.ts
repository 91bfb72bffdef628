import type { Derived } from './define/derived.ts';
import type { Inventory } from './inventory.ts';
import type { BackupList, BackupRow, Backups, Copy } from './model/backup.ts';
import { distinctGaps } from './model/gap.ts';
import type { Resource } from './model/resource.ts';

/** What the backup coverage matrix is made of: nothing is read for it that no check asks for. */
export interface BackupSources {
  readonly coverage: Derived<Resource<BackupRow>>;
  /** What each service knows of its own copies. */
  readonly recoverable: readonly Derived[];
}

/** A daily backup may be this old: it starts within hours of its time, and takes hours. */
const longestDay = 36 * 3_600_000;

/** Every resource that holds data with its copies, and what is certainly missing. */
export function backupsOf(inventory: Inventory, { coverage, recoverable }: BackupSources): Backups {
  const lists = inventory.spots(coverage).map((spot) => inventory.list(coverage, [], spot));
  const rows = lists
    .flatMap(({ resources }) => resources)
    .map(({ data }) => data as BackupRow)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const own = recoverable.flatMap((source) =>
    inventory.spots(source).flatMap((spot) => inventory.list(source, [], spot).gaps),
  );
  const dayAgo = new Date(inventory.startedAt.getTime() - longestDay).toISOString();
  const lacking = Object.entries(lacks).map(([list, holds]) => [
    list,
    rows.filter((row) => row.exempt === undefined && holds(row, dayAgo)).map(({ arn }) => arn),
  ]);
  return {
    resources: rows,
    ...(Object.fromEntries(lacking) as Record<BackupList, readonly string[]>),
    unread: distinctGaps([...lists.flatMap(({ gaps }) => gaps), ...own]),
  };
}

/** What is certainly missing; of copies that could not be read, nothing is. */
const lacks: Readonly<Record<BackupList, (row: BackupRow, dayAgo: string) => boolean>> = {
  uncovered: (row) => row.unread.length === 0 && pointsOf(row).length === 0,
  stale: (row, dayAgo) => {
    const points = pointsOf(row);
    return (
      row.unread.length === 0 &&
      row.idle === undefined &&
      points.length > 0 &&
      points.every(({ newest, region }) => (newest ? newest < dayAgo : region !== row.region))
    );
  },
  singleCopy: (row) =>
    isWhole(row) &&
    pointsOf(row).length > 0 &&
    row.copies.filter(({ mechanism }) => mechanism !== 'versions').length < 2,
  sameAccountOnly: (row) =>
    isWhole(row) && row.copies.length > 0 && row.copies.every(({ account }) => account === row.account),
  unlockedCritical: (row) =>
    row.critical && isWhole(row) && row.copies.every(({ locked }) => locked === false),
  unplanned: ({ plans }) => plans?.length === 0,
};

function isWhole({ unread, unreadElsewhere }: BackupRow): boolean {
  return unread.length + unreadElsewhere.length === 0;
}

/** A replica repeats every mistake, so that nothing can be had back from it. */
function pointsOf({ copies }: BackupRow): readonly Copy[] {
  return copies.filter(({ mechanism }) => mechanism !== 'replica');
}

function placeOf({ account, region, kind, id, arn }: BackupRow): string {
  return [account, region, kind, id, arn].join('\n');
}
