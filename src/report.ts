import type { Check } from './define/check.ts';
import type { Inventory } from './inventory.ts';
import { priceOf } from './metrics.ts';
import type { Alerts } from './model/alert.ts';
import type { Backups } from './model/backup.ts';
import type { Events } from './model/event-path.ts';
import { type Finding, pillars, type Severity, severities } from './model/finding.ts';
import type { Gap } from './model/gap.ts';
import { groupBy } from './model/group-by.ts';
import type { Network } from './model/network.ts';
import type {
  CheckSummary,
  Coverage,
  Metrics,
  OldFacts,
  Operations,
  Priority,
  Report,
  SuppressionProblem,
  Tally,
} from './model/report.ts';
import { serviceOf } from './model/resource.ts';
import type { Unit } from './model/unit.ts';

export interface Reporting {
  readonly version: string;
  readonly inventory: Inventory;
  readonly finishedAt: Date;
  readonly judgedAt: Date;
  readonly checks: readonly Check[];
  readonly actions: Readonly<Record<string, readonly string[]>>;
  readonly operations: Readonly<Record<string, Operations>>;
  readonly findings: readonly Finding[];
  readonly suppressionProblems: readonly SuppressionProblem[];
  readonly networks: readonly Network[];
  readonly alerts: Alerts;
  readonly backups: Backups;
  readonly events: Events;
  readonly accountNames: Readonly<Record<string, string>>;
  readonly options: Report['scan']['options'];
  /** The checks that were left out because they ask CloudWatch for metrics. */
  readonly leftOut: readonly string[];
  readonly settings: Readonly<Record<string, { readonly options?: Check['options'] | undefined }>>;
}

/** The plain document that every renderer reads. */
export function reportOf(reporting: Reporting): Report {
  const { inventory, findings } = reporting;
  const coverage = coverageOf(inventory);
  const unread =
    coverage.some(({ gaps }) => gaps.length > 0) || findings.some(({ status }) => status === 'unknown');
  return {
    format: 'lintel-report',
    version: 1,
    tool: { name: 'lintel', version: reporting.version },
    scan: {
      startedAt: inventory.startedAt.toISOString(),
      finishedAt: reporting.finishedAt.toISOString(),
      judgedAt: reporting.judgedAt.toISOString(),
      accounts: accountsOf(inventory, reporting.accountNames),
      regions: inventory.regions,
      options: reporting.options,
    },
    complete: !unread,
    coverage,
    tally: tallyOf(findings),
    bySeverity: tallies(severities, findings, ({ severity }) => severity),
    byPillar: tallies(pillars, findings, pillarOf(reporting.checks)),
    fixFirst: fixFirst(findings, reporting.checks),
    suppressionProblems: reporting.suppressionProblems,
    metrics: metricsOf(inventory, reporting.leftOut),
    oldFacts: oldFactsOf(reporting),
    networks: reporting.networks,
    alerts: reporting.alerts,
    backups: reporting.backups,
    events: reporting.events,
    checks: summaries(reporting),
    findings,
  };
}

function accountsOf(
  inventory: Inventory,
  names: Readonly<Record<string, string>>,
): Report['scan']['accounts'] {
  const ids = [...new Set(inventory.regions.map(({ account }) => account))].sort();
  return ids.map((id) => ({ id, partition: inventory.partition, ...(names[id] && { name: names[id] }) }));
}

