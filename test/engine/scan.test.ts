import { DescribeLoadBalancersCommand, DescribeTagsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { GetBucketVersioningCommand, ListBucketsCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/standin/index.ts';
import { scanned, world } from '../support/world.ts';
import { callsTo, dns, seoul, subnets, tokyo, verdicts, vpcs, zones } from './answers.ts';
import { hasSubnets, loudDnsOn, notDefault, tagged, versioned, zonesUp } from './house.ts';

describe('a scan', () => {
  test('judges every page of a list, in every open Region', async () => {
    const aws = world(
      { regions: { [seoul]: [vpcs('a', 'b', 'c', 'd', 'default')], [tokyo]: [vpcs('e')] } },
      { closed: ['af-south-1'] },
    );
    const report = await scanned(aws, [notDefault]);
    expect(report.findings.map(({ resource, status }) => [resource.region, resource.id, status])).toEqual(
      [
        [seoul, 'default', 'fail'],
        [tokyo, 'e', 'pass'],
        ...['a', 'b', 'c', 'd'].map((id) => [seoul, id, 'pass']),
      ].sort((a, b) => (a[2] === b[2] ? (String(a[1]) < String(b[1]) ? -1 : 1) : a[2] === 'fail' ? -1 : 1)),
    );
    expect(report.scan.regions).toContainEqual(
      expect.objectContaining({
        region: 'af-south-1',
        status: 'skipped',
        reason: 'not enabled in this account',
      }),
    );
    expect(callsTo(aws, 'DescribeVpcs')).toHaveLength(4);
    expect(report.complete).toBe(true);
  });

  test('reads what lies inside, each key of a batch once, and computes derived types', async () => {
    const aws = world({ regions: { [seoul]: [vpcs('a', 'b'), subnets, zones] } });
    const report = await scanned(aws, [zonesUp, hasSubnets]);
    expect(report.tally).toMatchObject({ pass: 8, fail: 0, unknown: 0 });
    expect(callsTo(aws, 'DescribeSubnets')).toHaveLength(2);
    expect(callsTo(aws, 'DescribeAvailabilityZones').map(({ input }) => input)).toEqual([
      { ZoneNames: [`${seoul}a`, `${seoul}b`] },
      { ZoneNames: [`${seoul}c`] },
    ]);
  });

  test('shares one request among several resources, and gives each its own tags', async () => {
    const arns = ['1', '2', '3'].map(
      (n) => `arn:aws:elasticloadbalancing:${seoul}:1:loadbalancer/app/${n}/x`,
    );
    const aws = world({
      regions: {
        [seoul]: [
          answer(DescribeLoadBalancersCommand, {
            LoadBalancers: arns.map((LoadBalancerArn) => ({
              LoadBalancerArn,
              LoadBalancerName: LoadBalancerArn.at(-3),
            })),
          }),
          answer(DescribeTagsCommand, ({ ResourceArns = [] }) => ({
            TagDescriptions: ResourceArns.filter((arn) => !arn.includes('/2/')).map((ResourceArn) => ({
              ResourceArn,
              Tags: [{ Key: 'owner', Value: ResourceArn }],
            })),
          })),
        ],
      },
    });
    const report = await scanned(aws, [tagged]);
    expect(verdicts(report)).toEqual({
      'test/tagged 1': 'pass',
      'test/tagged 2': 'fail',
      'test/tagged 3': 'pass',
    });
    expect(report.findings.find(({ resource }) => resource.id === '3')?.resource.tags).toEqual({
      owner: arns[2],
    });
    expect(callsTo(aws, 'DescribeTags')).toHaveLength(2);
  });

  test('asks about a bucket in its own Region, and judges only the Regions that were asked for', async () => {
    const aws = world({
      global: [
        answer(ListBucketsCommand, {
          Buckets: [
            { Name: 'here', BucketRegion: seoul },
            { Name: 'there', BucketRegion: tokyo },
          ],
        }),
        answer(GetBucketVersioningCommand, { Status: 'Enabled' }),
      ],
      regions: { [seoul]: [], [tokyo]: [] },
    });
    const report = await scanned(aws, [versioned], { regions: [seoul] });
    expect(verdicts(report)).toEqual({ 'test/versioned here': 'pass' });
    expect(callsTo(aws, 'GetBucketVersioning').map(({ region }) => region)).toEqual([seoul, tokyo]);
  });

  test('asks about some only, and a verdict on the others is unknown though nothing is missing', async () => {
    const aws = world({ regions: { [seoul]: [vpcs('a', 'quiet'), dns] } });
    const report = await scanned(aws, [loudDnsOn]);
    expect(verdicts(report)).toEqual({ 'test/loud-dns-on a': 'pass', 'test/loud-dns-on quiet': 'unknown' });
    expect(callsTo(aws, 'DescribeVpcAttribute')).toHaveLength(1);
    expect(report.coverage.flatMap(({ gaps }) => gaps)).toEqual([]);
  });
});
