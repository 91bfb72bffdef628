import { noAlerts } from '../../src/model/alert.ts';
import { noBackups } from '../../src/model/backup.ts';
import { noEvents } from '../../src/model/event-path.ts';
import { type Finding, type Pillar, pillars, type Severity, severities } from '../../src/model/finding.ts';
import type { CheckSummary, Coverage, Report, Tally } from '../../src/model/report.ts';

/** What a sample says; the rest of the report is counted from it. */
export interface Parts {
  readonly scan: Report['scan'];
  readonly checks: readonly Omit<CheckSummary, 'tally'>[];
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
  readonly suppressionProblems?: Report['suppressionProblems'];
  readonly networks?: Report['networks'];
  readonly metrics?: Report['metrics'];
  readonly oldFacts?: Report['oldFacts'];
  readonly alerts?: Report['alerts'];
  readonly backups?: Report['backups'];
  readonly events?: Report['events'];
}

/** A report whose tallies are those of its findings. */
export function reportOf(parts: Parts): Report {
  const {
    scan,
    checks,
    findings,
    coverage,
    suppressionProblems = [],
    networks = [],
    alerts = noAlerts,
    backups = noBackups,
    events = noEvents,
  } = parts;
  const pillarOf = new Map(checks.map(({ id, pillar }) => [id, pillar]));
  const sorted = [...findings].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      compare(a.check, b.check) ||
      compare(a.resource.arn, b.resource.arn),
  );
  return {
    format: 'lintel-report',
    version: 1,
    tool: { name: 'lintel', version: '0.1.0' },
    scan,
    complete: coverage.every(({ status }) => status === 'read' || status === 'skipped'),
    coverage,
    tally: tallyOf(sorted),
    bySeverity: tallies<Severity>(severities, sorted, ({ severity }) => severity),
    byPillar: tallies<Pillar>(pillars, sorted, ({ check }) => pillarOf.get(check)),
    fixFirst: fixFirst(sorted),
    suppressionProblems,
    metrics: parts.metrics ?? { requested: 0, dollars: 0, leftOut: [] },
    oldFacts: parts.oldFacts ?? [],
    networks,
    alerts,
    backups,
    events,
    checks: [...checks]
      .sort((a, b) => compare(a.id, b.id))
      .map((check) => ({ ...check, tally: tallyOf(sorted.filter((finding) => finding.check === check.id)) })),
    findings: sorted,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tallyOf(findings: readonly Finding[]): Tally {
  const tally = { pass: 0, fail: 0, 'not-applicable': 0, unknown: 0, suppressed: 0 };
  for (const { status, suppressed } of findings) tally[suppressed ? 'suppressed' : status] += 1;
  return tally;
}

function tallies<K extends string>(
  keys: readonly K[],
  findings: readonly Finding[],
  keyOf: (finding: Finding) => K | undefined,
): Record<K, Tally> {
  const groups = new Map<K | undefined, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(finding);
  }
  return Object.fromEntries(keys.map((key) => [key, tallyOf(groups.get(key) ?? [])])) as Record<K, Tally>;
}

function fixFirst(findings: readonly Finding[]): Report['fixFirst'] {
  const groups = new Map<string, { check: string; severity: Severity; resources: string[] }>();
  for (const { check, severity, status, suppressed, resource } of findings) {
    if (status !== 'fail' || suppressed) continue;
    const group = groups.get(`${severity} ${check}`) ?? { check, severity, resources: [] };
    groups.set(`${severity} ${check}`, group);
    group.resources.push(resource.arn);
  }
  return [...groups.values()].slice(0, 5);
}
