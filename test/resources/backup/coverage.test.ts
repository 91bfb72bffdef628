import { expect, test } from 'vitest';
import type { BackupRow, Copy, Resource } from '#engine';
import type { Recovery } from '../../../checks/backup/lib/recovery.ts';
import { backupJob } from '../../../checks/backup/resources/backup-job.ts';
import { backupPlan } from '../../../checks/backup/resources/backup-plan.ts';
import { backupSelection } from '../../../checks/backup/resources/backup-selection.ts';
import { backupVault } from '../../../checks/backup/resources/backup-vault.ts';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import { coverage } from '../../../checks/backup/resources/coverage.ts';
import { regionSettings } from '../../../checks/backup/resources/region-settings.ts';
import { restoreJob } from '../../../checks/backup/resources/restore-job.ts';
import { globalCluster } from '../../../checks/rds/resources/global-cluster.ts';
import { recovery as rds } from '../../../checks/rds/resources/recovery.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { recovery as s3 } from '../../../checks/s3/resources/recovery.ts';
import { replicationDestination } from '../../../checks/s3/resources/replication-destination.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import type { Gap } from '../../../src/model/gap.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';

const seoul = 'ap-northeast-2';
const tokyo = 'ap-northeast-1';
const { account } = here;
const other = '999988887777';
const arn = 'arn:orders';
const here_ = { account, region: seoul };
const pitr: Copy = { ...here_, mechanism: 'pitr', newest: '2026-11-19T23:55:00.000Z' };
const vaultArn = (region: string, owner = account) => `arn:aws:backup:${region}:${owner}:backup-vault:v`;
const gap: Gap = {
  operation: 'backup:ListCopyJobs',
  actions: [],
  ...here_,
  cause: 'access-denied',
  message: 'no',
};

const row = (more: Partial<Recovery> = {}, source: typeof rds | typeof s3 = rds) => ({
  ...resourceIn({ id: arn, region: seoul }, source, {
    type: 'rds.db-instance',
    kind: 'RDS postgres',
    class: 'database',
    encrypted: true,
    savedAs: [{ arns: [arn], tags: { backup: 'daily' }, type: 'RDS' }],
    exempt: undefined,
    copies: [pitr],
    idle: undefined,
    failsAt: undefined,
    unread: [],
    replicaOf: undefined,
    unsure: [],
    doubts: [],
    ...more,
  }),
  arn,
});

/** The matrix's rows; a list that is a gap cannot be read. */
function rows(from: Readonly<Record<string, readonly Resource[] | Gap>>): readonly BackupRow[] {
  const collections = Object.keys(coverage.from).map((name) => {
    const given = from[name] ?? [];
    return [name, 'operation' in given ? new ReadCollection<Resource>([], given) : new ReadCollection(given)];
  });
  return [...coverage.derive(Object.fromEntries(collections), here)].map(({ data }) => data);
}

const copied = (vault: string, State: 'COMPLETED' | 'FAILED' = 'COMPLETED', ResourceArn = arn) =>
  resource(copyJob, {
    CopyJobId: vault,
    ResourceArn,
    State,
    CreationDate: here.now,
    DestinationBackupVaultArn: vault,
  });
const vault = (BackupVaultArn: string, Locked: boolean) =>
  resource(backupVault, { BackupVaultName: 'v', BackupVaultArn, Locked });

test('copies into other Regions and accounts, with their locks', () => {
  const [one] = rows({
    rds: [row()],
    copyJobs: [
      copied(vaultArn(tokyo)),
      copied(vaultArn(tokyo, other)),
      copied(vaultArn('us-east-1'), 'FAILED'),
      copied(vaultArn('us-east-1'), 'COMPLETED', 'arn:another'),
    ],
    vaults: [vault(vaultArn(tokyo), true)],
  });
  expect(
    one?.copies.map(({ mechanism, account, region, locked }) => [mechanism, account, region, locked]),
  ).toEqual([
    ['aws-backup', account, tokyo, true],
    ['aws-backup', other, tokyo, undefined],
    ['pitr', account, seoul, false],
  ]);
  expect(one?.threeTwoOne).toEqual({ three: true, two: true, one: true });
});

