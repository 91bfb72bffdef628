import {
  type Collection,
  type Collections,
  elapsed,
  fail,
  must,
  mustBeRead,
  notApplicable,
  pass,
  type Selected,
  type Verdict,
} from '#engine';
import type { backupPlan } from '../resources/backup-plan.ts';
import type { backupSelection } from '../resources/backup-selection.ts';
import { isOfOrganization, isSavedByEfs } from './plan.ts';
import type { recoverable } from './recoverable.ts';
import { longestGap } from './schedule.ts';

type Plan = Selected<ReturnType<typeof backupPlan.with<['rules']>>>;
type Recoveries = Collections<typeof recoverable>;

const hour = 3_600_000;
const byPlan = ({ data }: Selected<typeof backupSelection>) => data.BackupPlanId;

/** The verdict on a plan: it selects something, and has run when it was to. */
export function judgePlan(
  { id, data, rules }: Plan,
  selections: Collection<Selected<typeof backupSelection>>,
  maxAgeHours: number,
  now: Date,
): Verdict {
  if (isOfOrganization(id)) return pass('a backup policy of the organization made it');
  if (isSavedByEfs(id)) return notApplicable('EFS made it, for its automatic backups');
  if (rules === undefined) return notApplicable('it was deleted during the scan');
  if (selections.having(byPlan, data.BackupPlanId).length === 0) {
    return fail('The plan selects nothing, and saves nothing', { selections: 0 });
  }
  const { CreationDate, LastExecutionDate } = data;
  const due = dueWithin(rules, maxAgeHours);
  const evidence = {
    CreationDate: CreationDate?.toISOString(),
    LastExecutionDate: LastExecutionDate?.toISOString(),
    ScheduleExpression: rules.map(({ ScheduleExpression }) => ScheduleExpression),
  };
  if (LastExecutionDate === undefined) {
    const age = elapsed(must(CreationDate, 'CreationDate'), now, 'CreationDate');
    if (due === undefined || age <= due * hour)
      return notApplicable('it is new, and was not due yet', evidence);
    return fail('The plan has never run', evidence);
  }
  const hours = Math.floor(elapsed(LastExecutionDate, now, 'LastExecutionDate') / hour);
  if (due === undefined || hours <= due) return pass(undefined, evidence);
  return fail(`The plan ran ${hours} hours ago, and was due after ${due}`, evidence);
}

/** Within how many hours a plan runs again: those of a daily one, the days that a rarer one skips, and the start window. */
function dueWithin(rules: NonNullable<Plan['rules']>, maxAgeHours: number): number | undefined {
  const times = rules.map(({ ScheduleExpression, StartWindowMinutes = 480 }) => {
    const gap = longestGap(ScheduleExpression);
    if (gap === undefined) return Number.POSITIVE_INFINITY;
    return Math.max(0, gap - 24) + maxAgeHours + StartWindowMinutes / 60;
  });
  const least = Math.min(...times);
  return Number.isFinite(least) ? least : undefined;
}

/** The verdict on a Region: where something holds data there is a plan, unless buckets are all. */
export function judgeRegion(
  region: string,
  plans: Collection<Selected<typeof backupPlan>>,
  recoveries: Recoveries,
): Verdict {
  if (plans.some(({ id }) => !isSavedByEfs(id))) return notApplicable('its plans are judged one by one');
  const rows = Object.values(recoveries)
    .flatMap((list) => [...list])
    .filter((row) => row.region === region && row.data.class !== 'bucket')
    .map(({ data }) => data)
    .filter(({ exempt }) => exempt === undefined);
  for (const { unsure, unread, doubts } of rows) mustBeRead([...unsure, ...unread, ...doubts]);
  if (rows.length === 0) return notApplicable('nothing here needs a backup plan');
  const kinds = Object.fromEntries([...groupCount(rows.map(({ kind }) => kind))].sort());
  const bare = rows.some(({ copies }) => copies.every(({ mechanism }) => mechanism === 'replica'));
  return bare
    ? fail('There is no backup plan, and something has no backup at all', { kinds }, 'medium')
    : fail('There is no backup plan: everything depends on the backups of its own service', { kinds }, 'low');
}

function groupCount(kinds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
