import type { Command } from 'commander';
import { format } from './list.ts';

/** `lintel explain`: all that is known of one check. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('explain one check: what it wants, why, and how to get there')
    .argument('<check>', 'its id: rds/instance-multi-az')
    .addOption(format())
    .action(async (id, options) => {
      const { run } = await import('../actions/explain.ts');
      await run(id, options);
    });
}
