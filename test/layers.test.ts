import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The rules that guard the layers; the small files below break others too. */
const layerRules = [
  'plugin',
  'lint/nursery/noProcessExit',
  'lint/style/noNonNullAssertion',
  'lint/style/noRestrictedGlobals',
  'lint/style/noRestrictedImports',
  'lint/suspicious/noConsole',
  'lint/suspicious/noExplicitAny',
];

/** By file: the lines that the layer rules refuse. */
const refused: Readonly<Record<string, readonly string[]>> = {
  'checks/rds/a-check.ts': [
    `import '@aws-sdk/client-rds';`,
    `import 'node:fs';`,
    `import 'zod';`,
    `import 'yaml';`,
    `import './sdk.ts';`,
    `import './another-check.ts';`,
    `import '../s3/another-check.ts';`,
    `import '../../src/define/check.ts';`,
    `import '../../reports/json.ts';`,
    `export const lazy = () => import('./sdk.ts');`,
    `export const asynchronous = async () => 1;`,
    `export async function declared() {}`,
    `export const method = { async evaluate() {} };`,
    `export function caught() { try { return 1; } catch { return 2; } }`,
    `export function tidied() { try { return 1; } finally { tidied(); } }`,
    `export const clock = Date.now();`,
    `export const today = new Date();`,
    `export const environment = process.env.HOME;`,
    `export const network = fetch('https://aws.amazon.com');`,
    `export const cast = JSON.parse('{}') as string;`,
    `export const anything: any = 1;`,
    `export const sure = [1][0]!;`,
    `console.log('found');`,
  ],
  'checks/rds/sdk.ts': [
    `export { pass } from '#engine';`,
    `export { readFile } from 'node:fs';`,
    `export { fromIni } from '@aws-sdk/credential-providers';`,
  ],
  'checks/rds/resources/a-type.ts': [
    `import '@aws-sdk/client-rds';`,
    `import type { DBInstance } from '@aws-sdk/client-rds';`,
    `import 'node:fs';`,
    `import '../a-check.ts';`,
    `import '../../s3/a-check.ts';`,
    `import '../../../src/define/collector.ts';`,
    `import { Client } from '../sdk.ts';`,
    `export { Client } from '../../ec2/sdk.ts';`,
    `export const list = async () => 1;`,
    `export const today = new Date();`,
  ],
  'checks/rds/lib/some-function.ts': [
    `import '@aws-sdk/client-rds';`,
    `import '../a-check.ts';`,
    `import '../../../src/index.ts';`,
    `import * as sdk from '../sdk.ts';`,
  ],
  'reports/a-format.ts': [
    `import 'node:fs';`,
    `import 'zod';`,
    `import '../src/judge.ts';`,
    `import '../checks/index.ts';`,
    `export const renderer = async () => 'text';`,
    `export const today = new Date();`,
    `export const environment = process.env;`,
    `console.log('report');`,
  ],
  'reports/html/part.ts': [`import '../../src/judge.ts';`, `import '../../checks/index.ts';`],
  'src/judge.ts': [
    `import '../checks/index.ts';`,
    `import '../checks/rds/a-check.ts';`,
    `import '../reports/json.ts';`,
    `import './cli/main.ts';`,
    `import '#engine';`,
    `import 'commander';`,
    `import 'picocolors';`,
    `export const lazy = () => import('../checks/index.ts');`,
    `export const anything: any = 1;`,
    `console.log('judged');`,
    `process.stdout.write('judged');`,
    `process.exit(1);`,
    `process.exitCode = 1;`,
  ],
  'src/collect/pool.ts': [`import '../../checks/index.ts';`, `import '../cli/main.ts';`],
  'src/model/resource.ts': [
    `import 'node:fs';`,
    `import 'p-limit';`,
    `import '../judge.ts';`,
    `import '../../checks/index.ts';`,
    `export const anything: any = 1;`,
  ],
  'src/define/check.ts': [`import 'node:fs';`, `import '../collect/pool.ts';`],
};

/** By file: the lines that the same rules allow. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'checks/rds/b-check.ts': [
    `import '#engine';`,
    `import './resources/a-type.ts';`,
    `import './lib/some-function.ts';`,
    `import '../s3/resources/bucket.ts';`,
    `import '../s3/lib/roles.ts';`,
    `import '../end-of-support.ts';`,
    `export const created = new Date('2026-11-20');`,
    `export const constant = ['a'] as const;`,
  ],
  'checks/s3/sdk.ts': [`export { S3Client as Client } from '@aws-sdk/client-s3';`],
  'checks/rds/resources/b-type.ts': [
    `import '#engine';`,
    `import './a-type.ts';`,
    `import '../lib/some-function.ts';`,
    `import '../../ec2/resources/instance.ts';`,
    `import '../../end-of-support.ts';`,
    `export const own = () => import('../sdk.ts');`,
    `export const other = () => import('../../ec2/sdk.ts');`,
  ],
  'checks/cloudformation/lib/a-function.ts': [`import 'yaml';`],
  'reports/b-format.ts': [
    `import '#engine';`,
    `import '../src/model/report.ts';`,
    `import './html/part.ts';`,
  ],
  'src/scan.ts': [`import 'node:fs';`, `import './judge.ts';`, `import 'p-limit';`],
  'src/cli/main.ts': [
    `import '../../checks/index.ts';`,
    `import '../../reports/index.ts';`,
    `import 'commander';`,
    `console.log('hello');`,
    `process.exit(1);`,
  ],
  'src/collect/call.ts': [`export const generic: any = 1;`],
  'src/model/gap.ts': [`import './resource.ts';`, `import '../define/check.ts';`],
};

let folder: string;
let red: ReadonlySet<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintel-layers-'));
  await cp(join(root, 'biome.json'), join(folder, 'biome.json'));
  await cp(join(root, 'scripts', 'lint'), join(folder, 'scripts', 'lint'), { recursive: true });
  for (const [path, lines] of [...Object.entries(refused), ...Object.entries(allowed)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), lines.join('\n'));
  }
  const diagnostics = (await lint()).filter(({ category }) => layerRules.includes(category));
  red = new Set(diagnostics.map(({ location: { path, start } }) => `${path}:${start?.line}`));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(casesOf(refused))('$path may not: $line', ({ at }) => {
  expect(red).toContain(at);
});

test.each(casesOf(allowed))('$path may: $line', ({ at }) => {
  expect(red).not.toContain(at);
});

function casesOf(files: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(files).flatMap(([path, lines]) =>
    lines.map((line, index) => ({ path, line, at: `${path}:${index + 1}` })),
  );
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string; readonly start?: { readonly line: number } };
}

async function lint(): Promise<readonly Diagnostic[]> {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'];
  const report = await new Promise<string>((resolve) => {
    execFile(process.execPath, [biome, ...options], { cwd: folder }, (_error, stdout) => resolve(stdout));
  });
  const { diagnostics }: { readonly diagnostics: readonly Diagnostic[] } = JSON.parse(report);
  return diagnostics;
}
