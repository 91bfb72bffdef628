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

test('knows which permissions would help', () => {
  const gaps = [
    gap('s3:GetBucketPolicy', 'eu-west-1'),
    gap('s3:GetBucketAcl', 'eu-west-1', { message: 'with an explicit deny in a resource-based policy' }),
    gap('rds:DescribeDBInstances', 'eu-west-1', { cause: 'denied-by-scp' }),
    gap('ec2:DescribeVpcs', 'eu-west-1', { cause: 'throttled' }),
  ];
  expect(missingActions(gaps)).toEqual(['s3:GetBucketPolicy']);
});
