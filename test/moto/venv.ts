import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The version of moto that the expectations were written for. */
const MOTO_VERSION = '5.2.5';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

/** The Python of a virtual environment that holds moto; made once, then reused. */
export async function motoPython(): Promise<string> {
  const home = join(cache, `moto-${MOTO_VERSION}`);
  const finished = join(home, 'installed');
  const python =
    process.platform === 'win32' ? join(home, 'Scripts', 'python.exe') : join(home, 'bin', 'python');
  if (existsSync(finished)) return python;

  await rm(home, { recursive: true, force: true });
  await run(await systemPython(), ['-m', 'venv', home]);
  await run(python, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    `moto[server]==${MOTO_VERSION}`,
  ]);
  await writeFile(finished, `${MOTO_VERSION}\n`);
  return python;
}

async function systemPython(): Promise<string> {
  for (const name of ['python3', 'python']) {
    try {
      await run(name, ['-c', 'import sys, venv; sys.exit(sys.version_info < (3, 10))']);
      return name;
    } catch {
      // Not this one: it is not there, too old, or has no venv.
    }
  }
  throw new Error('The moto tests need Python 3.10 or newer with its venv module, as `python3` on the PATH.');
}
