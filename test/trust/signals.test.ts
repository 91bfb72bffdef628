import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readJournal } from '../../src/collect/journal.ts';
import type { Report } from '../../src/model/report.ts';
import { type Fault, type Served, serve, type Trouble } from '../../src/standin/index.ts';
import { type Built, build, type Running, start } from './built.ts';
import { verdictsOf } from './shop.ts';
import { shopIn } from './weather.ts';

// The command line as it is shipped, stopped in the middle.

let built: Built;
let served: Served;
let calm: Report;
let asked = 0;
/** What an undisturbed scan asks. */
let all = 0;
/** What happens to the requests from this one on. */
let trouble: { readonly from: number; readonly is: Trouble } | undefined;

const inFolder = (name: string) => join(built.folder, name);

beforeAll(async () => {
  built = await build();
  const weather: Fault = () => {
    asked += 1;
    return trouble && asked > trouble.from ? trouble.is : undefined;
  };
  served = await serve(shopIn([weather]));
  await scan('calm').ended;
  calm = await reportOf('calm');
  all = asked;
});
afterAll(async () => {
  await served.close();
  await rm(built.folder, { recursive: true });
});
beforeEach(() => {
  asked = 0;
  trouble = undefined;
});

function scan(name: string, ...args: readonly string[]): Running {
  const target = ['--endpoint-url', served.url, '--rate', '1', '--output', inFolder(`${name}.json`)];
  const lenient = ['--fail-on', 'none', '--allow-incomplete'];
  return start(process.execPath, [built.main, 'scan', ...target, ...lenient, ...args]);
}

async function reportOf(name: string): Promise<Report> {
  return JSON.parse(await readFile(inFolder(`${name}.json`), 'utf8'));
}

async function until(count: number): Promise<void> {
  while (asked < count) await setTimeout(5);
}

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, code) => {
  test.each([
    ['while AWS hangs', 'hang'],
    ['while AWS throttles', { retryAfter: 20 }],
    ['while AWS is slow', { latency: 3_000 }],
  ] as const)('%s: what was read is reported, and the rest can be read later', async (when, is) => {
    const name = `${signal} ${when}`;
    const save = inFolder(`${name}.ndjson`);
    trouble = { from: 150, is };
    const { child, ended } = scan(name, '--save-inventory', save);
    await until(160);
    const since = performance.now();
    child.kill(signal);
    const stopped = await ended;
    expect(performance.now() - since).toBeLessThan(3_000);
    expect(stopped).toMatchObject({ code, signal: null });
    const lines = stopped.err.trimEnd().split('\n');
    expect(lines).toEqual([
      `lintel: interrupted: the report holds only what had been read. To read the rest: the same command with --resume ${save} instead of --save-inventory.`,
    ]);

    const report = await reportOf(name);
    expect(report.complete).toBe(false);
    const before = verdictsOf(calm);
    const made = report.findings.filter((finding) => {
      const [[key, verdict] = ['', '']] = verdictsOf({ findings: [finding] });
      // A Region is taken for closed only once everything there was refused.
      const isHonest =
        finding.status === 'unknown' && ['interrupted', 'denied-by-scp'].includes(finding.gap.cause);
      return before.get(key) !== verdict && !isHonest;
    });
    expect(made.map(({ check, resource, reason }) => `${check} ${resource.arn} ${reason}`)).toEqual([]);
    expect(report.coverage.flatMap(({ gaps }) => gaps).some(({ cause }) => cause === 'interrupted')).toBe(
      true,
    );

    const { units, end } = await readJournal(save);
    expect(end).toBeUndefined();
    expect(units.length).toBeGreaterThan(0);
    expect(JSON.stringify(units)).not.toContain('"interrupted"');

    trouble = undefined;
    const { code: resumedCode } = await scan(name, '--resume', save).ended;
    expect(resumedCode).toBe(0);
    expect(verdictsOf(await reportOf(name))).toEqual(before);
  });

  test('before the account is known: one line, and no report', async () => {
    trouble = { from: 0, is: 'hang' };
    const { child, ended } = scan(`${signal} early`);
    await until(1);
    child.kill(signal);
    expect(await ended).toMatchObject({
      code,
      out: '',
      err: 'lintel: interrupted before anything was read; there is no report.\n',
    });
    await expect(stat(inFolder(`${signal} early.json`))).rejects.toThrow('ENOENT');
  });

  test('without an inventory, there is nothing to go on with', async () => {
    trouble = { from: 150, is: 'hang' };
    const { child, ended } = scan(`${signal} unsaved`);
    await until(160);
    child.kill(signal);
    expect(await ended).toMatchObject({
      code,
      err: 'lintel: interrupted: the report holds only what had been read.\n',
    });
  });
});

