/** The most days between two runs of a schedule, by its cron or rate expression, as far as it can be told. */
export function intervalOf(expression: string): number | undefined {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (count !== undefined) return Number(count) / ({ minute: 1440, hour: 24 }[unit] ?? 1);
  const [, fields = ''] = /^cron\((.*)\)$/.exec(expression) ?? [];
  const [, , dayOfMonth, month, dayOfWeek] = fields.trim().split(/\s+/);
  if (dayOfMonth === undefined || month === undefined || dayOfWeek === undefined) return undefined;
  if (!isAny(month)) return 366;
  if (!isAny(dayOfWeek)) return /[#L]/.test(dayOfWeek) ? 35 : 7;
  return isAny(dayOfMonth) ? 1 : 31;
}

function isAny(field: string): boolean {
  return field === '*' || field === '?';
}
