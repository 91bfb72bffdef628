import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Pace } from '../../src/collect/pace.ts';

// The clock is `performance.now`; waiting moves it.
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

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
    for (let turn = 0; turn < count; turn++) await pace.turn('1', 'r', service, operation);
  };
  return { pace, waits, turns };
}

describe('pacing', () => {
  test('lets the share of a burst through, then the share of the rate', async () => {
    const { waits, turns } = pacing(0.5);
    await turns(20);
    expect(waits).toEqual([]);
    await turns(10);
    expect(waits.map(Math.round)).toEqual([200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000]);
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
    for (let throttle = 0; throttle < 5; throttle++) pace.throttled('1', 'r', 'EC2', 'DescribeVpcs');
    await turns(1, 'DescribeVpcs', 'EC2');
    expect(waits.map(Math.round)).toEqual([100]);
    expect(pace.slowed).toEqual(['EC2 DescribeVpcs in r']);
    vi.advanceTimersByTime(20_000);
    await turns(1, 'DescribeVpcs', 'EC2');
    expect(pace.slowed).toEqual([]);
  });

  test('accounts and Regions do not wait for each other', async () => {
    const { pace, waits } = pacing(1);
    for (let turn = 0; turn < 5; turn++) {
      await pace.turn('1', 'a', 'Route 53', 'ListHostedZones');
      await pace.turn('1', 'b', 'Route 53', 'ListHostedZones');
      await pace.turn('2', 'a', 'Route 53', 'ListHostedZones');
    }
    expect(waits).toEqual([]);
  });
});
