import { type Collections, elapsed, fail, must, notApplicable, type Selected, type Verdict } from '#engine';
import { longestGap } from '../../backup/lib/schedule.ts';
import type { task } from '../resources/task.ts';
import type { taskExecution } from '../resources/task-execution.ts';

/** A task with what DescribeTask says of it. */
export type DescribedTask = Selected<ReturnType<typeof task.with<['description']>>>;

type Executions = Collections<{ executions: typeof taskExecution }>['executions'];

interface Limits {
  readonly maxAgeDays: number;
  readonly idleDays: number;
  readonly now: Date;
}

const day = 24 * 3_600_000;

/** Whether a task runs by itself. */
export function isScheduled({ description: { Schedule } }: DescribedTask): boolean {
  return Schedule?.ScheduleExpression !== undefined && Schedule.Status !== 'DISABLED';
}

/** What is wrong with the transfers of a task, or why they are not judged; nothing where they are as they should be. */
export function transfersOf(
  task: DescribedTask,
  executions: Executions,
  limits: Limits,
): Verdict | undefined {
  const { CurrentTaskExecutionArn, DisabledBy, ErrorCode, Schedule } = task.description;
  const scheduled = isScheduled(task);
  const isGivenUp = Schedule?.Status === 'DISABLED' && DisabledBy === 'SERVICE';
  const last = CurrentTaskExecutionArn
    ? must(executions.get(CurrentTaskExecutionArn), 'the execution that the task names').data
    : undefined;
  if (last === undefined && !scheduled && !isGivenUp)
    return notApplicable('it has no schedule, and never ran');
  const days = last && daysSince(last.StartTime, 'StartTime', limits.now);
  if (days !== undefined && days > limits.idleDays && !scheduled && !isGivenUp) {
    return notApplicable(`it has no schedule, and last ran ${Math.floor(days)} days ago`);
  }
  const isUnavailable = must(task.data.Status, 'Status') === 'UNAVAILABLE';
  const reasons = [
    last?.Status === 'ERROR' && 'the last transfer failed',
    isUnavailable && 'the task is UNAVAILABLE, as when its agent is offline',
    isGivenUp && 'DataSync disabled its schedule, for it failed too often',
  ].filter((reason) => reason !== false);
  if (reasons.length > 0) {
    const text = reasons.join('; ');
    const evidence = { Status: last?.Status, ErrorCode: last?.ErrorCode ?? ErrorCode, DisabledBy };
    const isUrgent = last?.Status === 'ERROR' || (isUnavailable && scheduled);
    return fail(text.charAt(0).toUpperCase() + text.slice(1), evidence, isUrgent ? 'high' : undefined);
  }
  return scheduled ? overdueOf(task, days, last?.Status, limits) : undefined;
}

/** A schedule is kept while the last run is not older than the time to the next one, and a day for delays. */
function overdueOf(
  { description: { CreationTime, Schedule } }: DescribedTask,
  days: number | undefined,
  status: string | undefined,
  { maxAgeDays, now }: Limits,
): Verdict | undefined {
  const ScheduleExpression = Schedule?.ScheduleExpression ?? '';
  const hours = longestGap(ScheduleExpression);
  const isUnderWay = status !== undefined && status !== 'SUCCESS';
  if (hours === undefined || isUnderWay) return undefined;
  const idle = Math.floor(days ?? daysSince(CreationTime, 'CreationTime', now));
  if (idle <= Math.max(maxAgeDays, hours / 24 + 1)) return undefined;
  const reason = days === undefined ? `Never ran in ${idle} days` : `Did not run for ${idle} days`;
  return fail(`${reason}, though it is scheduled`, { ScheduleExpression });
}

function daysSince(time: Date | undefined, name: string, now: Date): number {
  return elapsed(must(time, name), now, name) / day;
}
