import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Pace } from '../../src/collect/pace.ts';

// The clock is `performance.now`; what was waited for has passed.
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const sent = async () => undefined;
const vpcs = { account: '1', region: 'r', service: 'EC2', operation: 'DescribeVpcs' };
const targets = {
  ...vpcs,
  service: 'Elastic Load Balancing v2',
  operation: 'DescribeTargetHealth',
};

function pacing(share: number) {
  const waits: number[] = [];
  const pace = new Pace(share, async (milliseconds) => {
    waits.push(milliseconds);
  });
  const turns = async (
    count: number,
    operation = 'DescribeLoadBalancers',
    service = 'Elastic Load Balancing v2',
  ) => {
    for (let turn = 0; turn < count; turn++)
      await pace.run({ account: '1', region: 'r', service, operation }, sent);
  };
  return { pace, waits, turns };
}

describe('pacing', () => {
  test('lets the share of a burst through, then the share of the rate', async () => {
    const { waits, turns } = pacing(0.5);
    await turns(20);
    expect(waits).toEqual([]);
    await turns(10);
    expect(waits.map(Math.round)).toEqual(Array(10).fill(200));
  });

  test('all operations of a service draw on one bucket where AWS has one', async () => {
    const { waits, turns } = pacing(1);
    await turns(40, 'DescribeLoadBalancers');
    await turns(1, 'DescribeTags');
    expect(waits.map(Math.round)).toEqual([100]);
  });

  test('each operation has its own where AWS counts them apart', async () => {
    const { waits, turns } = pacing(1);
    await turns(100, 'DescribeVpcs', 'EC2');
    await turns(100, 'DescribeSubnets', 'EC2');
    expect(waits).toEqual([]);
    await turns(1, 'DescribeVpcs', 'EC2');
    expect(waits.map(Math.round)).toEqual([50]);
  });

  test('what waited long enough is a burst again', async () => {
    const { waits, turns } = pacing(1);
    await turns(40);
    vi.advanceTimersByTime(60_000);
    await turns(40);
    expect(waits).toEqual([]);
  });

  test('halves the rate when AWS throttles, once a moment, and recovers by and by', async () => {
    const { pace, waits, turns } = pacing(1);
    for (let throttle = 0; throttle < 5; throttle++) pace.throttled(vpcs);
    await turns(1, 'DescribeVpcs', 'EC2');
    expect(waits.map(Math.round)).toEqual([100]);
    expect(pace.slowed).toEqual(['EC2 DescribeVpcs in r']);
    vi.advanceTimersByTime(20_000);
    await turns(1, 'DescribeVpcs', 'EC2');
    expect(pace.slowed).toEqual([]);
  });

  test('accounts and Regions do not wait for each other', async () => {
    const { pace, waits } = pacing(1);
    const zones = { ...vpcs, service: 'Route 53', operation: 'ListHostedZones' };
    for (let turn = 0; turn < 5; turn++) {
      await pace.run(zones, sent);
      await pace.run({ ...zones, region: 'b' }, sent);
      await pace.run({ ...zones, account: '2' }, sent);
    }
    expect(waits).toEqual([]);
  });

  test('a request draws on every bucket that AWS counts it in', async () => {
    const { waits, turns } = pacing(1);
    for (const operation of ['ListCopyJobs', 'ListProtectedResources', 'ListBackupVaults'])
      await turns(16, operation, 'Backup');
    expect(waits).toEqual([]);
    await turns(4, 'ListCopyJobs', 'Backup');
    expect(waits.map(Math.round)).toEqual([20, 20]);
  });

  test('what waits for its bucket takes no place from another', async () => {
    const pace = new Pace(1, (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)), 2);
    const order: string[] = [];
    const ask = (place: typeof vpcs) => pace.run(place, async () => order.push(place.operation));
    const slow = Array.from({ length: 50 }, () => ask(targets));
    await Promise.all(slow.slice(0, 40));
    await Promise.all(Array.from({ length: 100 }, () => ask(vpcs)));
    expect(order).toHaveLength(140);
    await vi.advanceTimersByTimeAsync(1_000);
    await Promise.all(slow);
    expect(order).toHaveLength(150);
  });

  test('where there is little place, those go first whose bucket takes longest', async () => {
    const pace = new Pace(1, sent, 1);
    const order: string[] = [];
    const ask = (place: typeof vpcs) => pace.run(place, async () => order.push(place.service));
    await Promise.all([vpcs, vpcs, targets, vpcs].map(ask));
    expect(order).toEqual(['EC2', 'Elastic Load Balancing v2', 'EC2', 'EC2']);
  });

  test('as many are under way as it is told', async () => {
    const pace = new Pace(1, sent, 3);
    let underWay = 0;
    let most = 0;
    const send = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => pace.run(vpcs, send)));
    expect(most).toBe(3);
  });

  test('a throttle slows down those too that already wait', async () => {
    const pace = new Pace(1, (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)));
    let done = 0;
    for (let call = 0; call < 200; call++) void pace.run(targets, async () => (done += 1));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(done).toBe(60);
    pace.throttled(targets);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(done).toBeGreaterThanOrEqual(69);
    expect(done).toBeLessThanOrEqual(72);
  });

  test('lets everybody go who still waits when waiting is ended', async () => {
    const pace = new Pace(1, () => Promise.reject(new Error('ended')));
    const asked = await Promise.allSettled(Array.from({ length: 45 }, () => pace.run(targets, sent)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(40);
    expect(asked.filter(({ status }) => status === 'rejected')).toHaveLength(5);
  });
});
