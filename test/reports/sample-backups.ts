import { type BackupRow, type Backups, type Copy, noBackups } from '../../src/model/backup.ts';

const account = '111122223333';
const region = 'ap-northeast-2';
const tokyo = 'ap-northeast-1';

/** A database in Seoul, with what it could be had back from. */
export function backupRow(id: string, copies: readonly Copy[], more: Partial<BackupRow> = {}): BackupRow {
  return {
    account,
    region,
    type: 'rds.db-instance',
    id,
    arn: `arn:aws:rds:${region}:${account}:db:${id}`,
    kind: 'RDS postgres',
    class: 'database',
    critical: false,
    encrypted: true,
    copies,
    plans: [],
    threeTwoOne: { three: false, two: false, one: false },
    unread: [],
    unreadElsewhere: [],
    ...more,
  };
}

/** The newest state some hours before the scan. */
function hoursBefore(hours: number): string {
  return new Date(Date.parse('2026-11-20T09:00:00.000Z') - hours * 3_600_000).toISOString();
}

const own = { account, region };
const pitr: Copy = { ...own, mechanism: 'pitr', newest: hoursBefore(0.1), locked: false };
const vault = `arn:aws:backup:${tokyo}:999988887777:backup-vault:far`;

/** A row of which nobody knows the plans. */
function withoutPlans({ plans, ...row }: BackupRow): BackupRow {
  return row;
}

const rows: readonly BackupRow[] = [
  backupRow(
    'shop-ledger',
    [
      pitr,
      {
        mechanism: 'aws-backup',
        account: '999988887777',
        region: tokyo,
        vault,
        newest: hoursBefore(8),
        locked: true,
      },
    ],
    {
      plans: ['daily'],
      critical: true,
      lastJob: { state: 'COMPLETED', at: hoursBefore(8) },
      lastRestore: hoursBefore(24 * 20),
      threeTwoOne: { three: true, two: true, one: true },
    },
  ),
  backupRow('shop-orders', [pitr], {
    lastJob: { state: 'FAILED', at: hoursBefore(5) },
    lastRestore: 'none',
  }),
  backupRow('shop-catalogue', [], { encrypted: false }),
  backupRow('shop-reviews', [{ ...own, mechanism: 'snapshot', newest: hoursBefore(24 * 9), locked: false }], {
    critical: true,
  }),
  backupRow('shop-search', [], { exempt: 'its tag lintel:backup=none: built anew every night', plans: [] }),
  withoutPlans(
    backupRow('shop-invoices', [{ mechanism: 'replica', region: tokyo }], {
      type: 's3.bucket',
      arn: 'arn:aws:s3:::shop-invoices',
      kind: 'S3 bucket',
      class: 'bucket',
      threeTwoOne: { two: true, one: true },
      unread: ['backup:ListProtectedResources'],
      unreadElsewhere: ['s3:GetObjectLockConfiguration'],
    }),
  ),
];

const arnOf = (id: string) => rows.find((row) => row.id === id)?.arn ?? '';

/** One of everything: nothing, something old, something in one place, something safe, and something unread. */
export const sampleBackups: Backups = {
  ...noBackups,
  resources: rows,
  uncovered: [arnOf('shop-catalogue')],
  stale: [arnOf('shop-reviews')],
  singleCopy: ['shop-orders', 'shop-reviews'].map(arnOf),
  sameAccountOnly: ['shop-orders', 'shop-reviews'].map(arnOf),
  unlockedCritical: [arnOf('shop-reviews')],
  unplanned: ['shop-orders', 'shop-catalogue', 'shop-reviews'].map(arnOf),
  unread: [
    {
      operation: 'dynamodb:ListTables',
      actions: ['dynamodb:ListTables'],
      account,
      region: tokyo,
      cause: 'access-denied',
      message: 'no',
    },
  ],
};

/** Rows of which every sixth has nothing. */
export function manyBackups(
  things: readonly Pick<BackupRow, 'account' | 'region' | 'id' | 'arn'>[],
): Backups {
  const resources = things.map((thing, i): BackupRow => {
    const place = { account: thing.account, region: thing.region };
    const daily: Copy = { ...place, mechanism: 'snapshot', newest: hoursBefore(i % 24), locked: false };
    return {
      ...backupRow(thing.id, i % 6 === 0 ? [] : [daily, { ...place, mechanism: 'pitr', locked: false }]),
      ...thing,
      type: 'ec2.instance',
      kind: ['EBS volume', 'RDS mysql', 'DynamoDB table'][i % 3] ?? '',
    };
  });
  const arns = resources.map(({ arn }) => arn);
  return {
    ...noBackups,
    resources,
    uncovered: arns.filter((_, i) => i % 6 === 0),
    sameAccountOnly: arns.filter((_, i) => i % 6 !== 0),
    unplanned: arns,
  };
}
