import { type Collection, fail, pass, type Selected, type Verdict } from '#engine';
import { databaseEngines } from '../../end-of-support.ts';
import type { majorEngineVersion } from '../resources/major-engine-version.ts';

type Versions = Collection<Selected<typeof majorEngineVersion>>;
type Version = Selected<typeof majorEngineVersion>;

/** How long an engine version is supported. */
export interface Support {
  readonly major: string;
  readonly end: Date;
  /** When Extended Support ends, where AWS sells it. */
  readonly extendedEnd?: Date | undefined;
  /** Whether the database goes with the support. */
  readonly isEnd?: boolean;
}

/** Whether AWS's API tells how long an engine is supported: that of the open source ones. */
export function hasLifecycle(Engine: string | undefined): boolean {
  return /^(mysql|mariadb|postgres|aurora-(mysql|postgresql))$/.test(Engine ?? '');
}

const byEngine = ({ data: { Engine } }: Version) => Engine;

/** How long a version is supported; nothing where nobody says. */
export function supportOf(engine: string, version: string, versions: Versions): Support | undefined {
  if (!hasLifecycle(engine)) return fromTable(engine, version);
  const fits = versions
    .having(byEngine, engine)
    .filter(({ data }) => begins(version, data.MajorEngineVersion))
    .sort((a, b) => (b.data.MajorEngineVersion ?? '').length - (a.data.MajorEngineVersion ?? '').length);
  const { MajorEngineVersion: major = '', SupportedEngineLifecycles = [] } = fits[0]?.data ?? {};
  const endOf = (name: string) =>
    SupportedEngineLifecycles.find(({ LifecycleSupportName }) => LifecycleSupportName === name)
      ?.LifecycleSupportEndDate;
  const end = endOf('open-source-rds-standard-support');
  return end && { major, end, extendedEnd: endOf('open-source-rds-extended-support') };
}

function fromTable(engine: string, version: string): Support | undefined {
  const entry = databaseEngines.find((each) => each.of.test(engine) && begins(version, each.version));
  if (!entry) return undefined;
  const end = new Date(`${entry.lastDay}T23:59:59Z`);
  return { major: entry.version, end, ...(entry.isEnd && { isEnd: true }) };
}

/** Whether a version is of a major one: 8.0.35 of 8.0, 15.6 of 15, 16.4-limitless of 16. */
function begins(version: string, major: string | undefined): boolean {
  if (major === undefined) return false;
  return major === '' || version === major || version.startsWith(`${major}.`);
}

const day = 24 * 3_600_000;

/** Whether enough days of support are left. */
export function judgeSupport(
  { major, end, extendedEnd, isEnd }: Support,
  version: {
    readonly Engine: string;
    readonly EngineVersion: string;
    readonly EngineLifecycleSupport?: string | undefined;
  },
  warnDays: number,
  now: Date,
): Verdict {
  const days = Math.floor((end.getTime() - now.getTime()) / day);
  if (days >= warnDays) return pass();
  const forced = version.EngineLifecycleSupport === 'open-source-rds-extended-support-disabled';
  const then = isEnd
    ? 'nobody has access to it any more'
    : forced
      ? 'AWS upgrades it'
      : extendedEnd && 'Extended Support is charged';
  const what = ['Support of', version.Engine, major, days < 0 ? 'ended' : 'ends'].filter(Boolean).join(' ');
  const when = days < 0 ? `${-days} days ago` : `in ${days} days`;
  const evidence = { ...version, end: dayOf(end), extendedEnd: extendedEnd && dayOf(extendedEnd) };
  const severity = days < 0 || isEnd ? undefined : 'medium';
  return fail([`${what} ${when}`, then].filter(Boolean).join('; after that '), evidence, severity);
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
