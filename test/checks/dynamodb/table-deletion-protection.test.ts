import { expect, test } from 'vitest';
import check from '../../../checks/dynamodb/table-deletion-protection.ts';
import { testCheck } from '../../support/test-check.ts';
import { tableOf } from './fixtures.ts';

const off = { DeletionProtectionEnabled: false };

testCheck(check, {
  passes: { on: { subject: tableOf('orders', { DeletionProtectionEnabled: true }) } },
  fails: {
    off: { subject: tableOf('orders', off), evidence: { DeletionProtectionEnabled: false } },
    'off in this replica': { subject: tableOf('orders', off, { region: 'us-east-1' }) },
    'sessions are worth keeping here': {
      subject: tableOf('sessions', off),
      options: { rebuildablePattern: 'cache' },
    },
  },
  notApplicable: {
    'a cache': { subject: tableOf('CACHE', off), because: 'by its name' },
    'the locks of Terraform': {
      subject: tableOf('tf-state', { ...off, KeySchema: [{ AttributeName: 'LockID', KeyType: 'HASH' }] }),
      because: 'Terraform',
    },
    'it is being deleted': { subject: tableOf('orders', { ...off, TableStatus: 'DELETING' }) },
    'it was deleted since it was listed': { subject: tableOf('orders', undefined) },
  },
  unknown: { 'AWS does not say': { subject: tableOf('orders', {}) } },
});

test('outside production it is not asked for', () => {
  expect(check.nonProduction).toBe('skip');
});
