import type { ShownFinding } from './data.ts';

/** Verdicts as a table for spreadsheets, which run nothing of it. */
export function csvOf(findings: Iterable<ShownFinding>): string {
  const lines = [
    [
      'status',
      'severity',
      'check',
      'title',
      'reason',
      'type',
      'id',
      'arn',
      'account',
      'region',
      'environment',
      'tags',
      'suppressed',
    ],
  ];
  for (const { status, severity, check, reason, resource, environment, suppressed } of findings) {
    const tags = Object.entries(resource.tags).map(([key, value]) => `${key}=${value}`);
    lines.push([
      status,
      severity,
      check.id,
      check.title,
      reason ?? '',
      resource.type,
      resource.id,
      resource.arn,
      resource.account,
      resource.region,
      environment,
      tags.join('; '),
      suppressed?.reason ?? '',
    ]);
  }
  return csvFile(lines);
}

/** Lines of cells as a file that a spreadsheet opens. */
export function csvFile(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  // Where the list separator is a semicolon, as in much of Europe, a cell begins after each.
  const inside = text.replace(/(;["'\s]*)(?=[=+\-@＝＋－＠])/g, "$1'");
  const harmless = /^["\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(inside) ? `'${inside}` : inside;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
