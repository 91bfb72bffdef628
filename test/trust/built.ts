import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

/** The command line as it is shipped, in a folder of its own. */
export interface Built {
  readonly folder: string;
  readonly main: string;
}

/** Builds the command line as it is shipped. */
export async function build(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'lintel-built-'));
  const dist = join(folder, 'dist');
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/build.ts', dist]);
  await writeFile(join(dist, 'package.json'), '{"type":"module"}');
  return { folder, main: join(dist, 'main.js') };
}

/** A running command, and what became of it. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Makes the child write its progress as it does on a terminal, every tenth of a second. */
export const onTerminal = ['--import', 'data:text/javascript,process.stderr.isTTY=true'];

/** Starts a program with no AWS configuration but credentials that open nothing. */
export function start(command: string, args: readonly string[]): Running {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      AWS_ACCESS_KEY_ID: 'AKIDTEST',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_REGION: 'us-east-1',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    },
  });
  const ended = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]).then(
    ([[code, signal], out, err]): Ended => ({ code, signal, out, err }),
  );
  return { child, ended };
}
