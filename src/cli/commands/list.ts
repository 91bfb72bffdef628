import { type Command, Option } from 'commander';
import { addFilters } from '../options.ts';
import { type Filter, selectChecks } from '../registry.ts';

/** `lintel list`: the checks. */
export function addList(program: Command): void {
  const command = program.command('list').description('list the checks');
  addFilters(command).addOption(format()).action(run);
}

/** `--format` of the commands that describe checks. */
export function format(): Option {
  return new Option('--format <format>', 'for people, or json').choices(['text', 'json']).default('text');
}

async function run(options: Filter & { readonly format: 'text' | 'json' }): Promise<void> {
  const checks = await selectChecks(options);
  if (options.format === 'json') {
    const described = checks.map(({ id, title, pillar, severity, confidence }) => ({
      id,
      title,
      pillar,
      severity,
      confidence,
    }));
    console.log(JSON.stringify(described, null, 2));
    return;
  }
  const width = Math.max(...checks.map(({ id }) => id.length));
  for (const { id, severity, title } of checks)
    console.log(`${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}`);
  console.log(`\n${checks.length} checks. lintel explain <check> tells more.`);
}
