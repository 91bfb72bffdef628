import { GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { GetBucketPolicyCommand } from '@aws-sdk/client-s3';
import { GetPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, awsError, fault, type Served, serve, standIn } from '../../src/standin/index.ts';

// Bytes as AWS documents them, from a client that knows nothing of the SDK. The SDK forgives some differences.

const refuse = () => {
  throw awsError('Nope', 'a < b');
};
const world = standIn({
  accounts: {
    '1': {
      global: [
        answer(DescribeDBInstancesCommand, ({ MaxRecords }) => {
          if (MaxRecords) return refuse();
          return { DBInstances: [{ DBInstanceIdentifier: 'db', MultiAZ: true }] };
        }),
        answer(DescribeInstancesCommand, refuse),
        answer(ListAccountsCommand, refuse),
        answer(GetRestApisCommand, refuse),
        answer(GetBucketPolicyCommand, refuse),
        answer(GetPublicAccessBlockCommand, refuse),
      ],
    },
  },
});

let served: Served;
beforeAll(async () => {
  served = await serve(world);
});
afterAll(() => served.close());

async function ask(service: string, init: RequestInit, path = '/') {
  const signature = `AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/${service}/aws4_request, Signature=0`;
  const response = await fetch(served.url + path, {
    ...init,
    headers: { authorization: signature, ...init.headers },
  });
  const text = (await response.text()).replace(/stand-in-\d+/, 'ID');
  return { status: response.status, errorType: response.headers.get('x-amzn-errortype'), text };
}
const form = (body: string) => ({ method: 'POST', body: new URLSearchParams(body) });

test('query', async () => {
  const { text } = await ask('rds', form('Action=DescribeDBInstances'));
  expect(text).toBe(
    '<DescribeDBInstancesResponse><DescribeDBInstancesResult><DBInstances><DBInstance>' +
      '<DBInstanceIdentifier>db</DBInstanceIdentifier><MultiAZ>true</MultiAZ>' +
      '</DBInstance></DBInstances></DescribeDBInstancesResult>' +
      '<ResponseMetadata><RequestId>ID</RequestId></ResponseMetadata></DescribeDBInstancesResponse>',
  );
  expect((await ask('rds', form('Action=DescribeDBInstances&MaxRecords=20'))).text).toBe(
    '<ErrorResponse><Error><Type>Sender</Type><Code>Nope</Code><Message>a &lt; b</Message></Error>' +
      '<RequestId>ID</RequestId></ErrorResponse>',
  );
});

test('EC2', async () => {
  expect(await ask('ec2', form('Action=DescribeInstances'))).toMatchObject({
    status: 400,
    text: '<Response><Errors><Error><Code>Nope</Code><Message>a &lt; b</Message></Error></Errors><RequestID>ID</RequestID></Response>',
  });
});

test('JSON', async () => {
  const headers = { 'x-amz-target': 'AWSOrganizationsV20161128.ListAccounts' };
  const { text } = await ask('organizations', { method: 'POST', body: '{}', headers });
  expect(JSON.parse(text)).toEqual({ __type: 'Nope', message: 'a < b' });
});

test('REST JSON', async () => {
  const { errorType, text } = await ask('apigateway', {}, '/restapis');
  expect([errorType, JSON.parse(text)]).toEqual(['Nope', { message: 'a < b' }]);
});

test('REST XML, which S3 does not wrap', async () => {
  expect((await ask('s3', {}, '/bucket?policy')).text).toBe(
    '<Error><Code>Nope</Code><Message>a &lt; b</Message><RequestId>ID</RequestId></Error>',
  );
  const { text } = await ask(
    's3control',
    { headers: { 'x-amz-account-id': '1' } },
    '/v20180820/configuration/publicAccessBlock',
  );
  expect(text).toMatch(/^<ErrorResponse><Error>.*<\/Error><RequestId>ID<\/RequestId><\/ErrorResponse>$/);
});

test('closing ends the calls that hang', async () => {
  const own = standIn({ accounts: { '1': {} }, faults: [fault('hang')] });
  const { url, close } = await serve(own);
  const hanging = fetch(url);
  await expect.poll(() => own.calls.length).toBe(1);
  await close();
  await expect(hanging).rejects.toThrow('fetch failed');
});

test('a port that is taken is an error', async () => {
  await expect(serve(world, { port: served.port })).rejects.toThrow('EADDRINUSE');
});
