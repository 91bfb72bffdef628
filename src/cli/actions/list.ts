import { type Filter, selectChecks } from '../registry.ts';

/** Prints the checks that a filter selects. */
export async function run(options: Filter & { readonly format: 'text' | 'json' }): Promise<void> {
  const { checks } = await selectChecks(options);
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
