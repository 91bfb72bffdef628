import { type BackupList, type BackupRow, backupLists, type Copy } from '../../../src/model/backup.ts';
import { longArn } from '../arn.ts';
import type { PackedBackup } from '../packed.ts';
import { rowsOf, sizeOf, valueAt } from '../table.ts';
import type { Data } from './data.ts';

/** A row of the backup coverage matrix, and what it lacks. */
export type ShownBackup = PackedBackup & { readonly name: string };

/** Whether something holds; `undefined` where that is not known. */
export type Known = boolean | undefined;

const known = new WeakMap<Data, readonly ShownBackup[]>();

/** The rows of a report, those that lack most first; the work is done once, when somebody looks. */
export function backupsOf(data: Data): readonly ShownBackup[] {
  const done = known.get(data) ?? unpacked(data).sort((a, b) => weightOf(a) - weightOf(b));
  known.set(data, done);
  return done;
}

/** How many rows there are, and how many lack what, without unpacking them. */
export function backupTally({ report }: Data): Readonly<Record<BackupList | 'all', number>> {
  const { rows } = report.backups;
  const all = sizeOf(rows);
  const tally = { all, ...Object.fromEntries(backupLists.map((list) => [list, 0])) } as Record<
    BackupList | 'all',
    number
  >;
  for (let i = 0; i < all; i++) for (const list of valueAt(rows.lists, i)) tally[list] += 1;
  return tally;
}

/** What a mistake does not reach: all but replicas. */
function pointsOf({ copies }: Pick<BackupRow, 'copies'>): readonly Copy[] {
  return copies.filter(({ mechanism }) => mechanism !== 'replica');
}

/** The newest state to restore; one that the service keeps up by itself has no time. */
export function newestOf(row: Pick<BackupRow, 'copies' | 'region'>): Copy | undefined {
  const points = pointsOf(row);
  return (
    points.find(({ newest, region }) => newest === undefined && region === row.region) ??
    points.find(({ newest }) => newest)
  );
}

/** The other Regions that hold a copy. */
export function regionsOf({ copies, region }: ShownBackup): readonly string[] {
  return [...new Set(copies.map((copy) => copy.region).filter((other) => other !== region))].sort();
}

/** The other accounts that hold a copy; a name is missing where nothing says which. */
export function accountsOf({ copies, account }: ShownBackup): readonly (string | undefined)[] {
  return [...new Set(copies.map((copy) => copy.account).filter((other) => other !== account))].sort();
}

/** Whether nobody can delete one of the copies. */
export function isLocked(row: ShownBackup): Known {
  const { copies } = row;
  if (copies.some(({ locked }) => locked === true)) return true;
  return !isWhole(row) || copies.some(({ locked }) => locked === undefined) ? undefined : false;
}

/** Whether every copy is known. */
export function isWhole({ unread, unreadElsewhere }: ShownBackup): boolean {
  return unread.length + unreadElsewhere.length === 0;
}

/** How many of the three rules hold. */
export function scoreOf({ threeTwoOne: { three, two, one } }: ShownBackup): number {
  return [three, two, one].filter(Boolean).length;
}

function unpacked(data: Data): ShownBackup[] {
  const names = namesOf(data);
  return rowsOf(data.report.backups.rows).map((row) => {
    const arn = longArn(row.arn, row);
    return { ...row, arn, name: names.get(arn) || row.id };
  });
}

/** What people call resources whose identifier says nothing, by ARN. */
function namesOf(data: Data): ReadonlyMap<string, string> {
  const types = new Set(data.report.backups.rows.type.values);
  const names = new Map<string, string>();
  for (let position = 0; position < data.resources; position++) {
    const { type, tags, arn } = data.resource(position);
    if (types.has(type) && tags.Name) names.set(arn, tags.Name);
  }
  return names;
}

function weightOf(row: ShownBackup): number {
  if (row.exempt !== null) return 9;
  if (row.lists.includes('uncovered')) return 0;
  if (row.lists.includes('stale')) return 1;
  return newestOf(row) ? 3 + scoreOf(row) : 2;
}
