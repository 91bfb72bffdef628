import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { GetBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, test } from 'vitest';
import { answer, fault, standIn } from '../../src/standin/index.ts';
import { configOf, inProcess } from './doors.ts';

const world = standIn({
  accounts: {
    '1': {
      global: [answer(DescribeDBInstancesCommand, {}), answer(GetBucketPolicyCommand, { Policy: '{}' })],
    },
    '2': {},
  },
  credentials: { KEYOF2: '2' },
});

beforeEach(() => {
  world.faults.length = 0;
});

describe('a fault strikes only', () => {
  const goesThrough = (region: string, key?: string) =>
    new RDSClient(configOf(inProcess(world), region, key)).send(new DescribeDBInstancesCommand({})).then(
      () => true,
      (error: Error) => (error.name === 'AccessDenied' ? false : error.name),
    );

  test('its Region', async () => {
    world.faults.push(fault('deny', { region: 'eu-west-1' }));
    expect([await goesThrough('eu-west-1'), await goesThrough('us-east-1')]).toEqual([false, true]);
  });

  test('its account', async () => {
    world.faults.push(fault('deny', { account: '1' }));
    expect([await goesThrough('eu-west-1'), await goesThrough('eu-west-1', 'KEYOF2')]).toEqual([
      false,
      'StandInHasNoAnswer',
    ]);
  });

  test('its service and operation', async () => {
    world.faults.push(
      fault('deny', { service: 's3' }),
      fault('deny', { service: 'rds', operation: 'DescribeDBClusters' }),
    );
    expect(await goesThrough('eu-west-1')).toBe(true);
    world.faults.push(fault('deny', { service: 'rds', operation: 'DescribeDBInstances' }));
    expect(await goesThrough('eu-west-1')).toBe(false);
  });

  test('the calls that a function picks, by their input', async () => {
    world.faults.push(fault('deny', ({ input }) => 'Bucket' in input && input.Bucket === 'secret'));
    const s3 = new S3Client(configOf(inProcess(world)));
    expect(await s3.send(new GetBucketPolicyCommand({ Bucket: 'open' }))).toMatchObject({ Policy: '{}' });
    await expect(s3.send(new GetBucketPolicyCommand({ Bucket: 'secret' }))).rejects.toThrow(
      's3:GetBucketPolicy',
    );
  });

  test('the calls that any function of calls picks, such as a bucket of tokens', async () => {
    let tokens = 2;
    world.faults.push(() => (tokens-- > 0 ? undefined : 'deny'));
    expect([await goesThrough('a'), await goesThrough('b'), await goesThrough('c')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
