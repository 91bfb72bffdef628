import { arnOf } from './define/at.ts';
import type { Check, NonProduction, Options } from './define/check.ts';
import type { Source } from './define/selection.ts';
import { type Classified, type EnvironmentRule, environmentOf } from './environment.ts';
import { type Answer, evaluate, reasonOf } from './evaluate.ts';
import type { Inventory, Listed } from './inventory.ts';
import { type Finding, type Severity, severities } from './model/finding.ts';
import { chiefGap, type Gap, Unreadable } from './model/gap.ts';
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
  return judging.checks.flatMap((check) => [...judgeCheck(check, judging)]).sort(byWeight);
}

function* judgeCheck(check: Check, judging: Judging): Iterable<Finding> {
  const { inventory } = judging;
  for (const { source, details } of check.subject.needs) {
    for (const spot of inventory.spots(source)) {
      const listed = inventory.list(source, details, spot);
      const context = contextOf(check, listed, judging);
      for (const resource of listed.resources) {
        if (isScanned(resource, source, listed, inventory)) {
          yield finding(check, resource, evaluate(check, resource, context), judging);
        }
      }
      const gap = chiefGap(listed.gaps);
      if (gap) {
        const unread = unreadList(source, listed, inventory);
        yield finding(check, unread, { status: 'unknown', reason: reasonOf(gap), gap }, judging);
      }
    }
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

function finding(check: Check, subject: Resource, answer: Answer, judging: Judging): Finding {
  const { type, id, arn, account, region } = subject;
  const tags = unlessUnread(() => subject.tags);
  const resource = { type, id, arn, account, region, tags: 'gap' in tags ? {} : tags.value };
  const policy = judging.nonProduction ?? check.nonProduction;
  const read = unlessUnread(() =>
    environmentOf(subject, judging.environments ?? [], judging.accountNames?.[account]),
  );
  if ('gap' in read && answer.status === 'fail' && policy !== 'same') {
    const reason = `${answer.reason}; what that means depends on the tags, and ${reasonOf(read.gap)}`;
    return finding(check, subject, { status: 'unknown', reason, gap: read.gap }, judging);
  }
  const classified: Classified = 'gap' in read ? { environment: 'production' } : read.value;
  const base = { check: check.id, environment: classified.environment, resource };
  const configured = judging.settings?.[check.id]?.severity;
  const { severity: own, ...verdict } =
    answer.status === 'fail' ? answer : { ...answer, severity: undefined };
  const severity = configured ?? own ?? check.severity;
  const because = configured && configured !== check.severity ? 'set by the configuration' : undefined;
  if (verdict.status !== 'fail' || classified.environment === 'production') {
    return { ...base, severity, ...(because && { severityReason: because }), ...verdict };
  }
  const outside = `outside production (${classified.because})`;
  switch (policy) {
    case 'skip':
      return {
        ...base,
        severity,
        status: 'not-applicable',
        reason: `${outside}: ${verdict.reason}`,
        evidence: verdict.evidence,
      };
    case 'downgrade': {
      const less = milder(severity);
      const changed = less === severity ? because : `${severity}, but ${outside}`;
      return { ...base, severity: less, ...(changed && { severityReason: changed }), ...verdict };
    }
    case 'same':
      return { ...base, severity, ...(because && { severityReason: because }), ...verdict };
  }
}

/** What something says of a resource, or why that cannot be told. */
function unlessUnread<T>(say: () => T): { readonly value: T } | { readonly gap: Gap } {
  try {
    return { value: say() };
  } catch (error) {
    if (error instanceof Unreadable) return { gap: error.gap };
    throw error;
  }
}

function milder(severity: Severity): Severity {
  return severities[severities.indexOf(severity) + 1] ?? 'info';
}

const order = { fail: 0, unknown: 1, pass: 2, 'not-applicable': 3 };

function byWeight(a: Finding, b: Finding): number {
  return (
    order[a.status] - order[b.status] ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compare(a.check, b.check) ||
    compare(a.resource.arn, b.resource.arn) ||
    compare(a.resource.id, b.resource.id)
  );
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
