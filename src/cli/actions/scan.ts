import { UsageError } from '../../errors.ts';
import { type Progress, scan } from '../../scan.ts';
import { type AccessOptions, accessOf } from '../access.ts';
import { readConfig } from '../config-file.ts';
import { readEarlier } from '../earlier-file.ts';
import { type FinishOptions, finish } from '../finish.ts';
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

/** Reads an account, judges it, reports; answers with the exit code. */
export async function run(options: ScanOptions): Promise<number> {
  if (options.resume && options.saveInventory)
    throw new UsageError('--resume goes on in its own file: leave out --save-inventory.');
  const [targets, config, selected, earlier] = await Promise.all([
    targetsOf(options.format, options.output),
    readConfig(options.config),
    selectChecks(options),
    readEarlier(options.compare),
  ]);
  const checks = selected.filter(({ id }) => config.checks?.[id]?.enabled !== false);
  const access = options.demo ? await demoAccess() : await accessOf(options);
  const progress = teller(process.stderr);
  const report = await scan({
    version,
    checks,
    actions,
    operations,
    picture: await picture(),
    config,
    access,
    regions: options.regions ?? config.regions,
    share: options.demo ? 1 : options.rate,
    save: options.saveInventory,
    resume: options.resume,
    earlier,
    options: asked(options),
    now: () => new Date(),
    ...(!options.quiet && { onProgress: (state: Progress) => progress.tell(state) }),
  });
  progress.end();
  return finish(report, targets, config, options);
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
  return { ...Object.fromEntries(named), rate, demo };
}
