import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkIds, root } from '../check-files.ts';
import type { Generated } from './index.ts';

const begin = '<!-- checks:begin -->';
const end = '<!-- checks:end -->';

/** The README, with the table of checks between its markers. */
export const readme: Generated = {
  path: 'README.md',
  content: async () => {
    const text = await readFile(join(root, 'README.md'), 'utf8');
    const [before, rest] = text.split(begin);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`README.md has no place for the checks: ${begin} ${end}`);
    return `${before}${begin}\n${table()}\n${end}${after}`;
  },
};

function table(): string {
  const ids = checkIds().map((id) => id.split('/'));
  const services = [...new Set(ids.map(([service]) => service))];
  const rows = services.map((service) => {
    const names = ids.filter(([own]) => own === service).map(([, name]) => name);
    return `| [${service}](docs/checks/${service}.md) | ${names.join(', ')} |`;
  });
  return `[${ids.length} checks](docs/checks.md), by service:\n\n| Service | Checks |\n|---|---|\n${rows.join('\n')}`;
}