test('two signals at once, as npm sends them, are one', async () => {
  trouble = { from: 150, is: 'hang' };
  const { child, ended } = scan('twice');
  await until(160);
  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 130 });
  expect((await reportOf('twice')).complete).toBe(false);
});

describe('a disk that is full', () => {
  const old = 'the report of yesterday';

  async function onlyFiles(): Promise<readonly string[]> {
    return (await readdir(built.folder)).filter((name) => name.includes('full')).sort();
  }

  /** Runs with files no longer than so many blocks of 512 bytes. */
  function limited(blocks: number, name: string, ...args: readonly string[]): Running {
    const script = `ulimit -f ${blocks}; exec "$@"`;
    const target = ['--endpoint-url', served.url, '--rate', '1', '--output', inFolder(name)];
    const node = [process.execPath, built.main, 'scan', '--fail-on', 'none', '--allow-incomplete'];
    return start('sh', ['-c', script, 'sh', ...node, ...target, ...args]);
  }

  test.each(['html', 'json'])('leaves the old %s report, and says so in a line', async (format) => {
    const name = `full.${format}`;
    await writeFile(inFolder(name), old);
    const { code, err, out } = await limited(100, name).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^lintel: The report \S+ could not be written: it is larger than a file may be here .*\.\n$/,
    );
    expect(await readFile(inFolder(name), 'utf8')).toBe(old);
    expect(await onlyFiles()).toEqual([name]);
    await rm(inFolder(name));
  });

  test('ends a scan whose inventory cannot be written, and what is in it can be read', async () => {
    const save = inFolder('full.ndjson');
    await writeFile(inFolder('full.json'), old);
    const sent = asked;
    const { code, err, out } = await limited(100, 'full.json', '--save-inventory', save).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^lintel: The inventory \S+ cannot be written: it is larger than a file may be here .*\.\n$/,
    );
    expect((asked - sent) / all).toBeLessThan(0.6);
    expect(await readFile(inFolder('full.json'), 'utf8')).toBe(old);
    expect(await onlyFiles()).toEqual(['full.json', 'full.ndjson']);
    expect((await readJournal(save)).units.length).toBeGreaterThan(0);
    const { code: resumed } = await scan('full', '--resume', save).ended;
    expect(resumed).toBe(0);
    expect(verdictsOf(await reportOf('full'))).toEqual(verdictsOf(calm));
    await rm(save);
  });

  test('is told where the inventory is a device, which stays one', async () => {
    const { code, err } = await scan('device', '--save-inventory', '/dev/full').ended;
    expect(code).toBe(2);
    expect(err).toBe(
      'lintel: The inventory /dev/full cannot be written: the disk is full. Make room, or choose another place.\n',
    );
    expect((await stat('/dev/full')).isCharacterDevice()).toBe(true);
    await expect(stat(inFolder('device.json'))).rejects.toThrow('ENOENT');
  });

  test('is told where a report goes to standard output', async () => {
    const script = 'exec "$@" > /dev/full';
    const node = [process.execPath, built.main, 'scan', '--demo', '--format', 'json', '--output', '-'];
    const { code, err } = await start('sh', ['-c', script, 'sh', ...node, '--quiet']).ended;
    expect(code).toBe(2);
    expect(err).toBe(
      'lintel: standard output cannot be written: the disk is full. Make room, or choose another place.\n',
    );
  });
});
