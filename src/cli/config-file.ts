import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { UsageError } from '../errors.ts';
import { allChecks } from './registry.ts';

/** Where the configuration is looked for. */
export const configFile = 'lintel.config.json';

/** Reads the configuration that was named, or the one in the working folder; none is an empty one. */
export async function readConfig(named: string | undefined): Promise<Config> {
  const path = named ?? configFile;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (named === undefined && error.code === 'ENOENT') return undefined;
    throw new UsageError(`The configuration ${path} cannot be read: ${error.message}`);
  });
  if (text === undefined) return {};
  const [{ parseConfig }, checks] = await Promise.all([import('../config.ts'), allChecks()]);
  return parseConfig(text, path, checks);
}
