import { type AlertSources, alertsOf } from './alerts.ts';
import { type BackupSources, backupsOf } from './backups.ts';
import { type Collecting, collect, isInterrupted } from './collect/collect.ts';
import {
  appendJournal,
  createJournal,
  type Header,
  type Journal,
  readJournal,
  type Saved,
} from './collect/journal.ts';
import type { Sleep } from './collect/pace.ts';
import { type Answered, callerOf, regionsOf } from './collect/places.ts';
import { Pool } from './collect/pool.ts';
import { type Access, Session } from './collect/session.ts';
import { assertComparable, compare } from './compare.ts';
import type { Config } from './config.ts';
import type { Check } from './define/check.ts';
import type { Earlier } from './earlier.ts';
import { UsageError } from './errors.ts';
import { type EventSources, eventsOf } from './event-paths.ts';
import { Inventory } from './inventory.ts';
import { judge } from './judge.ts';
import { noAlerts } from './model/alert.ts';
import { noBackups } from './model/backup.ts';
import { noEvents } from './model/event-path.ts';
import type { Operations, Report, ScannedRegion } from './model/report.ts';
import { networksOf, type Picture } from './networks.ts';
import { type Plan, planOf } from './plan.ts';
import { type Reporting, reportOf } from './report.ts';
import { suppress } from './suppress.ts';

/** How far a scan is. */
export interface Progress {
  readonly done: number;
  readonly units: number;
  readonly calls: number;
  /** The APIs that AWS throttles now. */
  readonly slowed: readonly string[];
}

/** What judging needs besides an inventory. */
export interface Assessing {
  readonly version: string;
  readonly checks: readonly Check[];
  /** The IAM actions that each check needs, by its id. */
  readonly actions: Readonly<Record<string, readonly string[]>>;
  /** The operations that each check's verdicts rest on. */
  readonly operations: Readonly<Record<string, Operations>>;
  readonly config: Config;
  /** What the zone lanes, the backup coverage matrix and the paths of events are made of; there are none without. */
  readonly picture?: Picture & {
    readonly alerts: AlertSources;
    readonly backups: BackupSources;
    readonly events: EventSources;
  };
  /** A report to compare with. */
  readonly earlier?: Earlier | undefined;
  /** The checks that were left out because they ask CloudWatch for metrics. */
  readonly leftOut?: readonly string[];
  /** For the report: what was asked for. */
  readonly options: Report['scan']['options'];
  readonly now: () => Date;
}

export interface Scanning extends Assessing {
  readonly access: Access;
  readonly regions?: readonly string[] | undefined;
  /** The share of AWS's documented limits that the scan may use, 0 to 1. */
  readonly share: number;
  readonly save?: string | undefined;
  /** An inventory that a broken scan left. */
  readonly resume?: string | undefined;
  /** Stops reading: what was not read yet becomes gaps, and a saved inventory can be resumed. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of waiting in real time. */
  readonly sleep?: Sleep | undefined;
  readonly onProgress?: (progress: Progress) => void;
}

const concurrency = 50;

/** Reads an account, judges it, and reports. */
export async function scan(scanning: Scanning): Promise<Report> {
  // What talked to AWS is gone by the time that its answers are judged, which takes memory of its own.
  const { inventory, finishedAt } = await read(scanning);
  return assess(scanning, inventory, { finishedAt, judgedAt: finishedAt });
}

async function read(scanning: Scanning): Promise<{ inventory: Inventory; finishedAt: Date }> {
  const saved = scanning.resume ? await readJournal(scanning.resume) : undefined;
  const session = new Session(scanning.access);
  const over = new AbortController();
  const signal = scanning.signal ? AbortSignal.any([scanning.signal, over.signal]) : over.signal;
  const { share, sleep } = scanning;
  const pool = new Pool({ concurrency, share, sleep, signal });
  let journal: Journal | undefined;
  try {
    const plan = planOf(scanning.checks);
    load(plan);
    const caller = await callerOf(session, pool);
    const regions = await regionsOf(caller, session, pool, scanning.regions);
    const now = () => new Date(scanning.now().getTime() + caller.ahead);
    const header = headerOf({ ...scanning, now }, caller, regions, saved);
    if (scanning.earlier) assertComparable(scanning.earlier, header);
    journal = await journalOf(scanning, header);
    const { units, regions: open } = await collect({
      plan,
      caller,
      regions,
      session,
      pool,
      now: header.startedAt,
      clock: now,
      finished: saved?.units ?? [],
      ...progressOf(scanning, pool, journal),
    });
    const finishedAt = now();
    if (!units.some(isInterrupted)) await journal?.end({ finishedAt, regions: open });
    return { inventory: new Inventory({ ...header, regions: open, units }), finishedAt };
  } finally {
    over.abort();
    session.destroy();
    await journal?.close();
  }
}

