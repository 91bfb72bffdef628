import type { Report } from '../../src/model/report.ts';
import type { Status, Verdicts } from './expected/verdicts.ts';

/** What a check said, by resource, and what it should have said: equal where all is well. */
export function compare(report: Report, check: string, verdicts: Verdicts) {
  const findings = report.findings.filter((finding) => finding.check === check);
  const wanted = new Map<string, Status>();
  for (const status of ['pass', 'fail', 'not-applicable', 'unknown'] as const)
    for (const resource of verdicts[status] ?? []) wanted.set(resource, status);

  const said: Record<string, string> = {};
  const meant: Record<string, string> = Object.fromEntries(wanted);
  for (const { resource, status } of findings) {
    const name = wanted.has(resource.arn) ? resource.arn : resource.id;
    said[name] = name in said ? `${said[name]}, and again ${status}` : status;
  }
  return { said, meant };
}

/** The identity of a finding, and its status. */
export function statuses(report: Report): Map<string, Status> {
  return new Map(report.findings.map(({ check, resource, status }) => [`${check} ${resource.arn}`, status]));
}
