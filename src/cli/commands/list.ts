import { type Command, Option } from 'commander';
import { addFilters } from '../options.ts';

/** `lintel list`: the checks. */
export function addList(program: Command): void {
  const command = program.command('list').description('list the checks');
  addFilters(command)
    .addOption(format())
    .action(async (options) => {
      const { run } = await import('../actions/list.ts');
      await run(options);
    });
}

/** `--format` of the commands that describe checks. */
export function format(): Option {
  return new Option('--format <format>', 'for people, or json').choices(['text', 'json']).default('text');
}
