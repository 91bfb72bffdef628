import {
  type Collection,
  elapsed,
  fail,
  must,
  notApplicable,
  pass,
  type Selected,
  type Verdict,
} from '#engine';
import type { replicationInstance } from '../resources/replication-instance.ts';
import type { replicationTask } from '../resources/replication-task.ts';

type Task = Selected<typeof replicationTask>;

const day = 24 * 3_600_000;

const byInstance = ({ data }: Task) => data.ReplicationInstanceArn;

/** States in which a task does nothing. */
const resting = ['failed', 'failed-move', 'ready', 'stopped'];

/** Whether an instance is used: a task runs on it, or did not long ago. */
export function judgeUse(
  { arn, data }: Selected<typeof replicationInstance>,
  tasks: Collection<Task>,
  { idleDays, now }: { readonly idleDays: number; readonly now: Date },
): Verdict {
  const { ReplicationInstanceStatus: status } = data;
  if (status === 'creating' || status === 'deleting') return notApplicable(`its status is ${status}`);
  const created = must(data.InstanceCreateTime, 'InstanceCreateTime');
  if (elapsed(created, now, 'InstanceCreateTime') < idleDays * day) {
    return notApplicable(`it is younger than ${idleDays} days`);
  }
  const own = tasks.having(byInstance, arn);
  if (own.some((task) => !resting.includes(must(task.data.Status, 'Status')))) return pass();
  const moments = own.flatMap(({ data: { ReplicationTaskCreationDate, ReplicationTaskStats: stats } }) => [
    ReplicationTaskCreationDate,
    stats?.StartDate,
    stats?.StopDate,
  ]);
  const last = Math.max(created.getTime(), ...moments.map((moment) => moment?.getTime() ?? 0));
  const days = Math.floor(elapsed(new Date(last), now, 'when a task was at work') / day);
  if (days < idleDays) return pass(`a task was at work ${days} days ago`);
  return fail(`No task was at work on it for ${days} days`, { tasks: own.map(({ id }) => id).sort() }, 'low');
}
