import { open, readFile } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
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

/** Starts a new inventory, readable by its owner only. */
export async function createJournal(path: string, header: Header): Promise<Journal> {
  return journal(path, 'w', { header });
}

/** Goes on with an unfinished inventory. A line that the break cut short is ended, so that it is passed over. */
export async function appendJournal(path: string): Promise<Journal> {
  return journal(path, 'a');
}

async function journal(path: string, flags: 'w' | 'a', first?: Line): Promise<Journal> {
  const file = await open(path, flags, 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The inventory ${path} cannot be written: ${error.message}`);
  });
  const write = (line: Line) => file.appendFile(`${encode(line)}\n`);
  if (first) await write(first);
  else await file.appendFile('\n');
  return { unit: (unit) => write({ unit }), end: (end) => write({ end }), close: () => file.close() };
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
    if (line && 'unit' in line)
      units.set(`${line.unit.account} ${line.unit.region} ${line.unit.type}`, line.unit);
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
