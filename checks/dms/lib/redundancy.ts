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
import type { replication } from '../resources/replication.ts';
import type { replicationConfig } from '../resources/replication-config.ts';
import type { replicationInstance } from '../resources/replication-instance.ts';
import type { replicationTask } from '../resources/replication-task.ts';
import { isOngoing, isReplicating } from './ongoing.ts';

type Lists = Collections<{ tasks: typeof replicationTask; replications: typeof replication }>;

interface Since {
  readonly minDays: number;
  readonly now: Date;
}

const day = 24 * 3_600_000;

const byInstance = ({ data }: Selected<typeof replicationTask>) => data.ReplicationInstanceArn;

/** Whether an instance that replicates changes has a standby in another zone. */
export function judgeInstance(
  { arn, data }: Selected<typeof replicationInstance>,
  tasks: Lists['tasks'],
  { minDays, now }: Since,
): Verdict {
  const { AvailabilityZone, PendingModifiedValues, ReplicationInstanceStatus } = data;
  if (ReplicationInstanceStatus === 'creating' || ReplicationInstanceStatus === 'deleting') {
    return notApplicable(`its status is ${ReplicationInstanceStatus}`);
  }
  const ongoing = tasks.having(byInstance, arn).filter((task) => isReplicating(task.data));
  if (ongoing.length === 0) return notApplicable('no task on it replicates changes as they happen');
  const MultiAZ = must(data.MultiAZ, 'MultiAZ');
  if (MultiAZ) return pass();
  if (PendingModifiedValues?.MultiAZ) return pass('Multi-AZ is pending until the next maintenance window');
  const created = ongoing.map((task) => task.data.ReplicationTaskCreationDate);
  const ages = created.map((date) => ageOf(date, 'ReplicationTaskCreationDate', now));
  if (Math.max(...ages) < minDays) return notApplicable(`its replication is younger than ${minDays} days`);
  const reason = 'Changes are replicated without a standby in another Availability Zone';
  return fail(reason, { MultiAZ, AvailabilityZone, tasks: ongoing.map(({ id }) => id).sort() });
}

/** The same of a serverless replication. */
export function judgeConfig(
  { arn, data }: Selected<typeof replicationConfig>,
  replications: Lists['replications'],
  { minDays, now }: Since,
): Verdict {
  if (data.IsReadOnly) return notApplicable('a zero-ETL integration manages it');
  if (!isOngoing(must(data.ReplicationType, 'ReplicationType'))) {
    return notApplicable('it loads data once');
  }
  const replica = replications.get(arn)?.data;
  if (replica?.Status !== 'running') return notApplicable('it is not running');
  const MultiAZ = must(data.ComputeConfig, 'ComputeConfig').MultiAZ ?? false;
  if (MultiAZ) return pass();
  if (ageOf(replica.ReplicationCreateTime, 'ReplicationCreateTime', now) < minDays) {
    return notApplicable(`its replication is younger than ${minDays} days`);
  }
  return fail('Changes are replicated without a standby in another Availability Zone', { MultiAZ });
}

function ageOf(date: Date | undefined, name: string, now: Date): number {
  return elapsed(must(date, name), now, name) / day;
}
