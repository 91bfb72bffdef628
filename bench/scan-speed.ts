import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allChecks } from '../src/cli/registry.ts';
import { readJournal } from '../src/collect/journal.ts';
import { Inventory } from '../src/inventory.ts';
import { judge } from '../src/judge.ts';
import { planOf } from '../src/plan.ts';
import { boundOf } from './bound.ts';
import type { Seen } from './server.ts';

// How long scans take, over HTTP with 50 ms of latency, against a server that keeps the documented buckets; the
// server and the built program (dist/main.js) are processes of their own. The share of the buckets is the program's
// own default, 0.5, unless one is given: `tsx bench/scan-speed.ts 1`. The bound is what no scanner at that share can
// beat: the slowest bucket, or the longest chain of answers times the latency; start-up is not in it. Undocumented
// APIs are counted at what Lintel takes them to allow. What the SDK alone takes for an empty account stands beside it: its
// own work is in no bound.
const share = Number(process.argv[2] ?? 0.5);
const main = process.env.LINTEL_BENCH_MAIN ?? fileURLToPath(new URL('../dist/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'));
const inventory = (name: string) => join(folder, `${name}.ndjson`);
const tellUsage = `data:text/javascript,process.on('exit',()=>console.error('usage',JSON.stringify(process.resourceUsage())))`;

interface Measured extends Seen {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

/** Runs the program in a process of its own; only its end and what it used count. */
async function run(
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<Omit<Measured, keyof Seen>> {
  const start = performance.now();
  const child = spawn(process.execPath, [...flags, '--import', tellUsage, main, ...args], {
    env: {
      PATH: process.env.PATH,
      AWS_ACCESS_KEY_ID: 'AKIDBENCH',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_REGION: 'us-east-1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  const wall = (performance.now() - start) / 1000;
  const usage = /usage (.*)/.exec(said)?.[1];
  if (!usage || code !== 0) throw new Error(`lintel ${args.join(' ')}: exit ${code}\n${said}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage);
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
}

function startServer(name: string, ...numbers: readonly number[]) {
  return fork(fileURLToPath(new URL('server.ts', import.meta.url)), [name, ...numbers.map(String)], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
}

/**
 * Scans an account of the server's, and keeps its inventory under its name. Small accounts twice, for the first scan
 * also measures how the server compiles itself.
 */
async function scan(name: string, ...numbers: readonly number[]): Promise<Measured> {
  const isShort = name === 'small' || name === 'empty';
  const server = startServer(name, ...numbers);
  try {
    const [url] = await once(server, 'message');
    const scanOnce = async () => {
      const used = await run([
        ...['scan', '--endpoint-url', String(url), '--rate', String(share), '--quiet', '--format', 'json'],
        ...['--output', join(folder, 'report'), '--fail-on', 'none', '--allow-incomplete'],
        ...['--save-inventory', inventory(name)],
      ]);
      server.send('what did you see?');
      const [seen] = await once(server, 'message');
      return { ...(seen as Seen), ...used };
    };
    if (isShort) await scanOnce();
    return await scanOnce();
  } finally {
    server.kill();
  }
}

/** How long the SDK's bare clients take for the first lists of an empty account. */
async function sdkAlone(count: number) {
  const server = startServer('empty', count);
  try {
    const [url] = await once(server, 'message');
    const file = fileURLToPath(new URL('sdk-alone.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', file, String(url), String(count)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`the SDK alone: exit ${code}`);
    server.send('what did you see?');
    const [{ calls, seconds }] = (await once(server, 'message')) as [Seen];
    return { calls: Object.values(calls).reduce((sum, n) => sum + n, 0), seconds: round(seconds) };
  } finally {
    server.kill();
  }
}

const plan = planOf(await allChecks());

/** One line of the first table: how long, how long at least, and what it cost. */
async function speedOf(name: string, ...numbers: readonly number[]) {
  const measured = await scan(name, ...numbers);
  const { seconds, because } = await boundOf(plan, measured.calls, { share, latency: 50 });
  const counts = Object.entries(
    Object.entries(measured.calls).reduce<Record<string, number>>((sums, [call, count]) => {
      const operation = call.split(' ').slice(1).join(' ');
      return Object.assign(sums, { [operation]: (sums[operation] ?? 0) + count });
    }, {}),
  ).sort(([, a], [, b]) => b - a);
  const sum = counts.reduce((all, [, count]) => all + count, 0);
  console.log(
    `\n${[name, ...numbers].join(' ')}: ${sum} calls, ${measured.throttled} throttled; bound by ${because}`,
  );
  console.log(
    `  ${counts
      .slice(0, 8)
      .map(([operation, count]) => `${operation} ${count}`)
      .join(', ')}, …`,
  );
  return {
    account: [name, ...numbers].join(' '),
    'wall s': round(measured.wall),
    'reading s': round(measured.seconds),
    'bound s': round(seconds),
    'wall ÷ bound': round(measured.wall / seconds),
    'CPU s': round(measured.cpu),
    'peak MB': Math.round(measured.peak),
  };
}

/** Judges what was read of the large account, in this process, as often as it takes for a steady figure. */
async function judging() {
  const { header, units, end } = await readJournal(inventory('large'));
  const checks = await allChecks();
  const { regions } = end ?? header;
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const findings = judge({
      inventory: new Inventory({ ...header, regions, units }),
      checks,
      now: header.startedAt,
    });
    return { verdicts: findings.length, seconds: (performance.now() - start) / 1000 };
  });
  const [, , middle] = runs.toSorted((a, b) => a.seconds - b.seconds);
  const resources = units.reduce((sum, unit) => sum + unit.resources.length, 0);
  const { verdicts = 0, seconds = 1 } = middle ?? {};
  return {
    resources,
    verdicts,
    seconds: round(seconds),
    'verdicts per second': Math.round(verdicts / seconds),
    'checks × resources per second': Math.round((checks.length * resources) / seconds),
    'inventory MB': round(statSync(inventory('large')).size / 2 ** 20),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

try {
  console.log(`share of the documented limits: ${share}`);
  console.table([await speedOf('small'), await speedOf('empty', 17), await speedOf('large')]);
  console.table([{ 'empty 17, by the SDK alone': 'from first to last', ...(await sdkAlone(17)) }]);
  console.table([await judging()]);
  const memory = [];
  for (const regions of [1, 4, 8, 17]) {
    const none = await scan('empty', regions);
    const some = await scan('spread', 20_000, regions);
    memory.push({
      Regions: regions,
      'peak MB, empty': Math.round(none.peak),
      'peak MB, 20,000 resources in all': Math.round(some.peak),
    });
  }
  console.table(memory);
} finally {
  rmSync(folder, { recursive: true });
}
