import { expect, test } from 'vitest';
import { alertSignal } from '../../../checks/backup/resources/alert-signal.ts';
import { backupVault } from '../../../checks/backup/resources/backup-vault.ts';
import { type Gap, Unreadable } from '../../../src/model/gap.ts';
import { derive } from '../../support/derive.ts';
import { here, resource } from '../../support/resource.ts';
import { routes } from '../../support/routes.ts';

const ops = 'arn:aws:sns:ap-northeast-2:111122223333:ops';
const { ruled } = routes('backups', { [ops]: ['arn:confirmed'] });
const { alertTopics, buses, rules } = ruled({ source: ['aws.backup'] }, ops);
const vault = (SNSTopicArn?: string, NumberOfRecoveryPoints = 3) =>
  resource(
    backupVault.with('notifications'),
    {
      BackupVaultName: 'daily',
      BackupVaultArn: 'arn:aws:backup:ap-northeast-2:111122223333:backup-vault:daily',
      NumberOfRecoveryPoints,
    },
    { notifications: SNSTopicArn ? { SNSTopicArn, BackupVaultEvents: ['BACKUP_JOB_COMPLETED'] } : undefined },
  );
const rows = (one: ReturnType<typeof vault>, more = {}) =>
  derive(alertSignal, { vaults: [one], alertTopics, buses, ...more }).map(({ data }) => data);

test('a vault that tells a topic', () => {
  expect(rows(vault(ops))).toMatchObject([
    {
      signal: { kind: 'backup-vault', name: 'daily' },
      reach: 'one',
      chain: [{ label: 'ops' }, { kind: 'email' }],
    },
  ]);
});

test('one of which a rule tells', () => {
  expect(rows(vault(), { rules })).toMatchObject([
    { reach: 'one', chain: [{ label: 'default' }, { label: 'backups' }, {}, {}] },
  ]);
});

test('one that tells nobody', () => {
  expect(rows(vault())).toMatchObject([
    { reach: 'nobody', break: 'The vault tells nobody of backups that fail', unread: [] },
  ]);
});

test('an empty one is no signal', () => {
  expect(rows(vault(ops, 0))).toEqual([]);
});

test('one whose notifications were not read', () => {
  const gap: Gap = { operation: 'backup:X', actions: [], ...here, cause: 'access-denied', message: '' };
  const closed = Object.defineProperty({ ...vault() }, 'notifications', {
    get: () => {
      throw new Unreadable(gap);
    },
  });
  expect(rows(closed)).toMatchObject([{ reach: 'unknown', unread: ['backup:X'] }]);
});
