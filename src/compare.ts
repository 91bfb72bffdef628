import type { Option, Options } from './define/check.ts';
import type { Earlier, EarlierFinding } from './earlier.ts';
import { UsageError } from './errors.ts';
import { isUnreadList } from './judge.ts';
import type { Resolution, Resolved } from './model/comparison.ts';
import { type Change, type Finding, severities } from './model/finding.ts';
import type { Report, ScannedRegion } from './model/report.ts';
import { GLOBAL } from './model/resource.ts';

/** Marks what is new since an earlier report, and tells what was resolved; what either could not see, it says so. */
export function compare(report: Report, earlier: Earlier): Report {
  const { findings: verdicts, ...rest } = report;
  const then = sightOf(earlier);
  const now = sightOf({ ...report, regions: report.scan.regions });
  const findings = verdicts.map((finding) => {
    const change = changeOf(finding, then, now);
    return change ? { ...finding, change } : finding;
  });
  const count = (wanted: Change) => findings.filter(({ change }) => change === wanted).length;
  const outcomes = earlier.findings.filter(isOpen).map((finding) => ({
    finding,
    outcome: outcomeOf(finding, then, now),
  }));
  return {
    ...rest,
    comparison: {
      earlier: { startedAt: earlier.startedAt, version: earlier.version },
      new: count('new'),
      worse: count('worse'),
      unsuppressed: count('unsuppressed'),
      notCompared: count('not-compared'),
      lostFromSight: outcomes.filter(({ outcome }) => outcome === 'lost').length,
      resolved: outcomes.flatMap(({ finding: { check, severity, resource }, outcome: how }): Resolved[] =>
        how === 'fails' || how === 'lost' ? [] : [{ check, severity, resource, how }],
      ),
    },
    findings,
  };
}

/** Refuses a report that a scan has nothing to do with, before anything is read. */
export function assertComparable(
  { path, accounts, startedAt }: Earlier,
  scan: { readonly account: string; readonly startedAt: Date },
): void {
  if (!accounts.includes(scan.account))
    throw new UsageError(
      `${path} is of other accounts (${accounts.join(', ')}) than this scan (${scan.account}): nothing can be compared.`,
    );
  if (new Date(startedAt) > scan.startedAt)
    throw new UsageError(
      `${path} is not earlier: its scan began ${startedAt}, this one ${scan.startedAt.toISOString()}.`,
    );
}

/** What one scan saw. */
interface Sight {
  readonly options: ReadonlyMap<string, Options>;
  readonly verdict: (finding: EarlierFinding) => EarlierFinding | undefined;
  /** Whether a resource without a verdict was not there, rather than not looked at. */
  readonly lacks: (finding: EarlierFinding) => boolean;
}

interface Seen {
  readonly regions: readonly ScannedRegion[];
  readonly checks: readonly { readonly id: string; readonly options: Options }[];
  readonly findings: readonly EarlierFinding[];
}

function sightOf({ regions, checks, findings }: Seen): Sight {
  const options = new Map(checks.map((check) => [check.id, check.options]));
  const verdicts = new Map<string, EarlierFinding>();
  // The worst comes first, where an ARN has several verdicts.
  for (const finding of findings) {
    const key = keyOf(finding);
    if (!verdicts.has(key)) verdicts.set(key, finding);
  }
  const present = new Set(findings.map(({ resource }) => `${resource.type} ${resource.arn}`));
  const unread = new Set(findings.filter(isUnreadList).map((finding) => listOf(finding)));
  const places = new Set(
    regions.flatMap(({ account, region, status }) => [
      `${account} ${GLOBAL}`,
      ...(status === 'scanned' ? [`${account} ${region}`] : []),
    ]),
  );
  return {
    options,
    verdict: (finding) => verdicts.get(keyOf(finding)),
    lacks: (finding) =>
      options.has(finding.check) &&
      places.has(`${finding.resource.account} ${finding.resource.region}`) &&
      !unread.has(listOf(finding)) &&
      !unread.has(listOf(finding, GLOBAL)) &&
      !present.has(`${finding.resource.type} ${finding.resource.arn}`),
  };
}

const keyOf = ({ check, resource }: EarlierFinding) => `${check} ${resource.arn}`;

function listOf({ check, resource }: EarlierFinding, region = resource.region): string {
  return `${check} ${resource.type} ${resource.account} ${region}`;
}

function isOpen({ status, suppressed }: EarlierFinding): boolean {
  return status === 'fail' && !suppressed;
}

function changeOf(finding: Finding, then: Sight, now: Sight): Change | undefined {
  if (!isOpen(finding)) return undefined;
  const before = then.verdict(finding);
  if (before?.suppressed) return 'unsuppressed';
  if (before?.status === 'fail')
    return severities.indexOf(finding.severity) < severities.indexOf(before.severity) ? 'worse' : undefined;
  const wasJudged = before ? before.status !== 'unknown' : then.lacks(finding);
  return wasJudged && isSameQuestion(finding, then, now) ? 'new' : 'not-compared';
}

function outcomeOf(finding: EarlierFinding, then: Sight, now: Sight): Resolution | 'fails' | 'lost' {
  const after = now.verdict(finding);
  if (!after) return now.lacks(finding) ? 'gone' : 'lost';
  switch (after.status) {
    case 'fail':
      return after.suppressed ? 'suppressed' : 'fails';
    case 'unknown':
      return 'lost';
    default:
      if (!isSameQuestion(finding, then, now)) return 'lost';
      return after.status === 'pass' ? 'passes' : 'not-applicable';
  }
}

/** Under other options, another verdict says nothing of the resource; an option that one of the two lacks does not count. */
function isSameQuestion({ check }: EarlierFinding, then: Sight, now: Sight): boolean {
  const before = then.options.get(check) ?? {};
  return Object.entries(now.options.get(check) ?? {}).every(
    ([name, value]) => !Object.hasOwn(before, name) || isSame(before[name], value),
  );
}

function isSame(a: Option | undefined, b: Option): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