test('one copy in one place keeps none of the three rules', () => {
  const [one] = rows({ rds: [row()] });
  expect(one).toMatchObject({
    threeTwoOne: { three: false, two: false, one: false },
    plans: [],
    critical: false,
  });
});

test('a lock that nobody can look at leaves the last rule open', () => {
  const inVault: Copy = {
    ...here_,
    mechanism: 'aws-backup',
    vault: vaultArn(seoul),
    newest: '2026-11-19T23:55:00.000Z',
  };
  expect(rows({ rds: [row({ copies: [inVault] })] })[0]?.threeTwoOne).toEqual({ three: false, two: false });
});

test('what could not be read elsewhere makes nothing certain that is missing', () => {
  const [one] = rows({ rds: [row()], copyJobs: gap, plans: gap });
  expect(one).toMatchObject({ threeTwoOne: {}, unread: [], unreadElsewhere: ['backup:ListCopyJobs'] });
  expect(one && 'plans' in one).toBe(false);
});

test('a snapshot that AWS Backup took is its recovery point; of one place the newest counts', () => {
  const inVault: Copy = {
    ...here_,
    mechanism: 'aws-backup',
    vault: vaultArn(seoul),
    newest: '2026-11-19T00:00:00.000Z',
  };
  const copies: Copy[] = [
    { ...here_, mechanism: 'aws-backup', newest: '2026-11-19T00:00:00.000Z' },
    inVault,
    { ...inVault, newest: '2026-11-19T20:00:00.000Z' },
  ];
  const [one] = rows({ rds: [row({ copies })], vaults: [vault(vaultArn(seoul), false)] });
  expect(one?.copies).toEqual([{ ...inVault, newest: '2026-11-19T20:00:00.000Z', locked: false }]);
});

test('the plans that select it, as AWS Backup would', () => {
  const plan = (BackupPlanId: string, BackupPlanName: string) =>
    resource(backupPlan, { BackupPlanId, BackupPlanName, BackupPlanArn: `arn:${BackupPlanId}` });
  const selection = (BackupPlanId: string, ConditionValue: string) =>
    resource(
      backupSelection.with('selection'),
      { BackupPlanId, SelectionId: ConditionValue },
      {
        selection: {
          Resources: undefined,
          NotResources: undefined,
          Conditions: undefined,
          ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue }],
        },
      },
    );
  const from = {
    plans: [plan('1', 'daily'), plan('2', 'weekly')],
    selections: [selection('1', 'daily'), selection('2', 'weekly'), selection('gone', 'daily')],
  };
  expect(rows({ rds: [row()], ...from })[0]?.plans).toEqual(['daily']);
  const refused = resource(regionSettings, { ResourceTypeOptInPreference: { RDS: false } });
  expect(rows({ rds: [row()], ...from, settings: [refused] })[0]?.plans).toEqual([]);
});

test('buckets: replicas wherever they are, and versions that are locked', () => {
  const photos = resource(
    bucket.with('replication', 'objectLock'),
    { Name: 'photos', BucketRegion: seoul },
    {
      replication: {
        Role: '',
        Rules: [
          { Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::far', Account: other } },
          { Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::theirs' } },
          { Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::gone' } },
        ],
      },
      objectLock: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 7 } },
      },
    },
  );
  const to = (DestinationBucket: string) =>
    resource(replicationDestination, {
      SourceBucket: 'photos',
      DestinationBucket,
      MeasuredRules: [],
      BucketRegion: tokyo,
    });
  const recovery = {
    ...row({ type: 's3.bucket', class: 'bucket', copies: [{ ...here_, mechanism: 'versions' }] }, s3),
    arn: photos.arn,
  };
  const [one] = rows({ s3: [recovery], buckets: [photos], destinations: [to('far'), to('theirs')] });
  expect(one?.copies).toEqual([
    { mechanism: 'versions', ...here_, locked: true },
    { mechanism: 'replica', account: other, region: tokyo, locked: false },
    { mechanism: 'replica', region: tokyo, locked: false },
  ]);
  const [away] = rows({ s3: [{ ...recovery, region: tokyo }], buckets: [photos] });
  expect(away).toBeUndefined();
});

