import type { Command } from 'commander';
import type { PlanOptions } from '../actions/plan.ts';
import { addConfig, addFilters } from '../options.ts';
import { format } from './list.ts';

/** `lintel plan`: what a scan would ask, and what that costs. */
export function addPlan(program: Command): void {
  const command = program
    .command('plan')
    .description('tell what a scan would ask of AWS, and what the metrics among it cost');
  addConfig(addFilters(command))
    .addOption(format())
    .action(async (options: PlanOptions) => {
      const { run } = await import('../actions/plan.ts');
      await run(options);
    });
}