/** Judges a saved inventory again, offline. */
export async function rejudge(assessing: Assessing, path: string): Promise<Report> {
  const { header, units, end } = await readJournal(path);
  if (assessing.earlier) assertComparable(assessing.earlier, header);
  if (!end)
    throw new UsageError(
      `${path} is not finished: its scan broke off. Finish it with scan --resume ${path}.`,
    );
  const { finishedAt } = end;
  const inventory = new Inventory({ ...header, regions: end.regions, units });
  return assess(assessing, inventory, { finishedAt, judgedAt: assessing.now() });
}

function assess(
  assessing: Assessing,
  inventory: Inventory,
  { finishedAt, judgedAt }: Pick<Reporting, 'finishedAt' | 'judgedAt'>,
): Report {
  const { checks, config, version, actions, operations, options, picture, earlier, leftOut = [] } = assessing;
  const { accounts: accountNames = {}, checks: settings = {}, environments = [], nonProduction } = config;
  const own = Object.fromEntries(
    Object.entries(settings).flatMap(([id, each]) => (each ? [[id, each]] : [])),
  );
  const judged = judge({
    inventory,
    checks,
    now: inventory.startedAt,
    settings: own,
    environments,
    accountNames,
    nonProduction,
  });
  const { findings, problems: suppressionProblems } = suppress(judged, config.suppressions ?? [], judgedAt);
  const report = reportOf({
    version,
    inventory,
    finishedAt,
    judgedAt,
    checks,
    actions,
    operations,
    findings,
    suppressionProblems,
    networks: picture ? networksOf(inventory, picture) : [],
    alerts: picture ? alertsOf(inventory, picture.alerts) : noAlerts,
    backups: picture ? backupsOf(inventory, picture.backups) : noBackups,
    events: picture ? eventsOf(inventory, picture.events) : noEvents,
    accountNames,
    options,
    leftOut,
    settings: own,
  });
  return earlier ? compare(report, earlier) : report;
}

/** Starts to load the SDK's clients, while AWS answers who is asking; what cannot be loaded is said where it is read. */
function load({ readings }: Plan): void {
  for (const { collector } of readings) collector.requests().catch(() => undefined);
}

function headerOf(
  { version, now }: Scanning,
  { ahead, ...caller }: Answered,
  regions: readonly ScannedRegion[],
  saved: Saved | undefined,
): Header {
  if (saved && saved.header.account !== caller.account) {
    throw new UsageError(
      `The inventory is of account ${saved.header.account}, the credentials are of ${caller.account}.`,
    );
  }
  const startedAt = saved?.header.startedAt ?? now();
  return { format: 'lintel-inventory', version: 1, tool: version, startedAt, ...caller, regions };
}

async function journalOf({ save, resume }: Scanning, header: Header): Promise<Journal | undefined> {
  if (resume) return appendJournal(resume);
  return save ? createJournal(save, header) : undefined;
}

function progressOf(
  { onProgress }: Scanning,
  pool: Pool,
  journal: Journal | undefined,
): Pick<Collecting, 'onStart' | 'onUnit'> {
  let done = 0;
  let units = 0;
  const tell = () => onProgress?.({ done, units, calls: pool.sent, slowed: pool.slowed });
  return {
    onStart: (count) => {
      units = count;
      tell();
    },
    onUnit: async (unit, fresh) => {
      if (fresh && !isInterrupted(unit)) await journal?.unit(unit);
      done += 1;
      tell();
    },
  };
}
