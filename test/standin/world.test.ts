import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  DescribeLoadBalancersCommand as DescribeClassic,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing';
import {
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { GetBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import { answer, standIn, type World } from '../../src/standin/index.ts';
import { configOf, inProcess } from './doors.ts';

const oneAccount = (global: NonNullable<World['accounts'][string]['global']>, more: Partial<World> = {}) =>
  standIn({ accounts: { '1': { global } }, ...more });

test('a Region answers first, then the account, in any Region', async () => {
  const world = standIn({
    accounts: {
      '1': {
        global: [answer(DescribeAlarmsCommand, { NextToken: 'account' })],
        regions: { 'eu-west-1': [answer(DescribeAlarmsCommand, { NextToken: 'Ireland' })] },
      },
    },
  });
  const ask = async (region: string) =>
    (await new CloudWatchClient(configOf(inProcess(world), region)).send(new DescribeAlarmsCommand({})))
      .NextToken;
  expect([await ask('eu-west-1'), await ask('us-east-1')]).toEqual(['Ireland', 'account']);
});

test('of two answers to one operation the later counts', async () => {
  const world = oneAccount([
    answer(DescribeAlarmsCommand, { NextToken: 'a' }),
    answer(DescribeAlarmsCommand, { NextToken: 'b' }),
  ]);
  expect(
    (await new CloudWatchClient(configOf(inProcess(world))).send(new DescribeAlarmsCommand({}))).NextToken,
  ).toBe('b');
});

test('the access key tells the account, and an assumed role enters another', async () => {
  const whoAmI = answer(GetCallerIdentityCommand, (_, at) => ({ Account: at.account }));
  const world = standIn({
    accounts: {
      '1': {
        global: [
          whoAmI,
          answer(AssumeRoleCommand, ({ RoleArn }, { now }) => ({
            Credentials: {
              AccessKeyId: `KEYOF${RoleArn?.split(':')[4]}`,
              SecretAccessKey: 's',
              SessionToken: 't',
              Expiration: now,
            },
          })),
        ],
      },
      '2': { global: [whoAmI] },
    },
    credentials: { KEYOF2: '2' },
    now: () => new Date('2026-08-01T00:00:00Z'),
  });
  const { Credentials } = await new STSClient(configOf(inProcess(world))).send(
    new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::2:role/x', RoleSessionName: 's' }),
  );
  expect(Credentials?.Expiration).toEqual(new Date('2026-08-01T00:00:00Z'));
  const ask = async (key?: string) =>
    (await new STSClient(configOf(inProcess(world), 'us-east-1', key)).send(new GetCallerIdentityCommand({})))
      .Account;
  expect([await ask(), await ask(Credentials?.AccessKeyId)]).toEqual(['1', '2']);
});

test('a world that names no such account is refused', () => {
  expect(() => standIn({ accounts: {} })).toThrow('needs an account');
  expect(() => standIn({ accounts: { '1': {} }, credentials: { KEY: '2' } })).toThrow('no account 2');
  expect(() => standIn({ accounts: { '1': {} }, defaultAccount: '3' })).toThrow('no account 3');
});

test('services that share a signing name and operation names are told apart', async () => {
  const world = oneAccount([
    answer(DescribeClassic, { LoadBalancerDescriptions: [{ LoadBalancerName: 'classic' }] }),
    answer(DescribeLoadBalancersCommand, { LoadBalancers: [{ LoadBalancerName: 'modern' }] }),
  ]);
  const classic = await new ElasticLoadBalancingClient(configOf(inProcess(world))).send(
    new DescribeClassic({}),
  );
  const modern = await new ElasticLoadBalancingV2Client(configOf(inProcess(world))).send(
    new DescribeLoadBalancersCommand({}),
  );
  expect(classic.LoadBalancerDescriptions?.[0]?.LoadBalancerName).toBe('classic');
  expect(modern.LoadBalancers?.[0]?.LoadBalancerName).toBe('modern');
});

test('every call is recorded', async () => {
  const world = oneAccount([answer(GetBucketVersioningCommand, {})]);
  const s3 = new S3Client(configOf(inProcess(world), 'eu-west-1'));
  await s3.send(new GetBucketVersioningCommand({ Bucket: 'a' }));
  await s3.send(new GetBucketVersioningCommand({ Bucket: 'b' }));
  const call = { account: '1', region: 'eu-west-1', service: 's3', operation: 'GetBucketVersioning' };
  expect(world.calls).toEqual([
    { ...call, input: { Bucket: 'a' } },
    { ...call, input: { Bucket: 'b' } },
  ]);
});