test('the other members of a global database', () => {
  const one = rows({
    rds: [row({ type: 'rds.db-cluster' })],
    globalClusters: [
      resource(globalCluster, {
        GlobalClusterIdentifier: 'g',
        GlobalClusterArn: 'arn:g',
        GlobalClusterMembers: [
          { DBClusterArn: arn },
          { DBClusterArn: `arn:aws:rds:${tokyo}:${account}:cluster:far` },
        ],
      }),
    ],
  })[0];
  expect(one?.copies.map(({ mechanism, region }) => `${mechanism} ${region}`)).toContain(`replica ${tokyo}`);
});

test('exempt ones are left out, unless a tag says so; idle ones say why', () => {
  expect(rows({ rds: [row({ exempt: 'a read replica' })] })).toEqual([]);
  expect(rows({ rds: [row({ replicaOf: 'orders' })] })).toEqual([]);
  const tags = { 'lintel:backup': 'none', 'lintel:reason': 'built anew', 'data-classification': 'critical' };
  const savedAs = [{ arns: [arn], tags, type: 'RDS' }];
  expect(rows({ rds: [row({ savedAs })] })[0]).toMatchObject({
    exempt: 'its tag lintel:backup=none: built anew',
    critical: true,
  });
  expect(rows({ rds: [row({ idle: { because: 'it is stopped' } })] })[0]?.idle).toBe('it is stopped');
  const since = '2026-11-19T23:59:00.000Z';
  expect(rows({ rds: [row({ idle: { because: 'it is stopped', since } })] })[0]?.idle).toBeUndefined();
});

test('how the last job ended, and when it was last restored', () => {
  const time = (hour: number) => new Date(Date.UTC(2026, 10, 19, hour));
  const failed = (hour: number, ResourceArn = arn) =>
    resource(backupJob, {
      BackupJobId: String(hour),
      ResourceArn,
      State: 'EXPIRED',
      CreationDate: time(hour),
    });
  const restored = (hour: number, SourceResourceArn = arn) =>
    resource(restoreJob, { RestoreJobId: String(hour), SourceResourceArn, CompletionDate: time(hour) });
  const saved: Copy = {
    ...here_,
    mechanism: 'aws-backup',
    vault: vaultArn(seoul),
    newest: time(8).toISOString(),
  };
  const lastOf = (from: Parameters<typeof rows>[0], copies: readonly Copy[] = [saved]) => {
    const [one] = rows({ rds: [row({ copies })], ...from });
    return [one?.lastJob, one?.lastRestore];
  };

  const other = 'arn:another';
  const [done] = lastOf({ backupJobs: [failed(7), failed(12, other)] });
  expect(done).toEqual({ state: 'COMPLETED', at: time(8).toISOString() });
  expect(lastOf({ backupJobs: [failed(9), failed(7)] })[0]).toEqual({
    state: 'EXPIRED',
    at: time(9).toISOString(),
  });
  expect(lastOf({ copyJobs: [copied(vaultArn(tokyo), 'FAILED')] })[0]).toEqual({
    state: 'FAILED',
    at: here.now.toISOString(),
  });
  expect(lastOf({ restoreJobs: [restored(5), restored(6), restored(7, other)] })[1]).toBe(
    time(6).toISOString(),
  );
  expect(lastOf({}, [pitr])).toEqual(['none', 'none']);
  expect(lastOf({ backupJobs: gap, restoreJobs: gap })).toEqual([undefined, undefined]);
});

test('a service that could not be read hides no other', () => {
  expect(rows({ rds: [row()], s3: gap, dynamodb: gap })).toHaveLength(1);
});
