import { backupLists } from '../../../src/model/backup.ts';
import type { App, Mounted } from './app.ts';
import { backupColumns } from './backup-columns.ts';
import { backupsOf, backupTally } from './backups.ts';
import { backupsCsv } from './backups-csv.ts';
import { tableView } from './table-view.ts';

/** The backup coverage matrix: every resource that holds data, and what it could be had back from. */
export function backups(app: App): Mounted {
  const tally = backupTally(app.data);
  return tableView(app, {
    title: 'backups',
    help: 'backupsHelp',
    none: 'backupsNone',
    count: 'nResources',
    rows: backupsOf(app.data),
    columns: backupColumns,
    lists: backupLists.map((key) => ({ key, name: `list.${key}` as const, n: tally[key] })),
    isOn: ({ lists }, list) => lists.some((each) => each === list),
    words: ({ name, arn, kind }) => `${name} ${arn} ${kind}`,
    csv: { name: 'backups', of: backupsCsv },
    unread: app.data.report.backups.unread,
  });
}
