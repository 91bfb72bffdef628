const day = 24;

/** A name where the console shows one, a number where people write them: Sunday is 1. */
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * The most hours that may pass between two runs of a schedule, in days unless it is a rate; nothing where that is not
 * told.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html
 */
export function longestGap(expression = 'cron(0 5 ? * * *)'): number | undefined {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (count !== undefined) return Number(count) * ({ minute: 1 / 60, day }[unit] ?? 1);
  const [, fields = ''] = /^cron\((.*)\)$/.exec(expression) ?? [];
  const [, , dayOfMonth, month, dayOfWeek] = fields.trim().split(/\s+/);
  if (dayOfMonth === undefined || month === undefined || dayOfWeek === undefined) return undefined;
  if (!isAny(month)) return 366 * day;
  if (!isAny(dayOfMonth)) return 31 * day;
  return isAny(dayOfWeek) ? day : weeklyGap(dayOfWeek);
}

function isAny(field: string): boolean {
  return ['*', '?', '1/1', '*/1'].includes(field);
}

/** `MON-FRI`, `2,4`; once a month for `2#1` and the like. */
function weeklyGap(field: string): number {
  const days = field.split(',').flatMap((part) => {
    const [first = Number.NaN, last = first] = part.split('-').map(weekdayOf);
    const length = ((last - first + 7) % 7) + 1;
    return Number.isNaN(length) ? Number.NaN : Array.from({ length }, (_, index) => (first + index) % 7);
  });
  if (days.some(Number.isNaN)) return 35 * day;
  const sorted = [...new Set(days)].sort();
  const gaps = sorted.map((each, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + 7) - each);
  return Math.max(...gaps) * day;
}

function weekdayOf(text: string): number {
  const named = weekdays.indexOf(text.toUpperCase());
  return named >= 0 ? named : /^[1-7]$/.test(text) ? Number(text) - 1 : Number.NaN;
}
