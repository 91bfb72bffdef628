import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The licence and the notices that come with it. */
  readonly text: string;
}

/** Licences under which code may be shipped inside Lintel's package. */
const accepted = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/** Writes down the licence of every package whose code is in the bundle. */
export function licences(file: string): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? Object.entries(output.modules) : [],
      );
      const folders = modules
        .filter(([id, { renderedLength }]) => renderedLength > 0 && id.includes('node_modules'))
        .map(([id]) => folderOf(id));
      writeFileSync(file, textOf([...new Set(folders)].map(packageIn)));
    },
  };
}

/** The folder of the package that a module belongs to: the nearest one that names a version. */
function folderOf(module: string): string {
  const folder = dirname(module);
  const path = join(folder, 'package.json');
  if (existsSync(path) && 'version' in JSON.parse(readFileSync(path, 'utf8'))) return folder;
  return folderOf(folder);
}

function packageIn(folder: string): Package {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder).filter((entry) => /^(licen[cs]e|copying|notice)/i.test(entry));
  if (!accepted.has(license)) throw new Error(`${name}: is code under ${license} to be shipped?`);
  const text = texts.map((entry) => readFileSync(join(folder, entry), 'utf8').trim()).join('\n\n');
  return {
    name,
    version,
    license,
    text: text || `Declared by its author, ${author?.name ?? author}, without a text.`,
  };
}

/** Each text once, below the packages that it covers. */
function textOf(packages: readonly Package[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const texts = [...new Set(sorted.map(({ text }) => text))];
  const parts = texts.map((text) => {
    const covered = sorted.filter((each) => each.text === text);
    return [...covered.map(({ name, version, license }) => `${name} ${version} (${license})`), '', text].join(
      '\n',
    );
  });
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `Lintel's package holds code of these packages.${line}${parts.join(line)}\n`;
}
