import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/model/report.ts';
import { AWAY, CREDENTIALS, HOME } from './cloud.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Scans both Regions of the account behind a port with Lintel's own command line; `inventory` is written. */
export function scan(port: number, checks: readonly string[], inventory: string): Promise<Report> {
  const env = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    // S3 Control puts the account's id before the host, which an IP address does not bear.
    AWS_ENDPOINT_URL_S3_CONTROL: `http://localhost:${port}`,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_REGION: HOME,
  };
  const scope = ['--regions', `${HOME},${AWAY}`, '--checks', checks.join(','), '--rate', '1'];
  return report(['scan', ...scope, '--save-inventory', inventory], env);
}

/** Judges an inventory again, with other options. */
export async function judge(inventory: string, config: object): Promise<Report> {
  return inFolder(async (folder) => {
    const file = join(folder, 'lintel.json');
    await writeFile(file, JSON.stringify(config));
    return report(['judge', inventory, '--config', file], {});
  });
}

/** Runs a command that writes a report, with none of this machine's own AWS configuration. */
function report(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Report> {
  return inFolder(async (folder) => {
    const output = join(folder, 'report.json');
    const command = [
      '--import',
      'tsx',
      'src/cli/main.ts',
      ...args,
      '--format',
      'json',
      '--output',
      output,
      '--quiet',
    ];
    const ours = Object.entries(process.env).filter(([name]) => !/^(AWS_|LINTEL_|.*_PROXY$)/i.test(name));
    const nowhere = join(folder, 'none');
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: {
        ...Object.fromEntries(ours),
        AWS_CONFIG_FILE: nowhere,
        AWS_SHARED_CREDENTIALS_FILE: nowhere,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, complained, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    // 1: something fails, as it should here. 3: nothing does, but something could not be read.
    if (![0, 1, 3].includes(code))
      throw new Error(`lintel ${args[0]} ended with ${code}:\n${said}${complained}`);
    return JSON.parse(await readFile(output, 'utf8'));
  });
}

/** A folder for as long as `use` takes. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lintel-moto-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
