import check from '../../../checks/rds/instance-not-saturated.ts';
import { testCheck } from '../../support/test-check.ts';
import { instanceOf, loadOf } from './load.ts';

const gib = 2 ** 30;
const defaults = { DBParameterGroups: [{ DBParameterGroupName: 'default.postgres15' }] };
const calm = { CPUUtilization: 79.9, DiskQueueDepth: 19.9 };
const room = { FreeableMemory: 4 * gib };
/** What is below every limit, but for these. */
const but = (metrics: Parameters<typeof loadOf>[0] = {}) => ({
  load: loadOf({ ...calm, ...room, ...metrics }),
});

testCheck(check, {
  passes: {
    'below every limit': { subject: instanceOf(), context: but() },
    'a member of an Aurora cluster': {
      subject: instanceOf({ Engine: 'aurora-mysql', DBClusterIdentifier: 'shop' }),
      context: but(),
    },
    'busy one hour a day': {
      subject: instanceOf(),
      context: but({
        CPUUtilization: [
          [100, 14 / 24],
          [20, 14 - 14 / 24],
        ],
        DiskQueueDepth: 1,
      }),
    },
    'busy before the days that count': {
      subject: instanceOf(),
      context: but({
        CPUUtilization: [
          [20, 5],
          [100, 9],
        ],
        DiskQueueDepth: 1,
      }),
      options: { days: 5 },
    },
    'more is allowed here': {
      subject: instanceOf(),
      context: but({ CPUUtilization: 90, DiskQueueDepth: 60 }),
      options: { cpu: 95, queue: 100 },
    },
    'a class whose memory is not known': {
      subject: instanceOf({ DBInstanceClass: 'db.new1.large' }),
      context: { load: loadOf(calm) },
    },
    'connections below the estimate': {
      subject: instanceOf(defaults),
      context: but({ DatabaseConnections: 1300 }),
    },
    'somebody chose how many connections there may be': {
      subject: instanceOf({ DBParameterGroups: [{ DBParameterGroupName: 'orders' }] }),
      context: but({ DatabaseConnections: 4000 }),
    },
    'a gp2 volume with credits': {
      subject: instanceOf({ StorageType: 'gp2' }),
      context: but({ BurstBalance: 20 }),
    },
    'a gp2 volume that needs none': { subject: instanceOf({ StorageType: 'gp2' }), context: but() },
  },
  fails: {
    'the processor': {
      subject: instanceOf(),
      context: but({ CPUUtilization: 80, DiskQueueDepth: 1 }),
      because: /^At its limits: the CPU at 80%; beyond larger classes, restore a snapshot into Aurora/,
      evidence: { CPUUtilization: 80, DBInstanceClass: 'db.r6g.large' },
    },
    'the processor, more than five hours in a hundred': {
      subject: instanceOf(),
      context: but({
        CPUUtilization: [
          [100, 17 / 24],
          [20, 14 - 17 / 24],
        ],
      }),
      because: 'the CPU at 100%',
    },
    'the disk': {
      subject: instanceOf({ Engine: 'oracle-ee' }),
      context: but({ CPUUtilization: 10, DiskQueueDepth: 20 }),
      because: /^At its limits: 20 requests wait for the disk$/,
      evidence: { DiskQueueDepth: 20 },
    },
    'the memory': {
      subject: instanceOf({ Engine: 'mariadb' }),
      context: but({ FreeableMemory: 0.7 * gib }),
      because: /4% of the memory is free; .*AWS DMS$/,
    },
    'the memory, six hours in a hundred': {
      subject: instanceOf(),
      context: but({
        FreeableMemory: [
          [0.1 * gib, 1],
          [8 * gib, 13],
        ],
      }),
      because: '0% of the memory',
    },
    'connections of PostgreSQL': {
      subject: instanceOf(defaults),
      context: but({ DatabaseConnections: 1400 }),
      because: '1400 of an estimated 1717 connections',
      evidence: { DatabaseConnections: 1400, max_connections: 1717 },
    },
    'connections of MySQL': {
      subject: instanceOf({ Engine: 'mysql', ...defaults }),
      context: but({ DatabaseConnections: 1100 }),
      because: '1100 of an estimated 1301 connections',
    },
    'I/O credits': {
      subject: instanceOf({ StorageType: 'gp2' }),
      context: but({ BurstBalance: 19 }),
      because: '19% of the I/O credits are left',
      evidence: { BurstBalance: 19 },
    },
    'two at once': {
      subject: instanceOf(),
      context: { load: loadOf({ CPUUtilization: 95, DiskQueueDepth: 64 }) },
      because: 'the CPU at 95%, 64 requests wait for the disk',
    },
  },
  notApplicable: {
    'it grows by itself': {
      subject: instanceOf({ DBInstanceClass: 'db.serverless' }),
      because: 'rds/aurora-serverless-capacity',
    },
    'it is stopped': { subject: instanceOf({ DBInstanceStatus: 'stopped' }), because: 'stopped' },
    'it is being created': { subject: instanceOf({ DBInstanceStatus: 'creating' }), because: 'creating' },
    'measured for two days': {
      subject: instanceOf(),
      context: { load: loadOf({ CPUUtilization: [[99, 2]], DiskQueueDepth: [[99, 2]] }) },
      because: 'less than 3 days',
    },
  },
  unknown: {
    'CloudWatch has nothing': { subject: instanceOf(), because: 'CPUUtilization for a day' },
    'less than a day': {
      subject: instanceOf(),
      context: { load: loadOf({ CPUUtilization: [[99, 0.8]], DiskQueueDepth: [[99, 0.8]] }) },
      because: 'CPUUtilization for a day',
    },
    'nothing of the disk': {
      subject: instanceOf(),
      context: { load: loadOf({ CPUUtilization: 10 }) },
      because: 'DiskQueueDepth for a day',
    },
    'nothing of the memory': {
      subject: instanceOf(),
      context: { load: loadOf(calm) },
      because: 'FreeableMemory',
    },
  },
});
