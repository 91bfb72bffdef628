import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './check-files.ts';
import { generated } from './generated/index.ts';

const files = await Promise.all(
  generated.map(async ({ path, content }) => ({ path, text: await content() })),
);

// Pages of services that are gone go too.
await rm(join(root, 'docs/checks'), { recursive: true, force: true });
for (const { path, text } of files) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
console.log(`${files.length} files written.`);
