import type { Command } from 'commander';

/** `lintel init`: a commented configuration to begin with. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description('write a commented configuration, lintel.config.json')
    .action(async () => {
      const { run } = await import('../actions/init.ts');
      await run();
    });
}
