import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeReports } from '../../src/cli/reports.ts';
import { sampleReport } from '../reports/sample.ts';
import { lintelProcess } from './command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintel-files-'));
});
afterAll(async () => rm(folder, { recursive: true }));

async function modesIn(place: string): Promise<Readonly<Record<string, string>>> {
  const names = ['inventory.ndjson', 'lintel-report.html', 'lintel-report.json'];
  const modes = names.map(async (name) => [name, ((await stat(join(place, name))).mode & 0o777).toString(8)]);
  return Object.fromEntries(await Promise.all(modes));
}

const closed = { 'inventory.ndjson': '600', 'lintel-report.html': '600', 'lintel-report.json': '600' };
const demo = (place: string, ...inventory: readonly string[]) =>
  [
    ['scan', '--demo', '--quiet', '--fail-on', 'none', '--allow-incomplete', '--checks', 's3/*'],
    ['--format', 'html,json', '--output', place],
    inventory,
  ].flat();

test.each(['022', '000'])('reports and inventories are their owner’s under umask %s', async (umask) => {
  const place = join(folder, `fresh-${umask}`);
  await mkdir(place);
  const args = demo(place, '--save-inventory', join(place, 'inventory.ndjson'));
  expect(await lintelProcess(args, { umask })).toMatchObject({ code: 0 });
  expect(await modesIn(place)).toEqual(closed);
});

test('they become so where older files were open to everybody, and where a scan goes on', async () => {
  const place = join(folder, 'older');
  await mkdir(place);
  const inventory = join(place, 'inventory.ndjson');
  const all = Object.keys(closed).map((name) => join(place, name));
  const open = async () => Promise.all(all.map((path) => chmod(path, 0o666)));
  await Promise.all(all.map((path) => writeFile(path, '')));
  await open();
  const scan = await lintelProcess(demo(place, '--save-inventory', inventory), { umask: '000' });
  expect(scan).toMatchObject({ code: 0 });
  expect(await modesIn(place)).toEqual(closed);
  await open();
  const resumed = await lintelProcess(demo(place, '--resume', inventory), { umask: '000' });
  expect(resumed).toMatchObject({ code: 0 });
  expect(await modesIn(place)).toEqual(closed);
});

test('what lies where a report is made ready neither opens it nor leads it elsewhere', async () => {
  const place = join(folder, 'planted');
  await mkdir(place);
  const path = join(place, 'lintel-report.json');
  const elsewhere = join(place, 'elsewhere');
  await writeFile(elsewhere, 'mine');
  for (const plant of [symlink(elsewhere, `${path}.${process.pid}.tmp`), undefined]) {
    await plant;
    if (!plant) await writeFile(`${path}.${process.pid}.tmp`, 'left over', { mode: 0o666 });
    await writeReports(sampleReport, [{ format: 'json', path }]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(elsewhere, 'utf8')).toBe('mine');
  }
});
