import { type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import pLimit from 'p-limit';
import { fileProblem, UsageError } from '../errors.ts';
import type { ScannedRegion } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';

/** The first line of an inventory: what was to be read. */
export interface Header {
  readonly format: 'lintel-inventory';
  readonly version: 1;
  readonly tool: string;
  readonly startedAt: Date;
  readonly account: string;
  readonly partition: string;
  readonly home: string;
  readonly regions: readonly ScannedRegion[];
}

/** The last line: what became of it. */
export interface End {
  readonly finishedAt: Date;
  readonly regions: readonly ScannedRegion[];
}

/** A saved inventory; without an end it is an unfinished one. */
export interface Saved {
  readonly header: Header;
  readonly units: readonly Unit[];
  readonly end: End | undefined;
}

type Line = { readonly header: Header } | { readonly unit: Unit } | { readonly end: End };

/** The inventory on disk while a scan goes on: a line of JSON for each finished unit. */
export interface Journal {
  unit(unit: Unit): Promise<void>;
  end(end: End): Promise<void>;
  close(): Promise<void>;
}

/** Starts a new inventory, readable by its owner only. It is there as a whole with its first line, or not at all. */
export async function createJournal(path: string, header: Header): Promise<Journal> {
  const place = await realpath(path).catch(() => path);
  const existing = await stat(place).catch(() => undefined);
  const isDevice = existing && !existing.isFile();
  const fresh = isDevice ? place : `${place}.${process.pid}.tmp`;
  if (!isDevice) await rm(fresh, { force: true });
  const file = await opened(fresh, isDevice ? 'w' : 'wx', path);
  try {
    await file.appendFile(`${encode({ header })}\n`);
    if (!isDevice) await rename(fresh, place);
  } catch (error) {
    await file.close();
    if (!isDevice) await rm(fresh, { force: true });
    throw unwritable(path, error);
  }
  return journal(file, path);
}

/** Goes on with an unfinished inventory. A line that the break cut short is ended, so that it is passed over. */
export async function appendJournal(path: string): Promise<Journal> {
  const appended = journal(await opened(path, 'a', path), path);
  await appended.endLine();
  return appended;
}

async function opened(file: string, flags: 'w' | 'wx' | 'a', path: string): Promise<FileHandle> {
  try {
    const handle = await open(file, flags, 0o600);
    // What was there before has kept its mode; a pipe or a device is not Lintel's to change.
    if ((await handle.stat()).isFile()) await handle.chmod(0o600);
    return handle;
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): UsageError {
  return new UsageError(`The inventory ${path} cannot be written: ${fileProblem(error)}.`);
}

/** How much is written at once, in characters: what waits meanwhile is held in memory twice. */
const atOnce = 1_000_000;

/**
 * Writes one thing at a time, for the lines of large units would mingle, and with it the lines that wait. After a
 * write that failed there is no other.
 */
function journal(file: FileHandle, path: string): Journal & { endLine(): Promise<void> } {
  const inTurn = pLimit(1);
  const waiting: (() => string)[] = [];
  let broken: UsageError | undefined;
  const flush = async () => {
    if (broken) throw broken;
    let lines = '';
    while (lines.length < atOnce) {
      const line = waiting.shift();
      if (!line) break;
      lines += `${line()}\n`;
    }
    if (lines === '') return;
    await file.appendFile(lines).catch((error: unknown) => {
      broken = unwritable(path, error);
      throw broken;
    });
  };
  const write = (line: () => string) => {
    waiting.push(line);
    return inTurn(flush);
  };
  return {
    unit: (unit) => write(() => encode({ unit })),
    end: (end) => write(() => encode({ end })),
    endLine: () => write(() => ''),
    close: () => inTurn(() => file.close()),
  };
}

/** Reads an inventory, finished or not; of a unit that was read twice, the later reading counts. */
export async function readJournal(path: string): Promise<Saved> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The inventory ${path} cannot be read: ${error.message}`);
  });
  const lines = text.split('\n').filter((line) => line !== '');
  const [first, ...rest] = lines.map(decode);
  if (!first || !('header' in first) || first.header.format !== 'lintel-inventory') {
    throw new UsageError(`${path} is not an inventory of Lintel's.`);
  }
  if (first.header.version !== 1) {
    throw new UsageError(
      `${path} is an inventory of version ${first.header.version}; this Lintel reads version 1.`,
    );
  }
  const units = new Map<string, Unit>();
  let end: End | undefined;
  for (const line of rest) {
    if (line && 'unit' in line) {
      units.set(`${line.unit.account} ${line.unit.region} ${line.unit.type}`, line.unit);
      // What is read after the end belongs to a scan that goes on.
      end = undefined;
    }
    if (line && 'end' in line) end = line.end;
  }
  return { header: first.header, units: [...units.values()], end };
}

/** Dates keep their type: JSON alone would make strings of them, and a check judged from disk would differ. */
function encode(line: Line): string {
  return JSON.stringify(line, function (this: Record<string, unknown>, key, value) {
    return this[key] instanceof Date ? { $date: value } : value;
  });
}

/** A line that is not JSON was cut short by a break: its unit was not finished. */
function decode(line: string): Line | undefined {
  try {
    return JSON.parse(line, (_, value) =>
      typeof value === 'object' && value !== null && typeof value.$date === 'string'
        ? new Date(value.$date)
        : value,
    );
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
