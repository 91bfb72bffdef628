import { DescribeInstancesCommand, EC2Client, paginateDescribeInstances } from '@aws-sdk/client-ec2';
import { IAMClient, ListUsersCommand, paginateListUsers, type User } from '@aws-sdk/client-iam';
import {
  ListAccountsCommand,
  OrganizationsClient,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { DescribeDBInstancesCommand, paginateDescribeDBInstances, RDSClient } from '@aws-sdk/client-rds';
import { ListBucketsCommand, paginateListBuckets, S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { answer, fault, standIn } from '../../src/standin/index.ts';
import { configOf, inProcess } from './doors.ts';

const numbers = Array.from({ length: 250 }, (_, index) => index);

const world = standIn({
  accounts: {
    '111122223333': {
      global: [
        answer(
          DescribeDBInstancesCommand,
          { DBInstances: numbers.map((n) => ({ AllocatedStorage: n })) },
          { items: 'DBInstances', size: 'MaxRecords', token: 'Marker', next: 'Marker', limit: 100 },
        ),
        answer(
          DescribeInstancesCommand,
          () => ({ Reservations: numbers.map((n) => ({ ReservationId: `${n}` })) }),
          { items: 'Reservations', size: 'MaxResults', token: 'NextToken', next: 'NextToken', limit: 1000 },
        ),
        answer(
          ListAccountsCommand,
          { Accounts: numbers.slice(0, 40).map((n) => ({ Id: `${n}` })) },
          { items: 'Accounts', size: 'MaxResults', token: 'NextToken', next: 'NextToken', limit: 20 },
        ),
        answer(
          ListUsersCommand,
          async () => ({
            Users: numbers.map(
              (n): User => ({
                UserName: `${n}`,
                Path: '/',
                UserId: `${n}`,
                Arn: `${n}`,
                CreateDate: new Date(n),
              }),
            ),
          }),
          {
            items: 'Users',
            size: 'MaxItems',
            token: 'Marker',
            next: 'Marker',
            more: 'IsTruncated',
            limit: 100,
          },
        ),
        answer(
          ListBucketsCommand,
          {},
          {
            items: 'Buckets',
            size: 'MaxBuckets',
            token: 'ContinuationToken',
            next: 'ContinuationToken',
            limit: 10,
          },
        ),
      ],
    },
  },
});
const config = configOf(inProcess(world));

async function pagesOf<Page>(pages: AsyncIterable<Page>): Promise<Page[]> {
  const all: Page[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

test('a list longer than a page comes in pages, whole and in order', async () => {
  const pages = await pagesOf(paginateDescribeDBInstances({ client: new RDSClient(config) }, {}));
  expect(pages.map(({ DBInstances }) => DBInstances?.length)).toEqual([100, 100, 50]);
  expect(pages.flatMap(({ DBInstances = [] }) => DBInstances.map((i) => i.AllocatedStorage))).toEqual(
    numbers,
  );
  expect(pages.map(({ Marker }) => typeof Marker)).toEqual(['string', 'string', 'undefined']);
});

test('the caller may ask for shorter pages, but not for longer ones', async () => {
  const client = new EC2Client(config);
  const short = await pagesOf(paginateDescribeInstances({ client, pageSize: 200 }, {}));
  expect(short.map(({ Reservations }) => Reservations?.length)).toEqual([200, 50]);
  const organizations = new OrganizationsClient(config);
  const long = await pagesOf(paginateListAccounts({ client: organizations, pageSize: 1000 }, {}));
  expect(long.map(({ Accounts }) => Accounts?.length)).toEqual([20, 20]);
});

test('an output can say in words that it goes on', async () => {
  const pages = await pagesOf(paginateListUsers({ client: new IAMClient(config) }, {}));
  expect(pages.map(({ Users, IsTruncated }) => [Users?.length, IsTruncated])).toEqual([
    [100, true],
    [100, true],
    [50, false],
  ]);
});

test('no list is an empty page', async () => {
  const pages = await pagesOf(paginateListBuckets({ client: new S3Client(config) }, {}));
  expect(pages.map(({ Buckets = [], ContinuationToken }) => [Buckets, ContinuationToken])).toEqual([
    [[], undefined],
  ]);
});

test('a token of another service is refused', async () => {
  const request = new RDSClient(config).send(new DescribeDBInstancesCommand({ Marker: 'made up' }));
  await expect(request).rejects.toMatchObject({
    name: 'ValidationError',
    $metadata: { httpStatusCode: 400 },
  });
});

test('a page may be empty and go on', async () => {
  world.faults.push(fault('empty-page', {}, 2));
  const pages = await pagesOf(paginateListUsers({ client: new IAMClient(config) }, {}));
  expect(pages.map(({ Users, IsTruncated }) => [Users?.length, IsTruncated])).toEqual([
    [0, true],
    [0, true],
    [100, true],
    [100, true],
    [50, false],
  ]);
});

test('a token may come twice', async () => {
  const client = new RDSClient(config);
  const first = await client.send(new DescribeDBInstancesCommand({}));
  world.faults.push(fault('repeated-token', {}, 1));
  const again = await client.send(new DescribeDBInstancesCommand({ Marker: first.Marker }));
  expect([again.Marker, again.DBInstances?.length]).toEqual([first.Marker, 1]);
});
