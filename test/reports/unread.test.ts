import { expect, test } from 'vitest';
import { missingActions, unreadOf } from '../../reports/unread.ts';
import type { Gap } from '../../src/model/gap.ts';

function gap(operation: string, region: string, words: Partial<Gap> = {}): Gap {
  const account = '111122223333';
  return {
    operation,
    actions: [operation],
    account,
    region,
    cause: 'access-denied',
    message: 'not authorized',
    ...words,
  };
}

test('tells each cause once, with what it spoiled in several places alike', () => {
  const gaps = [
    ...['eu-west-1', 'us-east-1'].flatMap((region) => [
      gap('s3:GetBucketPolicy', region),
      gap('s3:GetBucketAcl', region),
    ]),
    gap('s3:GetBucketAcl', 'sa-east-1'),
    gap('rds:DescribeDBInstances', 'eu-west-1', { cause: 'throttled' }),
    gap('s3:GetBucketPolicy', 'eu-west-1'),
  ];
  expect(
    unreadOf(gaps).map(({ service, cause, operations, places }) => [
      service,
      cause,
      operations.length,
      places.length,
    ]),
  ).toEqual([
    ['rds', 'throttled', 1, 1],
    ['s3', 'access-denied', 1, 1],
    ['s3', 'access-denied', 2, 2],
  ]);
});

test('tells of a resource once, however many operations it denies, and of those alike together', () => {
  const locked = ['s3:GetBucketAcl', 's3:GetBucketPolicy', 's3:GetBucketVersioning'].map((operation) =>
    gap(operation, 'eu-west-1', { subject: 'payroll' }),
  );
  const logs = ['logs-a', 'logs-b'].map((subject) => gap('s3:GetBucketAcl', 'us-east-1', { subject }));
  const list = gap('s3:ListBuckets', 'global');
  expect(
    unreadOf([...locked, ...logs, list, ...locked]).map(({ operations, subjects, places }) => [
      operations.length,
      subjects.join(),
      places.length,
    ]),
  ).toEqual([
    [1, 'logs-a,logs-b', 1],
    [3, 'payroll', 1],
    [1, '', 1],
  ]);
});

test('knows which permissions would help', () => {
  const gaps = [
    gap('s3:GetBucketPolicy', 'eu-west-1'),
    gap('s3:GetBucketAcl', 'eu-west-1', { message: 'with an explicit deny in a resource-based policy' }),
    gap('rds:DescribeDBInstances', 'eu-west-1', { cause: 'denied-by-scp' }),
    gap('ec2:DescribeVpcs', 'eu-west-1', { cause: 'throttled' }),
  ];
  expect(missingActions(gaps)).toEqual(['s3:GetBucketPolicy']);
});
