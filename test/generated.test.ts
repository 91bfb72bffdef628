import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../scripts/check-files.ts';
import { generated } from '../scripts/generated/index.ts';

test.each(generated)('$path is up to date', async ({ path, content }) => {
  const onDisk = await readFile(join(root, path), 'utf8').catch(() => undefined);
  expect(onDisk === (await content()), `${path} is stale: run npm run generate`).toBe(true);
});
