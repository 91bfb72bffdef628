import { readFile } from 'node:fs/promises';
import type { Earlier } from '../earlier.ts';
import { UsageError } from '../errors.ts';

/** Reads the report that was named to compare with: whole, for the new one may take its place. */
export async function readEarlier(path: string | undefined): Promise<Earlier | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The earlier report ${path} cannot be read: ${error.message}`);
  });
  const { parseEarlier } = await import('../earlier.ts');
  return parseEarlier(text, path);
}
