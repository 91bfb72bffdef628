import { expect, test } from 'vitest';
import { pack } from '../../reports/html/pack.ts';
import { evidenceOf } from '../../reports/html/page/evidence.ts';
import { translator } from '../../reports/html/page/messages.ts';
import { en } from '../../reports/html/page/messages-en.ts';
import type { Coverage } from '../../src/model/report.ts';
import { reportOf } from './report-of.ts';
import { sampleReport } from './sample.ts';

const account = '111122223333';
const other = '444455556666';
const at = (second: number) => `2026-11-20T09:00:${second}.000Z`;

const row = (place: string, service: string, second: number, ...operations: string[]): Coverage => ({
  account: place.split(' ')[0] ?? '',
  region: place.split(' ')[1] ?? '',
  service,
  status: 'read',
  resources: 1,
  calls: Object.fromEntries(operations.map((operation) => [operation, 1])),
  gaps: [],
  readAt: at(second),
});

function evidence(
  coverage: readonly Coverage[],
  operations: Record<string, string[]>,
  region: string,
): string[] {
  const packed = pack(reportOf({ ...sampleReport, coverage }));
  return evidenceOf(packed, operations, { account, region }).map(
    (each) =>
      `${each.operations.join()} in ${each.places.map((place) => `${place.account.slice(0, 4)} ${place.region}`).join()} from ${each.from.slice(17, 19)} to ${each.to.slice(17, 19)}`,
  );
}

const databases = {
  rds: ['rds:DescribeDBInstances', 'rds:DescribeDBClusters'],
  vpc: ['ec2:DescribeSubnets'],
};

test('is what was called where the subject is, and when it had answered', () => {
  expect(
    evidence(
      [
        row(`${account} eu-west-1`, 'rds', 12, 'rds:DescribeDBInstances', 'rds:DescribeDBSnapshots'),
        row(`${account} eu-west-1`, 'vpc', 14, 'ec2:DescribeSubnets'),
        row(`${account} us-east-1`, 'rds', 20, 'rds:DescribeDBInstances'),
        row(`${other} eu-west-1`, 'rds', 30, 'rds:DescribeDBInstances'),
      ],
      databases,
      'eu-west-1',
    ),
  ).toEqual(['ec2:DescribeSubnets,rds:DescribeDBInstances in 1111 eu-west-1 from 12 to 14']);
});

test('is not the call of another service that bears the same name', () => {
  expect(
    evidence([row(`${account} eu-west-1`, 'docdb', 12, 'rds:DescribeDBInstances')], databases, 'eu-west-1'),
  ).toEqual([]);
});

test('of a bucket is global and regional, of an account everywhere in it, the same calls told once', () => {
  const coverage = [
    row(`${account} global`, 's3', 11, 's3:ListBuckets'),
    row(`${account} eu-west-1`, 's3', 12, 's3:GetBucketPolicy'),
    row(`${account} us-east-1`, 's3', 13, 's3:GetBucketPolicy'),
  ];
  const operations = { s3: ['s3:ListBuckets', 's3:GetBucketPolicy'] };
  expect(evidence(coverage, operations, 'eu-west-1')).toEqual([
    's3:ListBuckets in 1111 global from 11 to 11',
    's3:GetBucketPolicy in 1111 eu-west-1 from 12 to 12',
  ]);
  expect(evidence(coverage, operations, 'global')).toEqual([
    's3:ListBuckets in 1111 global from 11 to 11',
    's3:GetBucketPolicy in 1111 eu-west-1,1111 us-east-1 from 12 to 13',
  ]);
});

test('is elsewhere where nothing of the kind was called nearby', () => {
  expect(
    evidence([row(`${other} us-east-1`, 'rds', 12, 'rds:DescribeDBClusters')], databases, 'eu-west-1'),
  ).toEqual(['rds:DescribeDBClusters in 4444 us-east-1 from 12 to 12']);
});

test('is not what was skipped', () => {
  const { readAt, ...skipped } = row(`${account} eu-west-1`, 'rds', 12, 'rds:DescribeDBInstances');
  expect(evidence([{ ...skipped, status: 'skipped' }], databases, 'eu-west-1')).toEqual([]);
});

test('times name the day only where it is another than that of the scan', () => {
  const { span } = translator('en', en);
  expect(span(at(12), at(12), at(0))).toBe('09:00:12 UTC');
  expect(span(at(12), at(14), at(0))).toBe('09:00:12–09:00:14 UTC');
  expect(span(at(12), at(12), '2026-11-19T23:00:00.000Z')).toBe('20 November 2026 at 09:00:12 UTC');
});
