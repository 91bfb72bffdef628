import { APIGatewayClient, GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import {
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { expect, test, vi } from 'vitest';
import { answer, standIn, type World } from '../../src/standin/index.ts';
import { configOf, inProcess } from './doors.ts';

const oneAccount = (global: NonNullable<World['accounts'][string]['global']>, more: Partial<World> = {}) =>
  standIn({ accounts: { '1': { global } }, ...more });

test('what nobody answers is an error that names it and is not retried', async () => {
  const world = oneAccount([answer(ListObjectsCommand, {})]);
  const retrying = { ...configOf(inProcess(world)), maxAttempts: 5 };
  const says = (name: string) => ({
    name: 'StandInHasNoAnswer',
    message: expect.stringContaining(`${name} in ap-northeast-2 of account 1`),
  });
  await expect(new RDSClient(retrying).send(new DescribeDBInstancesCommand({}))).rejects.toMatchObject(
    says('rds:DescribeDBInstances'),
  );
  await expect(new EC2Client(retrying).send(new DescribeInstancesCommand({}))).rejects.toMatchObject(
    says('ec2:DescribeInstances'),
  );
  await expect(new CloudWatchClient(retrying).send(new DescribeAlarmsCommand({}))).rejects.toMatchObject(
    says('cloudwatch:DescribeAlarms'),
  );
  await expect(new APIGatewayClient(retrying).send(new GetRestApisCommand({}))).rejects.toMatchObject(
    says('apigateway:GET /restapis'),
  );
  await expect(
    new S3Client(retrying).send(new GetBucketPolicyCommand({ Bucket: 'b' })),
  ).rejects.toMatchObject(says('s3:GET /b/'));
  expect(world.calls).toHaveLength(5);
});

test('a REST command that nobody answers has its name if the world knows the command', async () => {
  const world = oneAccount([], { commands: [GetBucketPolicyCommand] });
  const request = new S3Client(configOf(inProcess(world))).send(new GetBucketPolicyCommand({ Bucket: 'b' }));
  await expect(request).rejects.toThrow('s3:GetBucketPolicy in ap-northeast-2');
});

test('otherwise answers the rest, in every protocol', async () => {
  const otherwise = vi.fn<NonNullable<World['otherwise']>>(({ region }) =>
    region === 'eu-west-1' ? {} : undefined,
  );
  const world = oneAccount([], { otherwise });
  const away = configOf(inProcess(world), 'eu-west-1');
  const outputs = [
    await new RDSClient(away).send(new DescribeDBInstancesCommand({})),
    await new EC2Client(away).send(new DescribeInstancesCommand({})),
    await new CloudWatchClient(away).send(new DescribeAlarmsCommand({ MaxRecords: 1 })),
    await new APIGatewayClient(away).send(new GetRestApisCommand({})),
    await new S3Client(away).send(new ListBucketsCommand({})),
  ];
  expect(outputs.map(({ $metadata, ...output }) => output)).toEqual([{}, {}, {}, {}, {}]);
  expect(otherwise.mock.calls[0]?.[0]).toMatchObject({
    account: '1',
    region: 'eu-west-1',
    service: 'rds',
    operation: 'DescribeDBInstances',
  });
  await expect(
    new RDSClient(configOf(inProcess(world))).send(new DescribeDBInstancesCommand({})),
  ).rejects.toThrow('no answer');
});

test('otherwise can answer a command that it knows in full', async () => {
  const world = oneAccount([], {
    otherwise: () => ({ Status: 'Enabled' }),
    commands: [GetBucketVersioningCommand],
  });
  const s3 = new S3Client(configOf(inProcess(world)));
  expect(await s3.send(new GetBucketVersioningCommand({ Bucket: 'b' }))).toMatchObject({ Status: 'Enabled' });
  await expect(s3.send(new GetBucketPolicyCommand({ Bucket: 'b' }))).rejects.toThrow(
    'has Status, the schema has not',
  );
});

test('a field that the schema has not is refused, also where the compiler does not see it', async () => {
  const world = oneAccount([
    answer(DescribeDBInstancesCommand, () => ({ DBInstances: [{ MultiAZ: true }, { MultiAz: true }] })),
  ]);
  const request = new RDSClient(configOf(inProcess(world))).send(new DescribeDBInstancesCommand({}));
  await expect(request).rejects.toMatchObject({
    name: 'StandInFailed',
    message: expect.stringContaining('DBInstances.1.MultiAz'),
  });
});

test('a mistake in an answer comes out, and is not retried', async () => {
  const world = oneAccount([
    answer(ListBucketsCommand, () => {
      throw new TypeError('oh no');
    }),
  ]);
  const request = new S3Client({ ...configOf(inProcess(world)), maxAttempts: 3 }).send(
    new ListBucketsCommand({}),
  );
  await expect(request).rejects.toMatchObject({
    name: 'StandInFailed',
    message: expect.stringContaining('oh no'),
  });
  expect(world.calls).toHaveLength(1);
});
