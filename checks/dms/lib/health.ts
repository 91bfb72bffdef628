import {
  type Collections,
  elapsed,
  fail,
  must,
  notApplicable,
  pass,
  type Selected,
  type Verdict,
} from '#engine';
import { percentile, valuesOf } from '../../cloudwatch/lib/datapoints.ts';
import { byResource } from '../../cloudwatch/lib/metric-data.ts';
import type { dmsLatency } from '../../cloudwatch/resources/dms-latency.ts';
import type { replication } from '../resources/replication.ts';
import type { replicationConfig } from '../resources/replication-config.ts';
import type { replicationTask } from '../resources/replication-task.ts';
import { isOngoing } from './ongoing.ts';

type Task = Selected<typeof replicationTask>;
type Lists = Collections<{ replications: typeof replication; latencies: typeof dmsLatency }>;

interface Limits {
  readonly maxLagS: number;
  readonly idleDays: number;
  readonly now: Date;
}

const day = 24 * 3_600_000;

/** Fewer five-minute datapoints say nothing. */
const anHour = 12;

/** https://docs.aws.amazon.com/dms/latest/APIReference/API_ReplicationTask.html */
const failure = /FATAL_ERROR|RECOVERABLE_ERROR|LOW_MEMORY|LOW_DISK|LICENSE_LIMITS/;

/** Whether a task does its work, or did. */
export function judgeTask(task: Task, latencies: Lists['latencies'], limits: Limits): Verdict {
  const { LastFailureMessage, MigrationType, ReplicationTaskStats: stats, StopReason = '' } = task.data;
  const Status = must(task.data.Status, 'Status');
  const isFailed = Status === 'failed' || Status === 'failed-move';
  if (isFailed || (Status === 'stopped' && failure.test(StopReason))) {
    return fail('The task failed', { Status, StopReason, LastFailureMessage }, 'high');
  }
  if (Status === 'stopped' && isOngoing(MigrationType)) return notApplicable('it was stopped on purpose');
  if (Status !== 'running' && Status !== 'stopped') return notApplicable(`its status is ${Status}`);

  const TablesErrored = must(stats?.TablesErrored, 'TablesErrored');
  if (TablesErrored > 0) {
    const StopDate = Status === 'stopped' ? must(stats?.StopDate, 'StopDate') : limits.now;
    const days = Math.floor(elapsed(StopDate, limits.now, 'StopDate') / day);
    if (days > limits.idleDays) return notApplicable(`it ended ${days} days ago`);
    return fail(`${TablesErrored} tables have errors`, { TablesErrored, LastFailureMessage });
  }
  if (Status === 'stopped' || !isOngoing(MigrationType)) return pass();
  const lag = lagOf(task, latencies);
  if (lag <= limits.maxLagS) return pass();
  return fail(`The target is often ${lag} seconds behind`, { CDCLatencyTarget: lag });
}

/** The 95th percentile of the last day, in whole seconds. */
function lagOf({ arn }: Task, latencies: Lists['latencies']): number {
  const parts = latencies.known(byResource, arn);
  const values = valuesOf(parts);
  const enough = values.length < anHour ? undefined : percentile(values, 0.95);
  return Math.round(must(enough, 'an hour of CDCLatencyTarget'));
}

/** The same of a serverless replication, whose lag is not looked at. */
export function judgeReplication(
  { arn }: Selected<typeof replicationConfig>,
  replications: Lists['replications'],
): Verdict {
  const replica = replications.get(arn)?.data;
  if (replica === undefined) return notApplicable('it was never started');
  const { ReplicationStats, StopReason = '' } = replica;
  const Status = must(replica.Status, 'Status');
  if (Status === 'failed' || (Status === 'stopped' && failure.test(StopReason))) {
    return fail('The replication failed', { Status, StopReason }, 'high');
  }
  if (Status !== 'running') return notApplicable(`its status is ${Status}`);
  const TablesErrored = must(ReplicationStats?.TablesErrored, 'TablesErrored');
  return TablesErrored > 0 ? fail(`${TablesErrored} tables have errors`, { TablesErrored }) : pass();
}
