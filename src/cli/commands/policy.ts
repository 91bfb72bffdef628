import type { Command } from 'commander';
import { addFilters } from '../options.ts';

/** `lintel policy`: the least-privilege IAM policy. */
export function addPolicy(program: Command): void {
  const command = program
    .command('policy')
    .description('print the least-privilege IAM policy that the checks need');
  addFilters(command).action(async (options) => {
    const { run } = await import('../actions/policy.ts');
    await run(options);
  });
}
