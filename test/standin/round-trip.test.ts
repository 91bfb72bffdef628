import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import { APIGatewayClient, GetRestApisCommand, GetStageCommand } from '@aws-sdk/client-api-gateway';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import { GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import { ListAccountsCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import {
  GetBucketLifecycleConfigurationCommand,
  GetBucketPolicyCommand,
  HeadBucketCommand,
  ListBucketInventoryConfigurationsCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, standIn } from '../../src/standin/index.ts';
import { configOf, type Door, doors } from './doors.ts';

const account = '111122223333';
const region = 'ap-northeast-2';
const launched = new Date('2026-08-01T02:03:04Z');

const instances = {
  DBInstances: [
    {
      DBInstanceIdentifier: 'orders <&> "1"',
      MultiAZ: false,
      AllocatedStorage: 100,
      InstanceCreateTime: launched,
      DBSubnetGroup: { Subnets: [{ SubnetAvailabilityZone: { Name: 'ap-northeast-2a' } }, {}] },
      EnabledCloudwatchLogsExports: [],
    },
  ],
};
const reservations = {
  Reservations: [
    {
      Instances: [
        { InstanceId: 'i-1', LaunchTime: launched, EbsOptimized: true, Tags: [{ Key: 'a', Value: '' }] },
        { InstanceId: 'i-2', CpuOptions: { CoreCount: 2 }, EbsOptimized: false },
      ],
    },
  ],
};
const lifecycle = {
  Rules: [{ ID: 'x', Status: 'Enabled' as const, Expiration: { Days: 30 }, Filter: { Prefix: 'é/' } }],
};
const alarms = {
  MetricAlarms: [{ AlarmName: 'a', Threshold: 0.5, ActionsEnabled: true, StateUpdatedTimestamp: launched }],
};
const services = {
  services: [
    { serviceName: 'web', deploymentConfiguration: { minimumHealthyPercent: 0 }, createdAt: launched },
  ],
};
const stage = { stageName: 'prod', cacheClusterEnabled: false, createdDate: launched, variables: { a: 'b' } };

const world = standIn({
  accounts: {
    [account]: {
      global: [
        answer(GetCallerIdentityCommand, (_, at) => ({
          Account: at.account,
          Arn: `arn:aws:iam::${at.account}:root`,
        })),
        answer(GetAccountSummaryCommand, { SummaryMap: { AccountMFAEnabled: 1, Users: 0 } }),
        answer(ListAccountsCommand, {
          Accounts: [{ Id: account, Status: 'ACTIVE', JoinedTimestamp: launched }],
        }),
        answer(ListRegionsCommand, ({ RegionOptStatusContains: [status] = [] }) => ({
          Regions: [{ RegionName: region, ...(status && { RegionOptStatus: status }) }],
        })),
        answer(ListBucketsCommand, {
          Buckets: [{ Name: 'logs', CreationDate: launched, BucketRegion: region }],
        }),
        answer(GetBucketPolicyCommand, ({ Bucket }) => ({ Policy: `{"of":"${Bucket}"}` })),
        answer(GetBucketLifecycleConfigurationCommand, lifecycle),
        answer(ListBucketInventoryConfigurationsCommand, ({ ContinuationToken }) => ({ ContinuationToken })),
        answer(HeadBucketCommand, { BucketRegion: region }),
        answer(GetPublicAccessBlockCommand, ({ AccountId }) => ({
          PublicAccessBlockConfiguration: { BlockPublicAcls: AccountId === account, IgnorePublicAcls: false },
        })),
      ],
      regions: {
        [region]: [
          answer(DescribeDBInstancesCommand, instances),
          answer(DescribeInstancesCommand, reservations),
          answer(DescribeAlarmsCommand, alarms),
          answer(DescribeServicesCommand, services),
          answer(GetRestApisCommand, { items: [{ id: 'api', createdDate: launched }], position: 'more' }),
          answer(GetStageCommand, ({ restApiId, stageName }) => ({
            ...stage,
            description: `${restApiId} ${stageName}`,
          })),
        ],
      },
    },
  },
});

describe.each(doors)('$name', ({ open, hasSubdomains }) => {
  let door: Door;
  beforeAll(async () => {
    door = await open(world);
  });
  afterAll(() => door.close());

  const lastInput = () => world.calls.at(-1)?.input;

  test('query: RDS', async () => {
    const rds = new RDSClient(configOf(door));
    const filters = [{ Name: 'engine', Values: ['mysql', 'aurora & co'] }];
    const { $metadata, ...output } = await rds.send(
      new DescribeDBInstancesCommand({ Filters: filters, MaxRecords: 20 }),
    );
    expect(output).toEqual(instances);
    expect(lastInput()).toEqual({ Filters: filters, MaxRecords: 20 });
  });

  test('query: STS and IAM', async () => {
    const sts = new STSClient(configOf(door));
    expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: account });
    const iam = new IAMClient(configOf(door));
    const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
    expect(SummaryMap).toEqual({ AccountMFAEnabled: 1, Users: 0 });
  });

  test('EC2', async () => {
    const ec2 = new EC2Client(configOf(door));
    const input = {
      Filters: [{ Name: 'vpc-id', Values: ['vpc-1', 'vpc-2'] }],
      InstanceIds: ['i-1'],
      MaxResults: 7,
    };
    const { $metadata, ...output } = await ec2.send(new DescribeInstancesCommand(input));
    expect(output).toEqual(reservations);
    expect(lastInput()).toEqual(input);
  });

  test('JSON: Organizations, CloudWatch and ECS', async () => {
    const organizations = new OrganizationsClient(configOf(door));
    const { Accounts } = await organizations.send(new ListAccountsCommand({}));
    expect(Accounts).toEqual([{ Id: account, Status: 'ACTIVE', JoinedTimestamp: launched }]);
    const cloudwatch = new CloudWatchClient(configOf(door));
    const { MetricAlarms } = await cloudwatch.send(new DescribeAlarmsCommand({ MaxRecords: 3 }));
    expect(MetricAlarms).toEqual(alarms.MetricAlarms);
    expect(lastInput()).toEqual({ MaxRecords: 3 });
    const ecs = new ECSClient(configOf(door));
    const { services: found } = await ecs.send(new DescribeServicesCommand({ services: ['web'] }));
    expect(found).toEqual(services.services);
  });

  test('REST JSON: API Gateway and Account', async () => {
    const apigateway = new APIGatewayClient(configOf(door));
    const { items, position } = await apigateway.send(
      new GetRestApisCommand({ limit: 5, position: 'a/b c' }),
    );
    expect({ items, position }).toEqual({ items: [{ id: 'api', createdDate: launched }], position: 'more' });
    expect(lastInput()).toEqual({ limit: 5, position: 'a/b c' });

    const { $metadata, ...found } = await apigateway.send(
      new GetStageCommand({ restApiId: 'a%b', stageName: 'x/y' }),
    );
    expect(found).toEqual({ ...stage, description: 'a%b x/y' });

    const accounts = new AccountClient(configOf(door));
    const { Regions } = await accounts.send(new ListRegionsCommand({ RegionOptStatusContains: ['ENABLED'] }));
    expect(Regions).toEqual([{ RegionName: region, RegionOptStatus: 'ENABLED' }]);
  });

  test('REST XML: S3', async () => {
    const s3 = new S3Client(configOf(door));
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets).toEqual([{ Name: 'logs', CreationDate: launched, BucketRegion: region }]);
    const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket: 'logs' }));
    expect(Policy).toBe('{"of":"logs"}');
    const { Rules } = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket: 'logs' }));
    expect(Rules).toEqual(lifecycle.Rules);
    expect(await s3.send(new HeadBucketCommand({ Bucket: 'logs' }))).toMatchObject({ BucketRegion: region });
    expect(lastInput()).toEqual({ Bucket: 'logs' });
    const token = { Bucket: 'logs', ContinuationToken: 'a=b&c' };
    expect(await s3.send(new ListBucketInventoryConfigurationsCommand(token))).toMatchObject({
      ContinuationToken: 'a=b&c',
    });
  });

  if (hasSubdomains)
    test('REST XML: S3 Control, whose host begins with the account', async () => {
      const control = new S3ControlClient(configOf(door));
      const { PublicAccessBlockConfiguration } = await control.send(
        new GetPublicAccessBlockCommand({ AccountId: account }),
      );
      expect(PublicAccessBlockConfiguration).toEqual({ BlockPublicAcls: true, IgnorePublicAcls: false });
    });
});
