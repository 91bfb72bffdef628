import {
  AccountClient,
  GetAlternateContactCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-account';
import {
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  GetDashboardCommand,
} from '@aws-sdk/client-cloudwatch';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  AWSOrganizationsNotInUseException,
  DescribeOrganizationCommand,
  ListAccountsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { DBInstanceNotFoundFault, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import {
  GetBucketPolicyCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  NoSuchBucket,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AwsErrorOptions,
  answer,
  awsError,
  type CommandClass,
  standIn,
} from '../../src/standin/index.ts';
import { configOf, type Door, doors } from './doors.ts';

const message = 'no such thing <as> "this" & that';

function refusal<I extends object, O extends object>(
  command: CommandClass<I, O>,
  name: string,
  options?: AwsErrorOptions,
) {
  return answer(command, () => {
    throw awsError(name, message, options);
  });
}

const world = standIn({
  accounts: {
    '111122223333': {
      global: [
        refusal(DescribeDBInstancesCommand, 'DBInstanceNotFoundFault'),
        refusal(DescribeInstancesCommand, 'InvalidInstanceID.NotFound'),
        refusal(DescribeOrganizationCommand, 'AWSOrganizationsNotInUseException'),
        refusal(DescribeAlarmsCommand, 'SomethingOfItsOwn', { status: 413 }),
        refusal(DescribeAlarmHistoryCommand, 'ResourceNotFound'),
        refusal(ListAccountsCommand, 'ServiceException'),
        refusal(GetDashboardCommand, 'InvalidParameterValueException'),
        refusal(GetAlternateContactCommand, 'ResourceNotFoundException'),
        refusal(GetBucketPolicyCommand, 'NoSuchBucketPolicy', { status: 404 }),
        refusal(ListObjectsV2Command, 'NoSuchBucket'),
        answer(HeadBucketCommand, ({ Bucket }) => {
          const status = Bucket === 'elsewhere' ? 301 : 403;
          throw awsError('Unseen', message, { status, headers: { 'x-amz-bucket-region': 'eu-west-1' } });
        }),
        refusal(GetPublicAccessBlockCommand, 'NoSuchPublicAccessBlockConfiguration', { status: 404 }),
      ],
    },
  },
});

describe.each(doors)('$name', ({ open, hasSubdomains }) => {
  let door: Door;
  beforeAll(async () => {
    door = await open(world);
  });
  afterAll(() => door.close());

  const failure = (request: Promise<object>) =>
    request.then(
      () => expect.fail('no error came'),
      (error: unknown) => error,
    );
  const exception = (name: string, httpStatusCode: number) => ({
    name,
    message,
    $metadata: { httpStatusCode, attempts: 1 },
  });

  test('query, by the name and status of the service model', async () => {
    const error = await failure(new RDSClient(configOf(door)).send(new DescribeDBInstancesCommand({})));
    expect(error).toBeInstanceOf(DBInstanceNotFoundFault);
    expect(error).toMatchObject({ ...exception('DBInstanceNotFoundFault', 404), Code: 'DBInstanceNotFound' });
  });

  test('EC2', async () => {
    const error = await failure(new EC2Client(configOf(door)).send(new DescribeInstancesCommand({})));
    expect(error).toMatchObject(exception('InvalidInstanceID.NotFound', 400));
  });

  test('JSON', async () => {
    const error = await failure(
      new OrganizationsClient(configOf(door)).send(new DescribeOrganizationCommand({})),
    );
    expect(error).toBeInstanceOf(AWSOrganizationsNotInUseException);
    expect(error).toMatchObject(exception('AWSOrganizationsNotInUseException', 400));
  });

  test('JSON, by the fault of the service', async () => {
    const error = await failure(new OrganizationsClient(configOf(door)).send(new ListAccountsCommand({})));
    expect(error).toMatchObject(exception('ServiceException', 500));
  });

  test('JSON of a service that spoke query once', async () => {
    const cloudwatch = new CloudWatchClient(configOf(door));
    const unmodeled = await failure(cloudwatch.send(new DescribeAlarmsCommand({})));
    expect(unmodeled).toMatchObject({
      ...exception('SomethingOfItsOwn', 413),
      Code: 'SomethingOfItsOwn',
      Type: 'Sender',
    });
    const missing = await failure(cloudwatch.send(new DescribeAlarmHistoryCommand({})));
    expect(missing).toMatchObject(exception('ResourceNotFound', 404));
    const modeled = await failure(cloudwatch.send(new GetDashboardCommand({ DashboardName: 'x' })));
    expect(modeled).toMatchObject({
      ...exception('InvalidParameterValueException', 400),
      Code: 'InvalidParameterValue',
    });
  });

  test('REST JSON', async () => {
    const request = new GetAlternateContactCommand({ AlternateContactType: 'SECURITY' });
    const error = await failure(new AccountClient(configOf(door)).send(request));
    expect(error).toBeInstanceOf(ResourceNotFoundException);
    expect(error).toMatchObject(exception('ResourceNotFoundException', 404));
  });

  test('S3', async () => {
    const s3 = new S3Client(configOf(door));
    const unmodeled = await failure(s3.send(new GetBucketPolicyCommand({ Bucket: 'b' })));
    expect(unmodeled).toMatchObject(exception('NoSuchBucketPolicy', 404));
    const modeled = await failure(s3.send(new ListObjectsV2Command({ Bucket: 'b' })));
    expect(modeled).toBeInstanceOf(NoSuchBucket);
  });

  test.each([
    ['elsewhere', 301],
    ['forbidden', 403],
  ])('S3 HEAD of a bucket %s: status and headers only', async (Bucket, httpStatusCode) => {
    const error = await failure(new S3Client(configOf(door)).send(new HeadBucketCommand({ Bucket })));
    expect(error).toMatchObject({
      $metadata: { httpStatusCode },
      $response: { headers: { 'x-amz-bucket-region': 'eu-west-1' } },
    });
    expect(JSON.stringify(error)).not.toContain('Unseen');
  });

  if (hasSubdomains)
    test('S3 Control', async () => {
      const request = new GetPublicAccessBlockCommand({ AccountId: '111122223333' });
      const error = await failure(new S3ControlClient(configOf(door)).send(request));
      expect(error).toMatchObject(exception('NoSuchPublicAccessBlockConfiguration', 404));
    });
});
