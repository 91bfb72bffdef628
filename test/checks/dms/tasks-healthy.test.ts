import { dmsLatency } from '../../../checks/cloudwatch/resources/dms-latency.ts';
import check from '../../../checks/dms/tasks-healthy.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { configOf, daysAgo, instanceOf, replicationOf, statsOf, taskOf } from './fixtures.ts';

/** Five-minute averages of how many seconds the target was behind. */
const lag = (...values: readonly number[]) => [
  resource(dmsLatency, {
    of: taskOf().arn,
    namespace: 'AWS/DMS',
    metric: 'CDCLatencyTarget',
    dimensions: {},
    stat: 'Average',
    Values: [...values],
    Timestamps: values.map((_, index) => new Date(here.now.getTime() - index * 300_000)),
  }),
];
const times = (count: number, value: number) => Array.from({ length: count }, () => value);
const fresh = lag(...times(288, 2));
const done = { MigrationType: 'full-load' as const, Status: 'stopped' };

testCheck(check, {
  passes: {
    'a task runs, seconds behind': { subject: taskOf(), context: { latencies: fresh } },
    'as far behind as is allowed': { subject: taskOf(), context: { latencies: lag(...times(12, 300)) } },
    'behind for some minutes a day': {
      subject: taskOf(),
      context: { latencies: lag(...times(275, 2), ...times(13, 4_000)) },
    },
    'a full load runs': { subject: taskOf({ MigrationType: 'full-load' }) },
    'a full load is done': {
      subject: taskOf({ ...done, StopReason: 'Stop Reason FULL_LOAD_ONLY_FINISHED' }),
    },
    'a serverless replication runs': {
      subject: configOf(),
      context: { replications: [replicationOf()] },
    },
    'an instance with a task': { subject: instanceOf(), context: { tasks: [taskOf()] } },
    'an instance whose task ended a week ago': {
      subject: instanceOf(),
      context: { tasks: [taskOf({ ...done, ...statsOf(0, daysAgo(7)) })] },
      because: '7 days ago',
    },
    'an instance whose task failed today': {
      subject: instanceOf(),
      context: { tasks: [taskOf({ Status: 'failed', ...statsOf(0, undefined, daysAgo(0)) })] },
    },
    'an instance whose task is new': {
      subject: instanceOf(),
      context: {
        tasks: [
          taskOf({
            Status: 'ready',
            ReplicationTaskCreationDate: daysAgo(3),
            ReplicationTaskStats: undefined,
          }),
        ],
      },
    },
  },
  fails: {
    'a task failed': {
      subject: taskOf({
        Status: 'failed',
        StopReason: 'Stop Reason FATAL_ERROR',
        LastFailureMessage: 'Last Error No bookmark',
      }),
      severity: 'high',
      evidence: { StopReason: 'Stop Reason FATAL_ERROR', LastFailureMessage: 'Last Error No bookmark' },
    },
    'a task could not be moved': { subject: taskOf({ Status: 'failed-move' }), severity: 'high' },
    'a task stopped for want of memory': {
      subject: taskOf({ Status: 'stopped', StopReason: 'Stop Reason STOPPED_DUE_TO_LOW_MEMORY' }),
      severity: 'high',
    },
    'tables with errors': {
      subject: taskOf(statsOf(3)),
      because: /^3 tables have errors$/,
      evidence: { TablesErrored: 3 },
    },
    'tables with errors of a load that ended two weeks ago': {
      subject: taskOf({ ...done, ...statsOf(1, daysAgo(14)) }),
    },
    'often behind': {
      subject: taskOf(),
      context: { latencies: lag(...times(270, 2), ...times(18, 900)) },
      because: '900 seconds behind',
      evidence: { CDCLatencyTarget: 900 },
    },
    'a second more than is allowed': {
      subject: taskOf(),
      context: { latencies: lag(...times(12, 31)) },
      options: { maxLagS: 30 },
    },
    'a serverless replication failed': {
      subject: configOf(),
      context: { replications: [replicationOf({ Status: 'failed' })] },
      severity: 'high',
    },
    'a serverless replication stopped for an error': {
      subject: configOf(),
      context: {
        replications: [replicationOf({ Status: 'stopped', StopReason: 'Stop Reason RECOVERABLE_ERROR' })],
      },
      severity: 'high',
    },
    'a serverless replication skips tables': {
      subject: configOf(),
      context: { replications: [replicationOf({ ReplicationStats: { TablesErrored: 1 } })] },
    },
    'an instance without tasks': {
      subject: instanceOf(),
      severity: 'low',
      because: 'No task was at work on it for 365 days',
    },
    'an instance whose migration is over': {
      subject: instanceOf(),
      context: {
        tasks: [
          taskOf({ ...done, ...statsOf(0, daysAgo(14)) }),
          taskOf({ ReplicationTaskIdentifier: 'busy', ReplicationInstanceArn: 'arn:other' }),
        ],
      },
      severity: 'low',
      evidence: { tasks: ['orders'] },
    },
  },
  notApplicable: {
    'a task was stopped': {
      subject: taskOf({ Status: 'stopped', StopReason: 'Stop Reason NORMAL' }),
      because: 'on purpose',
    },
    'a task was never started': { subject: taskOf({ Status: 'ready' }), because: 'its status is ready' },
    'tables with errors of long ago': {
      subject: taskOf({ ...done, ...statsOf(1, daysAgo(15)) }),
      because: 'it ended 15 days ago',
    },
    'a serverless replication was never started': { subject: configOf() },
    'a serverless replication is stopped': {
      subject: configOf(),
      context: { replications: [replicationOf({ Status: 'stopped' })] },
    },
    'a young instance': {
      subject: instanceOf({ InstanceCreateTime: daysAgo(13) }),
      because: 'younger than 14 days',
    },
    'an instance is being created': { subject: instanceOf({ ReplicationInstanceStatus: 'creating' }) },
    'an instance is being deleted': { subject: instanceOf({ ReplicationInstanceStatus: 'deleting' }) },
  },
  unknown: {
    'a task of no status': { subject: taskOf({ Status: undefined }) },
    'a task without numbers': { subject: taskOf({ ReplicationTaskStats: undefined }) },
    'errors of a load that ended nobody knows when': { subject: taskOf({ ...done, ...statsOf(1) }) },
    'less than an hour of latency': { subject: taskOf(), context: { latencies: lag(...times(11, 2)) } },
    'no latency': { subject: taskOf(), context: { latencies: [] }, options: { maxLagS: 1 } },
    'a serverless replication of no status': {
      subject: configOf(),
      context: { replications: [replicationOf({ Status: undefined })] },
    },
    'a serverless replication without numbers': {
      subject: configOf(),
      context: { replications: [replicationOf({ ReplicationStats: undefined })] },
    },
    'an instance of no date': { subject: instanceOf({ InstanceCreateTime: undefined }) },
    'an instance with a task of no status': {
      subject: instanceOf(),
      context: { tasks: [taskOf({ Status: undefined })] },
    },
  },
});
