import { vi } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process: `await lintel('list', '--services', 'rds')`. */
export async function lintel(...args: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const toOut = (text: unknown) => {
    out += String(text);
    return true;
  };
  const toErr = (text: unknown) => {
    err += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(toOut),
    vi.spyOn(process.stderr, 'write').mockImplementation(toErr),
    vi.spyOn(console, 'log').mockImplementation((text) => void toOut(`${text}\n`)),
    vi.spyOn(console, 'error').mockImplementation((text) => void toErr(`${text}\n`)),
  ];
  try {
    return { code: await run(args), out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
