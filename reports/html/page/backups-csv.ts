import { isLocked, newestOf, type ShownBackup } from './backups.ts';
import { csvFile } from './csv.ts';

const heads = [
  'account',
  'region',
  'kind',
  'id',
  'arn',
  'newest',
  'copies',
  'locked',
  'encrypted',
  'plans',
  'last job',
  'last restore',
  'three',
  'two',
  'one',
  'lacks',
  'needs none because',
  'unread',
];

/** The backup coverage matrix for spreadsheets: an empty cell is not known. */
export function backupsCsv(rows: readonly ShownBackup[]): string {
  return csvFile([heads, ...rows.map(lineOf)]);
}

function lineOf(row: ShownBackup): readonly string[] {
  const point = newestOf(row);
  const { three, two, one } = row.threeTwoOne;
  return [
    row.account,
    row.region,
    row.kind,
    row.id,
    row.arn,
    point ? (point.newest ?? 'up to date') : '',
    row.copies
      .map(({ mechanism, account = 'another account', region }) => `${mechanism} ${account} ${region}`)
      .join('; '),
    said(isLocked(row)),
    said(row.encrypted),
    (row.plans ?? []).join('; '),
    row.lastJob === null || row.lastJob === 'none'
      ? (row.lastJob ?? '')
      : `${row.lastJob.state} ${row.lastJob.at}`,
    row.lastRestore ?? '',
    said(three),
    said(two),
    said(one),
    row.lists.join('; '),
    row.exempt ?? '',
    [...row.unread, ...row.unreadElsewhere].join('; '),
  ];
}

function said(value: boolean | null | undefined): string {
  return value === null || value === undefined ? '' : value ? 'yes' : 'no';
}
