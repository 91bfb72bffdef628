import { Interrupted, UsageError } from '../../errors.ts';
import type { Report } from '../../model/report.ts';
import { type Progress, scan } from '../../scan.ts';
import { type AccessOptions, accessOf } from '../access.ts';
import { readConfig } from '../config-file.ts';
import { readEarlier } from '../earlier-file.ts';
import { type FinishOptions, finish } from '../finish.ts';
import { listen } from '../interruption.ts';
import { teller } from '../progress.ts';
import { actions, type Filter, operations, picture, selectChecks } from '../registry.ts';
import { targetsOf } from '../reports.ts';
import { version } from '../version.ts';

export interface ScanOptions extends Filter, AccessOptions, FinishOptions {
  readonly regions?: readonly string[];
  readonly config?: string;
  readonly compare?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly rate: number;
  readonly saveInventory?: string;
  readonly resume?: string;
  readonly demo?: boolean;
}

/** Reads an account, judges it, reports; answers with the exit code. A signal stops the reading, not the report. */
export async function run(options: ScanOptions): Promise<number> {
  const interruption = listen();
  try {
    const code = await scanAndReport(options, interruption.signal);
    return interruption.code ?? code;
  } catch (error) {
    if (!(error instanceof Interrupted) || interruption.code === undefined) throw error;
    console.error(`lintel: ${error.message}; there is no report.`);
    return interruption.code;
  } finally {
    interruption.release();
  }
}

async function scanAndReport(options: ScanOptions, signal: AbortSignal): Promise<number> {
  if (options.resume && options.saveInventory)
    throw new UsageError('--resume goes on in its own file: leave out --save-inventory.');
  const [targets, config, earlier] = await Promise.all([
    targetsOf(options.format, options.output),
    readConfig(options.config),
    readEarlier(options.compare),
  ]);
  const { checks, leftOut } = await selectChecks(options, config);
  const access = options.demo ? await demoAccess() : await accessOf(options);
  const progress = teller(process.stderr);
  const report = await scan({
    version,
    checks,
    leftOut,
    actions,
    operations,
    picture: await picture(),
    config,
    access,
    regions: options.regions ?? config.regions,
    // The embedded account has no limits, and nobody else draws on it.
    share: options.demo ? 100 : options.rate,
    save: options.saveInventory,
    resume: options.resume,
    earlier,
    signal,
    options: asked(options),
    now: () => new Date(),
    ...(!options.quiet && { onProgress: (state: Progress) => progress.tell(state) }),
  }).finally(() => progress.end());
  const code = await finish(report, targets, config, options);
  if (signal.aborted) console.error(`lintel: ${interrupted(report, options)}`);
  return code;
}

/** What an interrupted scan leaves, and how to go on. */
function interrupted({ coverage }: Report, { saveInventory, resume }: ScanOptions): string {
  if (!coverage.some(({ gaps }) => gaps.some(({ cause }) => cause === 'interrupted')))
    return 'interrupted when everything had been read: the report is whole.';
  const next = saveInventory
    ? ` To read the rest: the same command with --resume ${saveInventory} instead of --save-inventory.`
    : resume
      ? ' To read the rest: the same command again.'
      : '';
  return `interrupted: the report holds only what had been read.${next}`;
}

async function demoAccess() {
  const { demoAccess: access } = await import('../demo/access.ts');
  return access();
}

/** What was asked for, for the report's first lines. */
function asked(options: ScanOptions) {
  const { regions, checks, services, pillar, severity, failOn, rate, demo = false } = options;
  const given = { regions, checks, services, pillar, severity, failOn };
  const named = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(named), ...(options.metrics === false && { metrics: false }), rate, demo };
}
