import check from '../../../checks/rds/read-heavy-has-replica.ts';
import { testCheck } from '../../support/test-check.ts';
import { clusterOf, instanceOf, loadOf } from './load.ts';

const heavy = { ReadIOPS: 900, WriteIOPS: 300 };
const busy = { CPUUtilization: 60, WriteLatency: 0.002 };
const calm = { CPUUtilization: 59, WriteLatency: 0.019 };

testCheck(check, {
  passes: {
    'as many writes as reads, however busy it is': {
      subject: instanceOf(),
      context: { load: loadOf({ ReadIOPS: 899, WriteIOPS: 300, ...busy }) },
    },
    'read-heavy, but it keeps up': {
      subject: instanceOf(),
      context: { load: loadOf({ ...heavy, ...calm }) },
      because: 'it keeps up',
    },
    'nothing is read': {
      subject: instanceOf(),
      context: { load: loadOf({ ReadIOPS: 0, WriteIOPS: 0, ...busy }) },
    },
    'a read replica': { subject: instanceOf({ ReadReplicaDBInstanceIdentifiers: ['orders-reader'] }) },
    'an Aurora read replica of it': { subject: instanceOf({ ReadReplicaDBClusterIdentifiers: ['orders'] }) },
    'a cluster with a reader': { subject: clusterOf(['shop-1', 'shop-2']) },
    'read-heavy before the days that count': {
      subject: instanceOf(),
      context: {
        load: loadOf({
          ReadIOPS: [
            [10, 2],
            [90_000, 12],
          ],
          WriteIOPS: 300,
          ...busy,
        }),
      },
      options: { days: 2 },
    },
    'busy five hours in a hundred': {
      subject: instanceOf(),
      context: {
        load: loadOf({
          ...heavy,
          CPUUtilization: [
            [99, 16 / 24],
            [20, 14 - 16 / 24],
          ],
          WriteLatency: 0.001,
        }),
      },
    },
  },
  fails: {
    'reads keep the processor busy': {
      subject: instanceOf(),
      context: { load: loadOf({ ...heavy, ...busy }) },
      because: 'Reads are 3 times the writes, nothing but orders serves them, and its CPU is at 60%',
      evidence: { instance: 'orders', ReadIOPS: 900, WriteIOPS: 300, CPUUtilization: 60 },
    },
    'busy more than five hours in a hundred': {
      subject: instanceOf(),
      context: {
        load: loadOf({
          ...heavy,
          CPUUtilization: [
            [99, 17 / 24],
            [20, 14 - 17 / 24],
          ],
          WriteLatency: 0.001,
        }),
      },
      because: 'its CPU is at 99%',
    },
    'reads slow the writes down': {
      subject: instanceOf(),
      context: { load: loadOf({ ...heavy, CPUUtilization: 20, WriteLatency: 0.02 }) },
      because: 'and writes take 20 ms',
      evidence: { WriteLatency: 0.02 },
    },
    'nothing but reads': {
      subject: instanceOf(),
      context: { load: loadOf({ ReadIOPS: 900, WriteIOPS: 0, ...busy }) },
      because: 'Reads are all there is',
    },
    'the standby of a Multi-AZ instance answers no reads': {
      subject: instanceOf({ MultiAZ: true, SecondaryAvailabilityZone: 'ap-northeast-2c' }),
      context: { load: loadOf({ ...heavy, ...busy }) },
    },
    'a lone Aurora writer': {
      subject: clusterOf(['orders']),
      context: { load: loadOf({ ...heavy, ...busy }) },
      because: 'nothing but orders serves them',
    },
    'Aurora MySQL, of which statements are counted': {
      subject: clusterOf(['orders'], { Engine: 'aurora-mysql' }),
      context: {
        load: loadOf({ SelectThroughput: 500, DMLThroughput: 10, ReadIOPS: 1, WriteIOPS: 800, ...busy }),
      },
      evidence: { SelectThroughput: 500, DMLThroughput: 10 },
    },
    'less is too much here': {
      subject: instanceOf(),
      context: { load: loadOf({ ReadIOPS: 200, WriteIOPS: 100, CPUUtilization: 30 }) },
      options: { ratio: 2, cpu: 30 },
    },
  },
  notApplicable: {
    'SQL Server Standard': { subject: instanceOf({ Engine: 'sqlserver-se' }), because: 'no read replicas' },
    'a read replica itself': {
      subject: instanceOf({ ReadReplicaSourceDBInstanceIdentifier: 'main' }),
      because: 'a replica itself',
    },
    'a secondary of a global database': {
      subject: clusterOf(['shop-1'], { ReplicationSourceIdentifier: 'arn:aws:rds:us-west-2:1:cluster:x' }),
      because: 'a replica itself',
    },
    'a member of a cluster': {
      subject: instanceOf({ DBClusterIdentifier: 'shop' }),
      because: 'cluster shop',
    },
    'a Multi-AZ DB cluster': {
      subject: clusterOf(['a', 'b', 'c'], { Engine: 'mysql' }),
      because: 'readable',
    },
    'Aurora Serverless v1': {
      subject: clusterOf([], { EngineMode: 'serverless' }),
      because: 'Serverless v1',
    },
    'Aurora Limitless': {
      subject: clusterOf([], { ClusterScalabilityType: 'limitless' }),
      because: 'Limitless',
    },
    'a cluster without instances': { subject: clusterOf([]), because: 'no instances' },
    'a stopped instance': { subject: instanceOf({ DBInstanceStatus: 'stopped' }), because: 'stopped' },
    'a stopped cluster': { subject: clusterOf(['orders'], { Status: 'stopped' }), because: 'stopped' },
    'one that is being created': {
      subject: instanceOf({ DBInstanceStatus: 'creating' }),
      because: 'creating',
    },
  },
  unknown: {
    'no engine': { subject: instanceOf({ Engine: undefined }), because: 'Engine' },
    'nothing is known of its reads': {
      subject: instanceOf(),
      context: { load: loadOf(busy) },
      because: 'ReadIOPS',
    },
    'less than a day is known': {
      subject: instanceOf(),
      context: { load: loadOf({ ReadIOPS: [[900, 0.8]], WriteIOPS: [[1, 0.8]], ...busy }) },
      because: 'ReadIOPS for a day',
    },
    'nothing is known of its processor': {
      subject: instanceOf(),
      context: { load: loadOf(heavy) },
      because: 'CPUUtilization for a day',
    },
    'CloudWatch failed to answer': {
      subject: instanceOf(),
      context: {
        load: loadOf({ ...heavy, ...busy }).map((part) => ({
          ...part,
          data: { ...Object(part.data), Values: undefined },
        })),
      },
      because: 'the values of a metric',
    },
  },
});
