import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { lintel } from '../support/command-line.ts';

const s3 = ['--checks', 's3/bucket-versioning,s3/replication-healthy', '--allow-incomplete'];
const scan = ['scan', '--demo', ...s3, '--regions', 'ap-northeast-2'];
let folder: string;
let path: string;
let inventory: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintel-compare-'));
  path = join(folder, 'report.json');
  inventory = join(folder, 'account.ndjson');
  const { code } = await lintel(...scan, '--output', path, '--save-inventory', inventory, '--quiet');
  expect(code).toBe(1);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const read = async (): Promise<Report> => JSON.parse(await readFile(path, 'utf8'));

test('what was not wrong then is new, what is no more was resolved; the earlier report may be replaced', async () => {
  const before = await read();
  const [first, second, ...others] = before.findings.filter(({ status }) => status === 'fail');
  const passing = before.findings.find(({ status, check }) => status === 'pass' && check === first?.check);
  const findings = before.findings.map((finding) => {
    if (finding === first) return { ...finding, status: 'pass' };
    if (finding === second) return { ...finding, severity: 'info' };
    return finding === passing ? { ...finding, status: 'fail', reason: 'x', evidence: {} } : finding;
  });
  await writeFile(path, JSON.stringify({ ...before, findings }));
  const { out } = await lintel(...scan, '--output', path, '--compare', path);
  const { comparison, findings: after } = await read();
  expect(comparison).toMatchObject({
    earlier: { startedAt: before.scan.startedAt },
    new: 1,
    worse: 1,
    notCompared: 0,
    lostFromSight: 0,
    resolved: [{ check: passing?.check, resource: { arn: passing?.resource.arn }, how: 'passes' }],
  });
  const changes = after.flatMap(({ change, resource }) => (change ? [[change, resource.arn]] : []));
  expect(changes).toEqual([
    ['new', first?.resource.arn],
    ['worse', second?.resource.arn],
  ]);
  expect(others.length).toBeGreaterThan(0);
  expect(out).toContain(`Since ${before.scan.startedAt.slice(0, 10)}: 1 new, 1 worse, 1 resolved`);
  expect(out).toContain('[new] ');
}, 60_000);

test('an inventory is compared too, and what it does not judge is lost from sight', async () => {
  const before = await read();
  const judged = join(folder, 'judged.json');
  const checks = ['--checks', 's3/replication-healthy'];
  await lintel('judge', inventory, ...checks, '--output', judged, '--quiet');
  expect(JSON.parse(await readFile(judged, 'utf8'))).not.toHaveProperty('comparison');
  const early = { ...before, scan: { ...before.scan, startedAt: '2020-01-01T00:00:00.000Z' } };
  await writeFile(path, JSON.stringify(early));
  await lintel('judge', inventory, ...checks, '--output', judged, '--compare', path, '--quiet');
  const { comparison }: Report = JSON.parse(await readFile(judged, 'utf8'));
  const versioning = before.checks.find(({ id }) => id === 's3/bucket-versioning');
  expect(comparison).toMatchObject({ new: 0, resolved: [], lostFromSight: versioning?.tally.fail });
}, 60_000);
