import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, empty } from '../../bench/account.ts';
import { addScan } from '../../src/cli/commands/scan.ts';
import { type Bucket, buckets } from '../../src/standin/index.ts';
import { documented } from '../support/aws-limits.ts';
import { type Scanned, scanShop, scanWorld, verdictsOf } from './shop.ts';

// Lintel against a server that keeps the buckets that AWS documents: it stays within its share of each, and makes
// room for whoever else draws on them.

/** What the clocks of the two ends may differ by, in seconds: a request waits for its socket, and for the processor. */
const jitter = 0.15;
const byDefault = defaultShare();
const table: object[] = [];

afterAll(() => console.table(table));

function defaultShare(): number {
  const program = new Command();
  addScan(program, () => undefined);
  return Number(program.commands[0]?.options.find(({ long }) => long === '--rate')?.defaultValue);
}

/** An account in one Region in which the load balancers' bucket runs dry. */
function busy(targetGroups: number) {
  return accountOf({
    ...empty(1),
    instances: 40,
    volumes: 40,
    subnets: 12,
    alarms: 300,
    loadBalancers: 4,
    targetGroups,
    buckets: 60,
  });
}

/** By how many requests the most crowded window between two arrivals exceeds the share of what the bucket gives. */
function excessOf({ arrivals, limit: { rate, burst } }: Bucket, share: number): number {
  const allowedUntil = (ms: number) => share * rate * (ms / 1000);
  // The greatest of (requests from i to j) − share × rate × (seconds from i to j), in one pass.
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  arrivals.forEach((time, index) => {
    least = Math.min(least, index - allowedUntil(time));
    most = Math.max(most, index + 1 - allowedUntil(time) - least);
  });
  return most - (share * (burst + rate * jitter) + 1);
}

/** Requests a second in the middle of a bucket's arrivals: after its burst, and before the last ones trickle in. */
function steadyRate({ arrivals, limit }: Bucket, share: number): number {
  const middle = arrivals.slice(Math.ceil(limit.burst * share) + 2, -8);
  return ((middle.length - 1) * 1000) / ((middle.at(-1) ?? 0) - (middle[0] ?? 0));
}

function elb(seen: ReadonlyMap<string, Bucket>): Bucket {
  const [bucket] = [...seen.values()]
    .filter(({ name }) => name.startsWith('elasticloadbalancingv2'))
    .sort((a, b) => b.arrivals.length - a.arrivals.length);
  if (!bucket) throw new Error('nobody asked for load balancers');
  return bucket;
}

function note(account: string, seen: ReadonlyMap<string, Bucket>, share: number): void {
  const busiest = [...seen.values()].sort((a, b) => b.arrivals.length - a.arrivals.length).slice(0, 8);
  for (const bucket of busiest) {
    const { name, limit, arrivals, throttled } = bucket;
    const seconds = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1000;
    table.push({
      account,
      bucket: name,
      share,
      seen: arrivals.length,
      allowed: Math.round(share * (limit.burst + limit.rate * seconds) + 1),
      throttled,
    });
  }
}

describe('while nobody else calls', () => {
  test.each([
    ['the sample account', () => scanShop],
    ['a busy account', () => scanWorld.bind(undefined, busy(50))],
  ] as const)('in %s, no bucket gives more than the share, and nothing is throttled', async (name, scan) => {
    const { fault, seen } = buckets(documented);
    await scan()([fault], { share: byDefault });
    note(name, seen, byDefault);
    expect(seen.size).toBeGreaterThan(20);
    for (const bucket of seen.values()) {
      expect(excessOf(bucket, byDefault), bucket.name).toBeLessThanOrEqual(0);
      expect(bucket.throttled, bucket.name).toBe(0);
    }
  });

  test.each([
    [0.4, 30],
    [0.8, 60],
  ])('--rate %s is honoured to 10 %%', async (share, targetGroups) => {
    const { fault, seen } = buckets(documented);
    await scanWorld(busy(targetGroups), [fault], { share });
    note(`${targetGroups} target groups`, seen, share);
    const bucket = elb(seen);
    expect(steadyRate(bucket, share) / (share * bucket.limit.rate)).toBeGreaterThan(0.9);
    expect(steadyRate(bucket, share) / (share * bucket.limit.rate)).toBeLessThan(1.1);
  });
});

describe('while somebody else uses 80 %', () => {
  let undisturbed: Scanned;
  let disturbed: Scanned;
  const { fault, seen } = buckets(documented, { others: 0.8 });
  const world = busy(8);

  beforeAll(async () => {
    undisturbed = await scanWorld(world);
    disturbed = await scanWorld(world, [fault], { share: byDefault });
    note('with others', seen, byDefault);
  });

  test('it is throttled, and sends less from then on', () => {
    const bucket = elb(seen);
    expect(bucket.throttled).toBeGreaterThan(0);
    const [start = 0] = bucket.arrivals;
    const before = bucket.arrivals.filter((time) => time - start < 1000).length;
    const settled = bucket.arrivals.filter((time) => time - start >= 1000);
    const after = ((settled.length - 1) * 1000) / ((settled.at(-1) ?? 0) - (settled[0] ?? 0));
    table.push({
      account: 'with others',
      bucket: 'requests a second: in the first, and then',
      seen: `${before}, ${after.toFixed(1)}`,
    });
    expect(after).toBeLessThan(before / 2);
    expect(after).toBeLessThan(0.75 * byDefault * bucket.limit.rate);
  });

  test('it finds the same', () => {
    expect(disturbed.report.complete).toBe(undisturbed.report.complete);
    expect(verdictsOf(disturbed.report)).toEqual(verdictsOf(undisturbed.report));
  });
});
