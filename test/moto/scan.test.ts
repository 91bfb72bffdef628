import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compare, statuses } from './compare.ts';
import { expected } from './expected.ts';
import { startFront } from './front.ts';
import { leastCalls } from './least.ts';
import { judge, scan } from './lintel.ts';
import { seed } from './seed.ts';
import { startMoto } from './server.ts';
import { countByOperation, isRead } from './traffic.ts';

const moto = await startMoto();
const folder = await mkdtemp(join(tmpdir(), 'lintel-moto-'));
const front = await startFront(moto.port, { fillIn: true });
const bare = await startFront(moto.port, { fillIn: false });
afterAll(async () => {
  await Promise.all([front.stop(), bare.stop(), moto.stop(), rm(folder, { recursive: true })]);
});

const made = await seed(moto.port);
const expectations = expected(made);
const checks = Object.keys(expectations);
const inventory = join(folder, 'inventory.ndjson');
const report = await scan(front.port, checks, inventory);

describe('the verdicts on an account that the SDK’s own write calls made', () => {
  for (const [check, verdicts] of Object.entries(expectations)) {
    test(check, () => {
      const { said, meant } = compare(report, check, verdicts);
      expect(said).toEqual(meant);
    });
  }

  test('nothing else is judged', () => {
    expect(report.findings.map(({ check }) => check).filter((check) => !checks.includes(check))).toEqual([]);
  });
});

describe('the requests of the scan', () => {
  const sent = countByOperation(front.sent);

  test('only read', () => {
    expect(Object.keys(countByOperation(front.sent.filter((each) => !isRead(each))))).toEqual([]);
  });

  test('none is sent twice', () => {
    const seen = new Set<string>();
    const again = front.sent.filter(({ request }) => seen.size === seen.add(request).size);
    expect(countByOperation(again)).toEqual({});
  });

  test('are as few as can be', () => {
    expect(sent).toEqual(leastCalls(made, Object.keys(sent)));
  });

  test('are counted in the report, but for those that find out where it is', () => {
    const { 'sts GetCallerIdentity ap-northeast-2': _, 'ec2 DescribeRegions us-east-1': __, ...rest } = sent;
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    expect(sum(report.coverage.flatMap(({ calls }) => Object.values(calls)))).toBe(sum(Object.values(rest)));
  });
});

test('judged again, with no grace for new instances, those outside groups fail', async () => {
  const check = 'ec2/instance-in-auto-scaling-group';
  const again = await judge(inventory, { checks: { [check]: { options: { minAgeDays: 0 } } } });
  const { billing, intranet, fleet1, fleet2, fleet3, fleet4, player } = made.servers;
  const failed = again.findings.filter((finding) => finding.check === check && finding.status === 'fail');
  expect(failed.map(({ resource }) => resource.id).sort()).toEqual(
    [billing, intranet, fleet1, fleet2, fleet3, fleet4, player].sort(),
  );
});

test('without the answers that moto does not give, verdicts become unknown and nothing else changes', async () => {
  const before = statuses(report);
  const after = statuses(await scan(bare.port, checks, join(folder, 'bare.ndjson')));
  const changed = [...after].filter(([finding, status]) => before.get(finding) !== status);
  expect(changed.filter(([, status]) => status !== 'unknown')).toEqual([]);
  expect(changed.length).toBeGreaterThan(0);
  expect([...before.keys()].filter((finding) => !after.has(finding))).toEqual([]);
});
