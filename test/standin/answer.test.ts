import { DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { GetBucketVersioningCommand, ListBucketsCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { answer } from '../../src/standin/index.ts';

// The compiler is the judge here: `tsc` fails on an @ts-expect-error that is not one.

test('an output is typed by its command', () => {
  answer(DescribeDBInstancesCommand, { DBInstances: [{ MultiAZ: true, InstanceCreateTime: new Date(0) }] });
  answer(DescribeDBInstancesCommand, {
    // @ts-expect-error: the field is MultiAZ
    DBInstances: [{ MultiAz: true }],
  });
  // @ts-expect-error: a boolean
  answer(DescribeDBInstancesCommand, { DBInstances: [{ MultiAZ: 'true' }] });
  // @ts-expect-error: the field is DBInstances
  answer(DescribeDBInstancesCommand, { DbInstances: [] });
  // @ts-expect-error: no such status
  answer(GetBucketVersioningCommand, { Status: 'On' });
  // @ts-expect-error: metadata are the client's
  answer(GetBucketVersioningCommand, { $metadata: {} });
});

test('so are the input and the output of a function', () => {
  answer(GetBucketVersioningCommand, ({ Bucket }) => (Bucket === 'a' ? { Status: 'Enabled' } : {}));
  answer(GetBucketVersioningCommand, async (_, { account }) => ({
    Status: account ? 'Enabled' : 'Suspended',
  }));
  // @ts-expect-error: the input has a Bucket
  answer(GetBucketVersioningCommand, ({ bucket }) => ({ Status: bucket ? 'Enabled' : 'Suspended' }));
  // @ts-expect-error: no such status
  answer(GetBucketVersioningCommand, () => ({ Status: 'On' }));
  // @ts-expect-error: nothing in common with the output
  answer(GetBucketVersioningCommand, () => ({ Stat: 'Enabled' }));
});

test('so are the names of the paging fields', () => {
  const paging = {
    items: 'Buckets',
    size: 'MaxBuckets',
    token: 'ContinuationToken',
    next: 'ContinuationToken',
    limit: 1,
  } as const;
  answer(ListBucketsCommand, {}, paging);
  // @ts-expect-error: Owner is no list
  answer(ListBucketsCommand, {}, { ...paging, items: 'Owner' });
  // @ts-expect-error: the input has no Marker
  answer(ListBucketsCommand, {}, { ...paging, token: 'Marker' });
});

test('an answer knows its operation', () => {
  expect(answer(ListBucketsCommand, {}).operation).toMatchObject({ service: 's3', name: 'ListBuckets' });
});
