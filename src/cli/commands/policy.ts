import type { Command } from 'commander';
import { policyOf } from '../../policy.ts';
import { addFilters } from '../options.ts';
import { actions, type Filter, selectChecks } from '../registry.ts';

/** `lintel policy`: the least-privilege IAM policy. */
export function addPolicy(program: Command): void {
  const command = program
    .command('policy')
    .description('print the least-privilege IAM policy that the checks need');
  addFilters(command).action(run);
}

async function run(options: Filter): Promise<void> {
  const checks = await selectChecks(options);
  console.log(JSON.stringify(policyOf(checks.flatMap(({ id }) => actions[id] ?? [])), null, 2));
}
