import { constants } from 'node:fs';
import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { formats } from '../../reports/index.ts';
import { fileProblem, UsageError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { known } from './registry.ts';

/** A report to be written; `-` is standard output. */
export interface Target {
  readonly format: keyof typeof formats;
  readonly path: string;
}

/** Finds out where the reports will go, and that they can go there, before anything is scanned. */
export async function targetsOf(
  names: readonly string[] | undefined,
  output: string | undefined,
): Promise<readonly Target[]> {
  const writable = Object.keys(formats).filter((name) => name !== 'terminal');
  const chosen = names ?? (output && extname(output) ? [extname(output).slice(1)] : ['html', 'json']);
  for (const name of chosen) await known('format', name, writable);
  const single = output === '-' || (output !== undefined && extname(output) !== '');
  if (single && chosen.length > 1)
    throw new UsageError(`--output ${output} holds one report; name one --format, or a folder.`);
  const targets = chosen.map((name) => ({
    format: name as Target['format'],
    path: single ? output : join(output ?? '.', `lintel-report.${name}`),
  }));
  for (const { path } of targets) if (path !== '-') await assertWritable(path);
  return targets;
}

async function assertWritable(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await access(dirname(path), constants.W_OK);
    const existing = await stat(path).catch(() => undefined);
    if (existing && !existing.isFile()) throw new Error('it is not a file');
    if (existing) await access(path, constants.W_OK);
  } catch (error) {
    throw new UsageError(`The report ${path} cannot be written: ${fileProblem(error)}.`);
  }
}

/** Writes the reports, readable by their owner only; an old one stays whole until the new one is. */
export async function writeReports(report: Report, targets: readonly Target[]): Promise<void> {
  for (const { format, path } of targets) {
    const render = await formats[format].load();
    const text = render(report);
    if (path !== '-') await replace(path, text);
    else for (const piece of typeof text === 'string' ? [text] : text) process.stdout.write(piece);
  }
}

async function replace(path: string, text: string | Iterable<string>): Promise<void> {
  const fresh = `${resolve(path)}.${process.pid}.tmp`;
  try {
    // A file that a broken scan left there would keep its mode, and a link lead elsewhere.
    await rm(fresh, { force: true });
    await writeFile(fresh, text, { mode: 0o600, flag: 'wx' });
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw new UsageError(`The report ${path} could not be written: ${fileProblem(error)}.`);
  }
}
