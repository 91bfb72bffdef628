import type { Command } from 'commander';
import type { JudgeOptions } from '../actions/judge.ts';
import { addFilters, addReports, addThreshold } from '../options.ts';

/** `lintel judge`: judges a saved inventory again, offline. */
export function addJudge(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command('judge')
    .description('judge a saved inventory again, offline: with other options, or newer checks')
    .argument('<inventory>', 'a file that scan --save-inventory wrote');
  addReports(addThreshold(addFilters(command))).action(async (path: string, options: JudgeOptions) => {
    const { run } = await import('../actions/judge.ts');
    done(await run(path, options));
  });
}
