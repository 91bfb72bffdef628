import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Wardrobe } from './packed.ts';
import { en } from './page/messages-en.ts';
import { ko } from './page/messages-ko.ts';

const page = fileURLToPath(new URL('page/', import.meta.url));

/** Bundles `page/` into a module that holds its script and its style as strings. */
export async function generatePage(): Promise<string> {
  const [script, [style, later]] = await Promise.all([bundledScript(), styles()]);
  const wardrobe: Wardrobe = { style: later, messages: { en, ko } };
  return `// biome-ignore-all format: generated
// Generated from reports/html/page by \`npm run generate\`.

/** The page's script. */
export const script = ${JSON.stringify(script)};
export const scriptHash = '${hashOf(script)}';

/** The style of what stands there before the script runs. */
export const style = ${JSON.stringify(style)};
export const styleHash = '${hashOf(style)}';

/** The style of what the script makes, and its words, deflated. */
export const later = '${deflateRawSync(JSON.stringify(wardrobe), { level: 9 }).toString('base64')}';
`;
}

async function bundledScript(): Promise<string> {
  const bundle = await rolldown({
    input: `${page}main.ts`,
    platform: 'browser',
    tsconfig: `${page}tsconfig.json`,
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  const code = output[0].code.trim();
  if (/<\/script|<!--/i.test(code)) throw new Error('the script would end its own element');
  return code;
}

/** The first style sheet, and all others in one. */
async function styles(): Promise<readonly [first: string, others: string]> {
  const names = (await readdir(`${page}style`)).filter((name) => name.endsWith('.css')).sort();
  const [first = '', ...others] = await Promise.all(
    names.map((name) => readFile(`${page}style/${name}`, 'utf8')),
  );
  return [compact(first), compact(others.join('\n'))];
}

function compact(style: string): string {
  return style
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
