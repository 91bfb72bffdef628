import { arnOf } from './define/at.ts';
import type { Check, NonProduction, Options } from './define/check.ts';
import type { Source } from './define/selection.ts';
import { type Classified, type EnvironmentRule, environmentOf } from './environment.ts';
import { type Answer, evaluate, reasonOf } from './evaluate.ts';
import type { Inventory, Listed } from './inventory.ts';
import { type Environment, type Finding, type Severity, severities } from './model/finding.ts';
import { chiefGap, type Told, unlessUnread } from './model/gap.ts';
import { GLOBAL, type Resource } from './model/resource.ts';

/** What the configuration changes of a check. */
export interface CheckSettings {
  readonly severity?: Severity | undefined;
  readonly options?: Options | undefined;
}

export interface Judging {
  readonly inventory: Inventory;
  readonly checks: readonly Check[];
  readonly now: Date;
  readonly settings?: Readonly<Record<string, CheckSettings>>;
  readonly environments?: readonly EnvironmentRule[];
  readonly accountNames?: Readonly<Record<string, string>>;
  /** Instead of what each check says itself. */
  readonly nonProduction?: NonProduction | undefined;
}

/** Asks each check about each of its subjects. Sorted: worst first, then by check and ARN. */
export function judge(judging: Judging): readonly Finding[] {
  const subjects = new Subjects(judging);
  const ranks: Finding[][] = [];
  for (const check of judging.checks.toSorted((a, b) => compare(a.id, b.id))) {
    for (const finding of judgeCheck(check, judging, subjects).sort(byResource)) {
      const rank = order[finding.status] * severities.length + severities.indexOf(finding.severity);
      ranks[rank] ??= [];
      ranks[rank].push(finding);
    }
  }
  return ranks.flat();
}

function judgeCheck(check: Check, judging: Judging, subjects: Subjects): Finding[] {
  const { inventory } = judging;
  const findings: Finding[] = [];
  for (const { source, details } of check.subject.needs) {
    for (const spot of inventory.spots(source)) {
      const listed = inventory.list(source, details, spot);
      const context = contextOf(check, listed, judging);
      for (const resource of subjects.sorted(listed)) {
        if (isScanned(resource, source, listed, inventory)) {
          const answer = evaluate(check, resource, context);
          findings.push(finding(check, subjects.of(resource), answer, judging));
        }
      }
      const gap = chiefGap(listed.gaps);
      if (gap) {
        const unread = subjects.of(unreadList(source, listed, inventory));
        findings.push(finding(check, unread, { status: 'unknown', reason: reasonOf(gap), gap }, judging));
      }
    }
  }
  return findings;
}

/** What all findings about one resource share. */
interface Subject {
  readonly resource: Finding['resource'];
  readonly classified: Told<Classified>;
}

/** The subjects of one judgement: each is looked at once, however many checks ask about it. */
class Subjects {
  readonly #judging: Judging;
  /** By what was read of them, which all views of a resource have in common. */
  readonly #known = new WeakMap<object, Subject>();
  readonly #sorted = new WeakMap<Listed, readonly Resource[]>();

  constructor(judging: Judging) {
    this.#judging = judging;
  }

  /** In the order of the findings, so that those need hardly be sorted. */
  sorted(listed: Listed): readonly Resource[] {
    const known = this.#sorted.get(listed) ?? listed.resources.toSorted(byArn);
    this.#sorted.set(listed, known);
    return known;
  }

  of(view: Resource): Subject {
    const { type, id, arn, account, region } = view;
    const data = view.data as object;
    const known = this.#known.get(data);
    if (known?.resource.arn === arn && known.resource.id === id) return known;
    const { environments = [], accountNames } = this.#judging;
    const tags = unlessUnread(() => view.tags);
    const subject = {
      resource: { type, id, arn, account, region, tags: 'gap' in tags ? {} : tags.value },
      classified: unlessUnread(() => environmentOf(view, environments, accountNames?.[account])),
    };
    this.#known.set(data, subject);
    return subject;
  }
}

