import { setTimeout } from 'node:timers/promises';
import { DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DeleteDBInstanceCommand } from '@aws-sdk/client-rds';
import { describe, expect, test, vi } from 'vitest';
import { Pool, type PoolOptions, type Request } from '../../src/collect/pool.ts';
import { Session } from '../../src/collect/session.ts';
import {
  answer,
  type Fault,
  fault,
  requestHandlerFor,
  type StandIn,
  standIn,
} from '../../src/standin/index.ts';
import { access } from '../support/collect.ts';
import { here } from '../support/resource.ts';

const { account, region } = here;

function aws(...faults: readonly Fault[]): StandIn {
  const vpcs = answer(DescribeVpcsCommand, { Vpcs: [{ VpcId: 'vpc-1' }] });
  return standIn({ accounts: { [account]: { regions: { [region]: [vpcs] } } }, faults });
}

function asking(
  world: StandIn,
  { sleep, signal, ...options }: Partial<Request & Pick<PoolOptions, 'sleep' | 'signal'>> = {},
) {
  const session = new Session({ ...access, requestHandler: requestHandlerFor(world) });
  const waits: number[] = [];
  const wait = async (milliseconds: number) => waits.push(milliseconds);
  const pool = new Pool({ concurrency: 10, share: 1, ...(signal ? { signal } : { sleep: sleep ?? wait }) });
  const request: Request = {
    client: () => session.client(EC2Client, region),
    account,
    region,
    command: DescribeVpcsCommand,
    input: {},
    iam: ['ec2:DescribeVpcs'],
    absentOn: [],
    refresh: async () => false,
    ...options,
  };
  return { pool, waits, ask: () => pool.send(request) };
}

const vpcs = { value: expect.objectContaining({ Vpcs: [expect.objectContaining({ VpcId: 'vpc-1' })] }) };

describe('the pool', () => {
  test('refuses what is not a read, before anything is sent', async () => {
    const world = aws();
    const { ask } = asking(world, { command: DeleteDBInstanceCommand });
    await expect(ask()).rejects.toThrow('DeleteDBInstance is not a read');
    expect(world.calls).toEqual([]);
  });

  test.each(['throttle', 'internal-error', 'unavailable', 'reset', 'half-body', 'malformed-body'] as const)(
    'tries again after %s',
    async (trouble) => {
      const world = aws(fault(trouble, {}, 3));
      const { ask, pool, waits } = asking(world);
      expect(await ask()).toMatchObject(vpcs);
      expect(pool.sent).toBe(4);
      expect(waits.length).toBeGreaterThanOrEqual(3);
    },
  );

  test.each([
    ['deny', 'access-denied'],
    ['deny-by-scp', 'denied-by-scp'],
    ['region-disabled', 'region-disabled'],
    ['expired-token', 'credentials'],
  ] as const)('takes %s for an answer: %s', async (trouble, cause) => {
    const { ask, pool } = asking(aws(fault(trouble)));
    expect(await ask()).toMatchObject({ gap: { cause, operation: 'ec2:DescribeVpcs', account, region } });
    expect(pool.sent).toBe(1);
  });

  test.each([
    ['throttle', 'throttled'],
    ['unavailable', 'unreachable'],
    ['reset', 'unreachable'],
  ] as const)('gives up on endless %s in the end', async (trouble, cause) => {
    const { ask, pool } = asking(aws(fault(trouble)));
    expect(await ask()).toMatchObject({ gap: { cause } });
    expect(pool.sent).toBe(10);
  });

  test('leaves a service alone that failed five times in a row, and only that one', async () => {
    const world = aws(fault('unavailable'));
    const { ask, pool } = asking(world);
    for (let call = 0; call < 5; call++) await ask();
    const sent = pool.sent;
    expect(await ask()).toMatchObject({
      gap: { cause: 'unreachable', message: expect.stringContaining('left alone') },
    });
    expect(pool.sent).toBe(sent);
  });

  test('leaves it alone after two minutes of silence, however many requests wait already', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { ask, pool } = asking(aws(fault('unavailable')), {
      sleep: async (milliseconds) => vi.advanceTimersByTime(milliseconds),
    });
    const results = await Promise.all(Array.from({ length: 1000 }, () => ask()));
    vi.useRealTimers();
    expect(results.filter((result) => 'value' in result)).toEqual([]);
    expect(results).toContainEqual({
      gap: expect.objectContaining({ message: 'left alone after 120 seconds without an answer' }),
    });
    // The burst, and what EC2 allows in that time; not ten tries for each.
    expect(pool.sent).toBeLessThan(100 + 120 * 20);
  });

  test('stops at once when it is told to, whoever waits for what', async () => {
    const world = aws(fault('hang', {}, 3));
    const stop = new AbortController();
    const { ask, pool } = asking(world, { signal: stop.signal });
    const asked = Array.from({ length: 300 }, ask);
    await setTimeout(50);
    const sent = pool.sent;
    stop.abort();
    const results = await Promise.all(asked);
    expect(
      results.filter((result) => 'gap' in result && result.gap.cause === 'interrupted').length,
    ).toBeGreaterThan(0);
    expect(await ask()).toMatchObject({ gap: { cause: 'interrupted' } });
    expect(pool.sent).toBe(sent);
  });

  test('a denial is no failure of the service', async () => {
    const world = aws(fault('deny', {}, 20));
    const { ask } = asking(world);
    for (let call = 0; call < 20; call++) await ask();
    expect(await ask()).toMatchObject(vpcs);
  });

  test('fetches expired credentials anew, once', async () => {
    let refreshed = 0;
    const refresh = async () => {
      refreshed += 1;
      return true;
    };
    const { ask } = asking(aws(fault('expired-token', {}, 1)), { refresh });
    expect(await ask()).toMatchObject(vpcs);
    expect(refreshed).toBe(1);
    const { ask: again } = asking(aws(fault('expired-token')), { refresh });
    expect(await again()).toMatchObject({ gap: { cause: 'credentials' } });
    expect(refreshed).toBe(2);
  });

  test('slows down where AWS throttles, and says so', async () => {
    const { ask, pool } = asking(aws(fault('throttle', {}, 1)));
    expect(pool.slowed).toEqual([]);
    await ask();
    expect(pool.slowed).toEqual([`EC2 DescribeVpcs in ${region}`]);
  });

  test('hears what an error still tells', async () => {
    const { ask } = asking(aws(fault('deny')), { recover: ({ name }) => ({ Vpcs: [], name }) });
    expect(await ask()).toEqual({ value: { Vpcs: [], name: 'UnauthorizedOperation' } });
  });
});
