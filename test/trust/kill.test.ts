import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJournal, type Saved } from '../../src/collect/journal.ts';
import type { Report } from '../../src/model/report.ts';
import { type Fault, type Served, serve } from '../../src/standin/index.ts';
import { type Built, build, onTerminal, start } from './built.ts';
import { verdictsOf } from './shop.ts';
import { shopIn } from './weather.ts';

// A scan is killed with SIGKILL at a hundred moments; nothing that it said to have read may be lost.

const kills = 100;
const atOnce = 2;
const scope = ['--regions', 'ap-northeast-2,us-east-1', '--services', 'vpc,ec2,autoscaling,elbv2'];

let built: Built;
let served: Served;
let calm: {
  readonly report: Report;
  readonly code: number | null;
  readonly boots: number;
  readonly took: number;
};

beforeAll(async () => {
  built = await build();
  let asked: number | undefined;
  const clock: Fault = () => {
    asked ??= performance.now();
    return { latency: 20 };
  };
  served = await serve(shopIn([clock]));
  const start = performance.now();
  const { code } = await scan('calm', ['--save-inventory', inventoryOf('calm')]).ended;
  const took = performance.now() - start;
  calm = { report: await reportOf('calm'), code, boots: (asked ?? start) - start, took };
});
afterAll(async () => {
  await served.close();
  await rm(built.folder, { recursive: true });
});

const inventoryOf = (name: string) => join(built.folder, `${name}.ndjson`);
const outputOf = (name: string) => join(built.folder, `${name}.json`);

function scan(name: string, args: readonly string[]) {
  const target = ['--endpoint-url', served.url, '--rate', '1', '--output', outputOf(name)];
  return start(process.execPath, [...onTerminal, built.main, 'scan', ...scope, ...target, ...args]);
}

async function reportOf(name: string): Promise<Report> {
  return JSON.parse(await readFile(outputOf(name), 'utf8'));
}

/** What is on disk: nothing, an inventory, or something that is none. */
async function foundAt(path: string): Promise<Saved | 'absent' | 'unreadable'> {
  try {
    return await readJournal(path);
  } catch (error) {
    return String(error).includes('ENOENT') ? 'absent' : 'unreadable';
  }
}

interface Kill {
  readonly phase: 'absent' | 'reading' | 'ended';
  readonly unreadable: boolean;
  readonly said: number;
  readonly lost: number;
  readonly resumed: boolean;
}

async function killAt(moment: number, name: string): Promise<Kill> {
  const save = inventoryOf(name);
  const { child, ended } = scan(name, ['--save-inventory', save]);
  await setTimeout(moment);
  child.kill('SIGKILL');
  const { signal, err } = await ended;
  // Units that it said to have read; those of the last tenth of a second are not told any more.
  const said = Math.max(0, ...[...err.matchAll(/reading (\d+) of/g)].map(([, done]) => Number(done)));
  const found = await foundAt(save);
  const units = typeof found === 'object' ? found.units.length : 0;
  const again = await scan(name, [typeof found === 'object' ? '--resume' : '--save-inventory', save]).ended;
  const resumed =
    again.code === calm.code && isSame(await reportOf(name)) && (await readJournal(save)).end !== undefined;
  const phase =
    signal === null ? 'ended' : typeof found === 'object' ? (found.end ? 'ended' : 'reading') : 'absent';
  return { phase, unreadable: found === 'unreadable', said, lost: Math.max(0, said - units), resumed };
}

function isSame(report: Report): boolean {
  const [now, then] = [verdictsOf(report), verdictsOf(calm.report)];
  return now.size === then.size && [...now].every(([key, verdict]) => then.get(key) === verdict);
}

test(`survives ${kills} kills`, async () => {
  await mkdir(built.folder, { recursive: true });
  // From its first request on, or a little before; two at once take longer than one.
  const [from, to] = [0.9 * calm.boots, 1.4 * calm.took];
  const moments = Array.from(
    { length: kills },
    (_, index) => from + ((index + Math.random()) / kills) * (to - from),
  );
  const outcomes: Kill[] = [];
  const worker = async (): Promise<void> => {
    for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
      outcomes.push(await killAt(moment, `kill-${moments.length}`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const count = (is: (kill: Kill) => boolean) => outcomes.filter(is).length;
  const told = {
    kills: outcomes.length,
    'before a line': count(({ phase }) => phase === 'absent'),
    'while reading': count(({ phase }) => phase === 'reading'),
    'after the end': count(({ phase }) => phase === 'ended'),
    'units told': outcomes.reduce((sum, { said }) => sum + said, 0),
    unreadable: count(({ unreadable }) => unreadable),
    'lost units': outcomes.reduce((sum, { lost }) => sum + lost, 0),
    resumed: count(({ resumed }) => resumed),
  };
  console.table([told]);
  expect(told).toMatchObject({ kills, unreadable: 0, 'lost units': 0, resumed: kills });
  expect(told['while reading']).toBeGreaterThan(kills / 4);
  expect(told['units told']).toBeGreaterThan(0);
});