function contextOf(check: Check, { spot }: Listed, { inventory, now, settings }: Judging): object {
  const collections = Object.entries(check.context).map(([name, selection]) => [
    name,
    inventory.consult(selection, spot),
  ]);
  const options = { ...check.options, ...settings?.[check.id]?.options };
  return { ...Object.fromEntries(collections), options, now };
}

/** A global list (of buckets) also holds what lies in Regions that were not asked for. */
function isScanned(resource: Resource, source: Source, { spot }: Listed, { regions }: Inventory): boolean {
  return (
    source.scope === 'region' ||
    resource.region === GLOBAL ||
    regions.some(
      (each) => each.account === spot.account && each.region === resource.region && each.status === 'scanned',
    )
  );
}

/** Stands for the resources that a list which could not be read may hold, so that silence is impossible. */
function unreadList(source: Source, { spot }: Listed, { partition }: Inventory): Resource {
  const [service = '', kind = ''] = source.type.split('.');
  const id = `every ${kind} that could not be listed`;
  return {
    type: source.type,
    id,
    arn: arnOf({ ...spot, partition }, service, `${kind}/*`),
    ...spot,
    tags: {},
    data: {},
  };
}

/** Whether a finding stands for a list that could not be read whole. */
export function isUnreadList({ status, resource }: Pick<Finding, 'status' | 'resource'>): boolean {
  return status === 'unknown' && resource.arn.endsWith('/*');
}

function finding(check: Check, subject: Subject, answer: Answer, judging: Judging): Finding {
  const { resource, classified: read } = subject;
  const policy = judging.nonProduction ?? check.nonProduction;
  if ('gap' in read && answer.status === 'fail' && policy !== 'same') {
    const reason = `${answer.reason}; what that means depends on the tags, and ${reasonOf(read.gap)}`;
    return finding(check, subject, { status: 'unknown', reason, gap: read.gap }, judging);
  }
  const classified: Classified = 'gap' in read ? { environment: 'production' } : read.value;
  const { environment } = classified;
  const configured = judging.settings?.[check.id]?.severity;
  const [verdict, own] = apart(answer);
  const severity = configured ?? own ?? check.severity;
  const because = configured && configured !== check.severity ? 'set by the configuration' : undefined;
  if (verdict.status !== 'fail' || environment === 'production' || policy === 'same') {
    return found(check.id, environment, resource, severity, because, verdict);
  }
  const outside = `outside production (${classified.because})`;
  if (policy === 'skip') {
    const { reason, evidence } = verdict;
    const skipped = { status: 'not-applicable', reason: `${outside}: ${reason}`, evidence } as const;
    return found(check.id, environment, resource, severity, undefined, skipped);
  }
  const less = milder(severity);
  const changed = less === severity ? because : `${severity}, but ${outside}`;
  return found(check.id, environment, resource, less, changed, verdict);
}

/** One spread, and that at the end, is a tenth of the work of several; there are findings by the hundred thousand. */
function found(
  check: string,
  environment: Environment,
  resource: Finding['resource'],
  severity: Severity,
  severityReason: string | undefined,
  verdict: Answer,
): Finding {
  return severityReason
    ? { check, environment, resource, severity, severityReason, ...verdict }
    : { check, environment, resource, severity, ...verdict };
}

/** The few verdicts that bear a severity, without it. */
function apart(answer: Answer): readonly [Answer, Severity?] {
  if (answer.status !== 'fail' || !answer.severity) return [answer];
  const { severity, ...verdict } = answer;
  return [verdict, severity];
}

function milder(severity: Severity): Severity {
  return severities[severities.indexOf(severity) + 1] ?? 'info';
}

const order = { fail: 0, unknown: 1, pass: 2, 'not-applicable': 3 };

function byResource(a: Finding, b: Finding): number {
  return byArn(a.resource, b.resource);
}

function byArn(a: Pick<Resource, 'arn' | 'id'>, b: Pick<Resource, 'arn' | 'id'>): number {
  return compare(a.arn, b.arn) || compare(a.id, b.id);
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
