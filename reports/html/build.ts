import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const page = fileURLToPath(new URL('page/', import.meta.url));

/** Bundles `page/` into a module that holds its script and its style as strings. */
export async function generatePage(): Promise<string> {
  const [script, style] = await Promise.all([bundledScript(), joinedStyle()]);
  return `// biome-ignore-all format: generated
// Generated from reports/html/page by \`npm run generate\`.

/** The page's script. */
export const script = ${JSON.stringify(script)};
export const scriptHash = '${hashOf(script)}';

/** The page's style sheet. */
export const style = ${JSON.stringify(style)};
export const styleHash = '${hashOf(style)}';
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

async function joinedStyle(): Promise<string> {
  const names = (await readdir(`${page}style`)).filter((name) => name.endsWith('.css')).sort();
  const sheets = await Promise.all(names.map((name) => readFile(`${page}style/${name}`, 'utf8')));
  return sheets
    .join('\n')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
