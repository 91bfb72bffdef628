import { type Backups, backupLists } from '../../src/model/backup.ts';
import { shortArn } from './arn.ts';
import type { PackedBackup, PackedBackups } from './packed.ts';
import { toTable } from './table.ts';

const backupFields = [
  'account',
  'region',
  'type',
  'id',
  'arn',
  'kind',
  'class',
  'critical',
  'encrypted',
  'copies',
  'plans',
  'lastJob',
  'lastRestore',
  'threeTwoOne',
  'idle',
  'exempt',
  'unread',
  'unreadElsewhere',
  'lists',
] as const satisfies (keyof PackedBackup)[];

/** The backups by columns; each row says itself which lists it is on. */
export function packBackups({ resources, unread, ...arns }: Backups): PackedBackups {
  const lists = backupLists.map((list) => new Set(arns[list]));
  return {
    unread,
    rows: toTable(
      resources.map(
        (row): PackedBackup => ({
          encrypted: null,
          plans: null,
          lastJob: null,
          lastRestore: null,
          idle: null,
          exempt: null,
          ...row,
          arn: shortArn(row),
          lists: backupLists.filter((_, i) => lists[i]?.has(row.arn)),
        }),
      ),
      backupFields,
    ),
  };
}
