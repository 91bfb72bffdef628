import type { Command } from 'commander';
import { rejudge } from '../../scan.ts';
import { readConfig } from '../config-file.ts';
import { type FinishOptions, finish } from '../finish.ts';
import { addFilters, addReports, addThreshold } from '../options.ts';
import { actions, type Filter, selectChecks } from '../registry.ts';
import { targetsOf } from '../reports.ts';
import { version } from '../version.ts';

interface JudgeOptions extends Filter, FinishOptions {
  readonly config?: string;
  readonly format?: readonly string[];
  readonly output?: string;
}

/** `lintel judge`: judges a saved inventory again, offline. */
export function addJudge(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('judge')
    .description('judge a saved inventory again, offline: with other options, or newer checks')
    .argument('<inventory>', 'a file that scan --save-inventory wrote');
  addReports(addThreshold(addFilters(command))).action(async (path: string, options: JudgeOptions) => {
    done(await run(path, options));
  });
}

async function run(path: string, options: JudgeOptions): Promise<number> {
  const [targets, config, selected] = await Promise.all([
    targetsOf(options.format, options.output),
    readConfig(options.config),
    selectChecks(options),
  ]);
  const checks = selected.filter(({ id }) => config.checks?.[id]?.enabled !== false);
  const report = await rejudge(
    { version, checks, actions, config, options: {}, now: () => new Date() },
    path,
  );
  return finish(report, targets, config, options);
}
