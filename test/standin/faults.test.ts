import { APIGatewayClient, GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { ListAccountsCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { isThrottlingError } from '@smithy/core/retry';
import type { SdkError } from '@smithy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answer, awsError, fault, standIn, type Trouble } from '../../src/standin/index.ts';
import { configOf, type Door, doors, inProcess } from './doors.ts';

const world = standIn({
  accounts: {
    '1': {
      global: [
        answer(DescribeDBInstancesCommand, { DBInstances: [{ MultiAZ: true }] }),
        answer(DescribeInstancesCommand, { Reservations: [] }),
        answer(ListAccountsCommand, { Accounts: [{ Id: '1' }] }),
        answer(GetRestApisCommand, { items: [{ id: 'api' }] }),
        answer(ListBucketsCommand, { Buckets: [{ Name: 'b' }] }),
      ],
    },
  },
});

beforeEach(() => {
  world.faults.length = 0;
});

describe.each(doors)('$name', ({ open }) => {
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

  const askAll = async () => {
    const config = configOf(door);
    return {
      query: await failure(new RDSClient(config).send(new DescribeDBInstancesCommand({}))),
      ec2: await failure(new EC2Client(config).send(new DescribeInstancesCommand({}))),
      json: await failure(new OrganizationsClient(config).send(new ListAccountsCommand({}))),
      restJson: await failure(new APIGatewayClient(config).send(new GetRestApisCommand({}))),
      s3: await failure(new S3Client(config).send(new ListBucketsCommand({}))),
    };
  };
  const refused = (name: string, httpStatusCode: number, message: unknown = expect.any(String)) =>
    expect.objectContaining({ name, message, $metadata: expect.objectContaining({ httpStatusCode }) });

  test('deny', async () => {
    world.faults.push(fault('deny'));
    expect(await askAll()).toEqual({
      query: refused(
        'AccessDenied',
        403,
        expect.stringContaining('no identity-based policy allows the rds:DescribeDBInstances'),
      ),
      ec2: refused('UnauthorizedOperation', 403),
      json: refused('AccessDeniedException', 400),
      restJson: refused('AccessDeniedException', 403),
      s3: refused('AccessDenied', 403),
    });
  });

  test('deny by a service control policy', async () => {
    world.faults.push(fault('deny-by-scp'));
    const byScp = expect.stringContaining('with an explicit deny in a service control policy');
    expect(await askAll()).toEqual({
      query: refused('AccessDenied', 403, byScp),
      ec2: refused('UnauthorizedOperation', 403, byScp),
      json: refused('AccessDeniedException', 400, byScp),
      restJson: refused('AccessDeniedException', 403, byScp),
      s3: refused('AccessDenied', 403, byScp),
    });
  });

  test('throttle, in a way that the SDK knows', async () => {
    world.faults.push(fault('throttle'));
    const errors = await askAll();
    expect(errors).toEqual({
      query: refused('Throttling', 400),
      ec2: refused('RequestLimitExceeded', 503),
      json: refused('ThrottlingException', 400),
      restJson: refused('TooManyRequestsException', 429),
      s3: refused('SlowDown', 503),
    });
    expect(Object.values(errors).every((error) => isThrottlingError(error as SdkError))).toBe(true);
  });

  test('errors of the server', async () => {
    world.faults.push(fault('internal-error'));
    const failed = await askAll();
    expect(failed.ec2).toEqual(refused('InternalError', 500));
    expect(Object.values(failed)).toEqual(
      Array(5).fill(refused(expect.stringMatching(/^Internal/) as never, 500)),
    );
    world.faults.splice(0, 1, fault('unavailable'));
    expect(Object.values(await askAll())).toEqual(
      Array(5).fill(refused(expect.stringContaining('navailable') as never, 503)),
    );
  });

  test('throttle, and say for how long', async () => {
    world.faults.push(fault({ retryAfter: 7 }));
    const said = expect.objectContaining({
      $response: expect.objectContaining({ headers: expect.objectContaining({ 'retry-after': '7' }) }),
    });
    expect(await askAll()).toEqual({ query: said, ec2: said, json: said, restJson: said, s3: said });
    expect(isThrottlingError((await askAll()).s3 as SdkError)).toBe(true);
  });

  test('an expired token and a Region that is not enabled', async () => {
    world.faults.push(fault('expired-token'));
    expect(await askAll()).toEqual({
      query: refused('ExpiredToken', 403),
      ec2: refused('RequestExpired', 400),
      json: refused('ExpiredTokenException', 400),
      restJson: refused('ExpiredTokenException', 403),
      s3: refused('ExpiredToken', 400),
    });
    world.faults.splice(0, 1, fault('region-disabled'));
    expect(await askAll()).toEqual({
      query: refused('InvalidClientTokenId', 403),
      ec2: refused('AuthFailure', 401),
      json: refused('UnrecognizedClientException', 400),
      restJson: refused('UnrecognizedClientException', 403),
      s3: refused('InvalidToken', 400),
    });
  });

  test('any error of AWS', async () => {
    world.faults.push(fault(awsError('TooManyRequestsException', 'slowly'), { service: 'organizations' }));
    const error = await failure(new OrganizationsClient(configOf(door)).send(new ListAccountsCommand({})));
    expect(error).toEqual(refused('TooManyRequestsException', 400, 'slowly'));
  });

  test.each<[Trouble, unknown]>([
    ['reset', { code: 'ECONNRESET' }],
    ['half-body', { message: expect.stringMatching(/aborted|hang up/) }],
    ['malformed-body', { name: expect.stringMatching(/Error/) }],
  ])('%s', async (trouble, expected) => {
    world.faults.push(fault(trouble));
    const errors = Object.values(await askAll());
    expect(errors).toEqual(Array(5).fill(expect.any(Error)));
    expect(errors[0]).toMatchObject(expected as object);
  });

  test('hang, until the caller gives up', async () => {
    world.faults.push(fault('hang'));
    const signal = AbortSignal.timeout(50);
    const request = new RDSClient(configOf(door)).send(new DescribeDBInstancesCommand({}), {
      abortSignal: signal,
    });
    expect(await failure(request)).toMatchObject({ name: 'AbortError' });
  });

  test('latency, then the answer or the next trouble', async () => {
    world.faults.push(fault({ latency: 60 }));
    const rds = new RDSClient(configOf(door));
    const before = performance.now();
    expect(await rds.send(new DescribeDBInstancesCommand({}))).toMatchObject({
      DBInstances: [{ MultiAZ: true }],
    });
    expect(performance.now() - before).toBeGreaterThan(50);
    world.faults.push(fault('deny'));
    expect(await failure(rds.send(new DescribeDBInstancesCommand({})))).toMatchObject({
      name: 'AccessDenied',
    });
  });

  test('a fault strikes as often as told, and the SDK retries', async () => {
    world.faults.push(fault('unavailable', { service: 'rds' }, 2));
    const rds = new RDSClient({ ...configOf(door), maxAttempts: 3 });
    const before = world.calls.length;
    const { $metadata } = await rds.send(new DescribeDBInstancesCommand({}));
    expect($metadata).toMatchObject({ httpStatusCode: 200, attempts: 3 });
    expect(world.calls.length - before).toBe(3);
  });
});

test('in process a request timeout ends a hang too', async () => {
  world.faults.push(fault('hang'));
  const rds = new RDSClient(configOf(inProcess(world)));
  const request = rds.send(new DescribeDBInstancesCommand({}), { requestTimeout: 20 });
  await expect(request).rejects.toMatchObject({ name: 'TimeoutError' });
});
