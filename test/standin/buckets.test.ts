import { describe, expect, test } from 'vitest';
import { type Buckets, buckets, type Call, type Limit } from '../../src/standin/index.ts';

const limits: readonly Limit[] = [
  { service: 'backup', operations: /./, rate: 4, burst: 4 },
  { service: 'backup', operations: /^List/, each: true, rate: 1, burst: 2 },
];
const call = (operation: string, more: Partial<Call> = {}): Call => ({
  account: '111122223333',
  region: 'ap-northeast-2',
  service: 'backup',
  operation,
  input: {},
  ...more,
});

describe('token buckets', () => {
  let now = 0;
  const clock = () => now;
  const throttled = ({ fault }: Buckets, ...calls: readonly Call[]) =>
    calls.map((each) => fault(each) === 'throttle');

  test('let a burst through, then as much as flows in', () => {
    now = 0;
    const kept = buckets(limits, { clock });
    expect(throttled(kept, call('ListJobs'), call('ListJobs'), call('ListJobs'))).toEqual([
      false,
      false,
      true,
    ]);
    now = 1000;
    expect(throttled(kept, call('ListJobs'), call('ListJobs'))).toEqual([false, true]);
    now = 60_000;
    expect(throttled(kept, call('ListJobs'), call('ListJobs'), call('ListJobs'))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('are drawn on together where several match', () => {
    now = 0;
    const kept = buckets(limits, { clock });
    const names = ['ListJobs', 'ListPlans', 'ListVaults', 'GetPlan', 'GetVault'];
    expect(throttled(kept, ...names.map((name) => call(name)))).toEqual([false, false, false, false, true]);
  });

  test('are of one account and Region, and of the services named', () => {
    now = 0;
    const kept = buckets(limits, { clock });
    for (const more of [{}, { region: 'us-east-1' }, { account: '444455556666' }, { service: 'ec2' }])
      expect(throttled(kept, call('ListJobs', more), call('ListJobs', more))).toEqual([false, false]);
  });

  test('count what they saw', () => {
    now = 5;
    const kept = buckets(limits, { clock });
    throttled(kept, call('ListJobs'), call('ListJobs'), call('ListJobs'));
    expect(kept.seen.get('backup ListJobs in ap-northeast-2 of 111122223333')).toMatchObject({
      arrivals: [5, 5, 5],
      throttled: 1,
    });
  });

  test('hold less where somebody else draws on them', () => {
    now = 0;
    const kept = buckets(limits, { clock, others: 0.5 });
    expect(throttled(kept, call('ListJobs'), call('ListJobs'))).toEqual([false, true]);
    now = 1000;
    expect(throttled(kept, call('ListJobs'))).toEqual([true]);
    now = 2000;
    expect(throttled(kept, call('ListJobs'))).toEqual([false]);
  });
});
