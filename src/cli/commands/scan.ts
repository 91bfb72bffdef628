import type { Command } from 'commander';
import { UsageError } from '../../errors.ts';
import { type Progress, scan } from '../../scan.ts';
import { type AccessOptions, accessOf } from '../access.ts';
import { readConfig } from '../config-file.ts';
import { type FinishOptions, finish } from '../finish.ts';
import { addFilters, addReports, addThreshold, list, parseShare } from '../options.ts';
import { teller } from '../progress.ts';
import { actions, type Filter, selectChecks } from '../registry.ts';
import { targetsOf } from '../reports.ts';
import { version } from '../version.ts';

interface ScanOptions extends Filter, AccessOptions, FinishOptions {
  readonly regions?: readonly string[];
  readonly config?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly rate: number;
  readonly saveInventory?: string;
  readonly resume?: string;
  readonly demo?: boolean;
}

/** `lintel scan`: reads an account and judges it. */
export function addScan(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('scan')
    .description('read an AWS account and report where its architecture deviates')
    .option('--regions <codes>', 'only these Regions (default: every enabled one)', list)
    .option('--profile <name>', 'a profile of the AWS configuration')
    .option('--role-arn <arn>', 'a role to assume')
    .option('--external-id <id>', 'the external id that the role asks for')
    .option('--endpoint-url <url>', 'instead of the endpoints of AWS: an emulator')
    .option('--rate <share>', 'the share of AWS’s API limits to use', parseShare, 0.5)
    .option('--save-inventory <file>', 'keep what was read, to judge it again')
    .option('--resume <file>', 'go on with the inventory of a scan that broke off')
    .option('--demo', 'scan the embedded sample account');
  addReports(addThreshold(addFilters(command))).action(async (options: ScanOptions) => {
    done(await run(options));
  });
}

async function run(options: ScanOptions): Promise<number> {
  if (options.resume && options.saveInventory)
    throw new UsageError('--resume goes on in its own file: leave out --save-inventory.');
  const [targets, config, selected] = await Promise.all([
    targetsOf(options.format, options.output),
    readConfig(options.config),
    selectChecks(options),
  ]);
  const checks = selected.filter(({ id }) => config.checks?.[id]?.enabled !== false);
  const access = options.demo ? await demoAccess() : await accessOf(options);
  const progress = teller(process.stderr);
  const report = await scan({
    version,
    checks,
    actions,
    config,
    access,
    regions: options.regions ?? config.regions,
    share: options.demo ? 1 : options.rate,
    save: options.saveInventory,
    resume: options.resume,
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
