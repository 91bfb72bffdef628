import { actions, checks, operations, picture } from '../../checks/index.ts';
import type { Config } from '../config.ts';
import type { Check } from '../define/check.ts';
import { UsageError } from '../errors.ts';
import { glob } from '../match.ts';
import { asksMetrics } from '../metrics.ts';
import { type Pillar, type Severity, severities } from '../model/finding.ts';

export { actions, operations, picture };

/** The ids of all checks, sorted. */
const checkIds: readonly string[] = Object.keys(checks).sort();

/** Which checks to run; each part narrows. */
export interface Filter {
  /** Globs of ids. */
  readonly checks?: readonly string[] | undefined;
  readonly services?: readonly string[] | undefined;
  readonly pillar?: readonly Pillar[] | undefined;
  /** The mildest severity. */
  readonly severity?: Severity | undefined;
  /** Whether checks may ask CloudWatch for metrics, which AWS charges for. */
  readonly metrics?: boolean | undefined;
}

/** The checks to run, and those that would run if they did not ask for metrics. */
export interface Choice {
  readonly checks: readonly Check[];
  readonly leftOut: readonly string[];
}

/** Loads the checks that a filter and the configuration select; a name that nothing bears is a usage error. */
export async function selectChecks(filter: Filter, config: Config = {}): Promise<Choice> {
  const services = [...new Set(checkIds.map(serviceOf))];
  for (const service of filter.services ?? []) await known('service', service, services);
  for (const pattern of filter.checks ?? []) {
    if (!checkIds.some((id) => glob(pattern).test(id))) await known('check', pattern, checkIds);
  }
  const loaded = await loadChecks(
    checkIds
      .filter((id) => filter.checks?.some((pattern) => glob(pattern).test(id)) ?? true)
      .filter((id) => filter.services?.includes(serviceOf(id)) ?? true),
  );
  const mildest = severities.indexOf(filter.severity ?? 'info');
  const selected = loaded
    .filter(({ pillar }) => filter.pillar?.includes(pillar) ?? true)
    .filter(({ severity }) => severities.indexOf(severity) <= mildest)
    .filter(({ id }) => config.checks?.[id]?.enabled !== false);
  const isFree = filter.metrics === false || config.metrics === false;
  const checks = isFree ? selected.filter((check) => !asksMetrics(check)) : selected;
  if (checks.length === 0) throw new UsageError('No check is left: the filters exclude each other.');
  return { checks, leftOut: selected.filter((check) => !checks.includes(check)).map(({ id }) => id) };
}

/** One check by its id. */
export async function checkNamed(id: string): Promise<Check> {
  await known('check', id, checkIds);
  const [check] = await loadChecks([id]);
  if (!check) throw new UsageError(`Unknown check '${id}'.`);
  return check;
}

/** All checks. */
export function allChecks(): Promise<readonly Check[]> {
  return loadChecks(checkIds);
}

async function loadChecks(ids: readonly string[]): Promise<readonly Check[]> {
  const loaders = Object.entries(checks).filter(([id]) => ids.includes(id));
  const modules = await Promise.all(loaders.map(([, load]) => load()));
  return modules.map((module) => module.default);
}

function serviceOf(id: string): string {
  return id.split('/')[0] ?? id;
}

/** Throws a usage error with the nearest name where a name is not among the known ones. */
export async function known(kind: string, name: string, names: readonly string[]): Promise<void> {
  if (names.includes(name)) return;
  const { closest } = await import('fastest-levenshtein');
  throw new UsageError(`Unknown ${kind} '${name}'. Did you mean '${closest(name, names)}'?`);
}