function coverageOf({ units, regions }: Inventory): readonly Coverage[] {
  const groups = groupBy(units, (unit) => [unit.account, unit.region, serviceOf(unit)].join(' '));
  const read = [...groups.values()].map(coverageOfService);
  const regional = [...new Set(units.filter(({ region }) => region !== 'global').map(serviceOf))];
  const skipped = regions
    .filter(({ status }) => status === 'skipped')
    .flatMap(({ account, region }) => regional.map((service) => skippedCoverage(account, region, service)));
  return [...read, ...skipped].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function coverageOfService(units: readonly Unit[]): Coverage {
  const [{ account = '', region = '' } = {}] = units;
  const gaps = distinct(units.flatMap(gapsOf));
  const denied = gaps.some(
    ({ cause }) => cause === 'access-denied' || cause === 'denied-by-scp' || cause === 'credentials',
  );
  return {
    account,
    region,
    service: units[0] ? serviceOf(units[0]) : '',
    status: gaps.length === 0 ? 'read' : denied ? 'denied' : 'failed',
    resources: units.reduce((sum, { resources }) => sum + resources.length, 0),
    calls: sumCalls(units),
    gaps,
    readAt: lastOf(units).toISOString(),
  };
}

function lastOf(units: readonly Unit[]): Date {
  return new Date(Math.max(...units.map(({ readAt }) => readAt.getTime())));
}

function skippedCoverage(account: string, region: string, service: string): Coverage {
  return { account, region, service, status: 'skipped', resources: 0, calls: {}, gaps: [] };
}

/** What could not be read in a unit: its list, and the details of its resources. */
function gapsOf({ gaps, resources }: Unit): readonly Gap[] {
  const details = resources.flatMap((resource) => Object.values(resource.details));
  return [...gaps, ...details.flatMap((detail) => ('gap' in detail ? detail.gap : []))];
}

function distinct(gaps: readonly Gap[]): readonly Gap[] {
  const first = new Map<string, Gap>();
  for (const gap of gaps) {
    const key = `${gap.operation} ${gap.cause} ${gap.region}`;
    if (!first.has(key)) first.set(key, gap);
  }
  return [...first.values()].sort((a, b) => (a.operation + a.cause < b.operation + b.cause ? -1 : 1));
}

function sumCalls(units: readonly Unit[]): Coverage['calls'] {
  const sum: Record<string, number> = {};
  for (const { calls } of units)
    for (const [name, count] of Object.entries(calls)) sum[name] = (sum[name] ?? 0) + count;
  return Object.fromEntries(Object.entries(sum).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const keyOf = ({ account, region, service }: Coverage) => `${account} ${region} ${service}`;

/** Counts findings: a suppressed fail counts as suppressed. */
function tallyOf(findings: readonly Finding[]): Tally {
  const tally = { pass: 0, fail: 0, 'not-applicable': 0, unknown: 0, suppressed: 0 };
  for (const { status, suppressed } of findings) tally[suppressed ? 'suppressed' : status] += 1;
  return tally;
}

function tallies<K extends string>(
  keys: readonly K[],
  findings: readonly Finding[],
  keyOf: (finding: Finding) => K | undefined,
): Readonly<Record<K, Tally>> {
  const groups = groupBy(findings, keyOf);
  return Object.fromEntries(keys.map((key) => [key, tallyOf(groups.get(key) ?? [])])) as Record<K, Tally>;
}

function pillarOf(checks: readonly Check[]) {
  const pillars = new Map(checks.map(({ id, pillar }) => [id, pillar]));
  return ({ check }: Finding) => pillars.get(check);
}

function metricsOf({ units }: Inventory, leftOut: readonly string[]): Metrics {
  const requested = units.reduce((sum, { metrics = 0 }) => sum + metrics, 0);
  return { requested, dollars: priceOf(requested), leftOut };
}

const oldAfter = 180 * 24 * 3_600_000;

/** The facts behind the checks that were older than half a year at the scan. */
function oldFactsOf({ checks, inventory: { startedAt } }: Reporting): readonly OldFacts[] {
  const old = checks.filter(({ facts }) => facts && startedAt.getTime() - Date.parse(facts.asOf) > oldAfter);
  return [...groupBy(old, ({ facts }) => facts?.asOf ?? '')]
    .map(([asOf, group]) => ({ asOf, checks: group.map(({ id }) => id).sort() }))
    .sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}

const weights: Readonly<Record<Severity, number>> = { critical: 100, high: 30, medium: 8, low: 2, info: 0 };
const efforts = { minutes: 1, hours: 2, days: 4 };
const mostResources = 15;
const mostPriorities = 5;

/** What to fix first: severity × resources ÷ effort, one line a check. Many mild ones do not outweigh a grave one. */
function fixFirst(findings: readonly Finding[], checks: readonly Check[]): readonly Priority[] {
  const fails = findings.filter(({ status, suppressed }) => status === 'fail' && !suppressed);
  const groups = groupBy(fails, ({ check }) => check);
  const effort = new Map(checks.map(({ id, fix }) => [id, efforts[fix.effort]]));
  const score = ({ check, severity, resources }: Priority) =>
    (weights[severity] * Math.log2(1 + Math.min(resources.length, mostResources))) / (effort.get(check) ?? 1);
  return [...groups.values()]
    .map((group): Priority => {
      // The findings come worst first.
      const [{ check = '', severity = 'info' } = {}] = group;
      const worst = group.filter((finding) => finding.severity === severity);
      return { check, severity, resources: worst.map(({ resource }) => resource.arn) };
    })
    .filter((priority) => score(priority) > 0)
    .sort((a, b) => score(b) - score(a) || (a.check < b.check ? -1 : 1))
    .slice(0, mostPriorities);
}

function summaries({ checks, findings, actions, operations, settings }: Reporting): readonly CheckSummary[] {
  const groups = groupBy(findings, ({ check }) => check);
  return checks
    .map(
      (check): CheckSummary => ({
        id: check.id,
        title: check.title,
        pillar: check.pillar,
        severity: check.severity,
        confidence: check.confidence,
        why: check.why,
        fix: check.fix,
        refs: check.refs,
        notes: check.notes,
        wellArchitected: check.wellArchitected,
        ...(check.facts && { facts: check.facts }),
        actions: actions[check.id] ?? [],
        operations: operations[check.id] ?? {},
        options: { ...check.options, ...settings[check.id]?.options },
        tally: tallyOf(groups.get(check.id) ?? []),
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
