import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import check from '../../../checks/dynamodb/table-pitr.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { type Table, tableOf } from './fixtures.ts';

const off = { pitr: 'DISABLED' } as const;
const orders = tableOf('orders', {}, off);
/** Deleted between two requests. */
const gone: Table = { ...orders, continuousBackups: undefined };
const saved = (hours: number, ResourceArn = orders.arn) => [
  resource(protectedResource, {
    ResourceArn,
    LastBackupTime: new Date(here.now.getTime() - hours * 3_600_000),
  }),
];

testCheck(check, {
  passes: {
    'it is on': { subject: tableOf('orders', {}) },
    'it is on, of a table whose name only looks like a lock': { subject: tableOf('blocks', {}) },
  },
  fails: {
    'off, and never saved': {
      subject: orders,
      because: 'is off, and AWS Backup never saved it',
      evidence: { PointInTimeRecoveryStatus: 'DISABLED', LastBackupTime: undefined },
    },
    'off, but saved in the last night': {
      subject: orders,
      context: { protectedResources: saved(8) },
      severity: 'low',
      because: 'only now and then',
    },
    'saved just before the limit': {
      subject: orders,
      context: { protectedResources: saved(25.9) },
      severity: 'low',
    },
    'saved just after the limit': {
      subject: orders,
      context: { protectedResources: saved(26) },
      because: 'AWS Backup saved it 26 hours ago',
    },
    'saved long ago': {
      subject: orders,
      context: { protectedResources: saved(9 * 24) },
      because: 'AWS Backup saved it 216 hours ago',
    },
    'saved often enough where that is said': {
      subject: orders,
      context: { protectedResources: saved(100) },
      options: { maxAgeHours: 168 },
      severity: 'low',
    },
    'another table is saved': {
      subject: orders,
      context: { protectedResources: saved(8, 'arn:aws:dynamodb:ap-northeast-2:111122223333:table/other') },
    },
    'this replica of a global table has it off': {
      subject: tableOf(
        'orders',
        { Replicas: [{ RegionName: here.region, ReplicaArn: undefined, ReplicaStatus: 'ACTIVE' }] },
        {
          ...off,
          region: 'ap-northeast-1',
        },
      ),
    },
    'a lock is in the name, but not as a word': { subject: tableOf('blocks-stock', {}, off) },
    'the owner of a table is not what it holds': {
      subject: tableOf('orders', {}, { ...off, tags: { owner: 'session-team' } }),
    },
    'caches are worth keeping here': {
      subject: tableOf('image-cache', {}, off),
      options: { rebuildablePattern: 'scratch' },
    },
    'two keys, one of them called LockID': {
      subject: tableOf(
        'doors',
        {
          KeySchema: [
            { AttributeName: 'LockID', KeyType: 'HASH' },
            { AttributeName: 'at', KeyType: 'RANGE' },
          ],
        },
        off,
      ),
    },
  },
  notApplicable: {
    'one that needs no backup, by its tag': {
      subject: tableOf(
        'orders',
        {},
        { ...off, tags: { 'lintel:backup': 'none', 'lintel:reason': 'built anew every night' } },
      ),
      because: 'built anew every night',
    },
    'a cache by its name': { subject: tableOf('haneul-image-cache', {}, off), because: 'by its name' },
    'sessions, written as one word': { subject: tableOf('userSessions2', {}, off) },
    'locks by a tag': {
      subject: tableOf('coordination', {}, { ...off, tags: { purpose: 'Locks' } }),
      because: 'by its tag purpose=Locks',
    },
    'the locks of Terraform': {
      subject: tableOf('tf-state', { KeySchema: [{ AttributeName: 'LockID', KeyType: 'HASH' }] }, off),
      because: 'Terraform',
    },
    'it is being created': {
      subject: tableOf('orders', { TableStatus: 'CREATING' }, off),
      because: 'CREATING',
    },
    'it is archived': { subject: tableOf('orders', { TableStatus: 'ARCHIVED' }, off) },
    'it was deleted since it was listed': {
      subject: gone,
      because: 'deleted during the scan',
    },
    'it was deleted a moment later': { subject: tableOf('orders', undefined, off), because: 'deleted' },
  },
  unknown: {
    'AWS does not say': { subject: tableOf('orders', {}, { pitr: 'unsaid' }) },
    'the last backup is still to come': { subject: orders, context: { protectedResources: saved(-30) } },
  },
});
