import { DescribeVpcAttributeCommand } from '@aws-sdk/client-ec2';
import { DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { describe, expect, test } from 'vitest';
import { MissingField } from '../../src/model/gap.ts';
import { answer, awsError, fault } from '../../src/standin/index.ts';
import { here } from '../support/resource.ts';
import { scanned, world } from '../support/world.ts';
import { callsTo, dns, seoul, subnets, tokyo, verdicts, vpcs, zones } from './answers.ts';
import { dnsOn, hasSubnets, namedWell, notDefault, tagged, vpc, vpcSize, zonesUp } from './house.ts';

describe('what cannot be read', () => {
  test('makes unknown what depends on it, and nothing else', async () => {
    const aws = world(
      { regions: { [seoul]: [vpcs('a', 'quiet'), dns] } },
      { faults: [fault('deny', ({ input }) => Reflect.get(input, 'VpcId') === 'a')] },
    );
    const report = await scanned(aws, [dnsOn, notDefault]);
    expect(verdicts(report)).toEqual({
      'test/dns-on a': 'unknown',
      'test/dns-on quiet': 'fail',
      'test/not-default a': 'pass',
      'test/not-default quiet': 'pass',
    });
    expect(report.complete).toBe(false);
    expect(report.coverage).toContainEqual(
      expect.objectContaining({ region: seoul, service: 'test', status: 'denied' }),
    );
    const unknown = report.findings.find(({ status }) => status === 'unknown');
    expect(unknown).toMatchObject({ gap: { cause: 'access-denied', actions: ['ec2:DescribeVpcAttribute'] } });
  });

  test('answers "not configured" where AWS says so', async () => {
    const aws = world({
      regions: {
        [seoul]: [
          vpcs('a'),
          answer(DescribeVpcAttributeCommand, () => {
            throw awsError('InvalidVpcID.NotFound', 'gone', { status: 400 });
          }),
        ],
      },
    });
    const report = await scanned(aws, [dnsOn]);
    expect(report.findings).toEqual([
      expect.objectContaining({ status: 'unknown', reason: expect.stringContaining('EnableDnsSupport') }),
    ]);
    expect(report.coverage[0]?.gaps).toEqual([]);
  });

  test('a list that fails is one unknown for each check and Region', async () => {
    const aws = world(
      { regions: { [seoul]: [vpcs('a'), dns], [tokyo]: [vpcs('b'), dns] } },
      { faults: [fault('deny', { operation: 'DescribeVpcs', region: tokyo })] },
    );
    const report = await scanned(aws, [dnsOn, notDefault]);
    expect(
      report.findings
        .filter(({ status }) => status === 'unknown')
        .map(({ check, resource }) => [check, resource.region]),
    ).toEqual([
      ['test/dns-on', tokyo],
      ['test/not-default', tokyo],
    ]);
    expect(report.tally.pass).toBe(2);
  });

  test('what lies inside of an unread list is unread as well, derived types included', async () => {
    const aws = world(
      { regions: { [seoul]: [vpcs('a', 'b'), subnets, zones] } },
      {
        faults: [
          fault(
            'deny',
            ({ operation, input }) =>
              operation === 'DescribeSubnets' && JSON.stringify(input).includes('"b"'),
          ),
        ],
      },
    );
    const report = await scanned(aws, [zonesUp, hasSubnets]);
    expect(verdicts(report)).toMatchObject({
      'test/zones-up a-a': 'pass',
      'test/zones-up every subnet that could not be listed': 'unknown',
      'test/has-subnets every vpc-size that could not be listed': 'unknown',
    });
  });

  test('a Region that a service control policy closes is skipped, and said so', async () => {
    const aws = world(
      { regions: { [seoul]: [vpcs('a')], [tokyo]: [vpcs('b')] } },
      { faults: [fault('deny-by-scp', { region: tokyo })] },
    );
    const report = await scanned(aws, [notDefault]);
    expect(report.tally).toMatchObject({ pass: 1, unknown: 0 });
    expect(report.scan.regions).toContainEqual({
      account: here.account,
      region: tokyo,
      status: 'skipped',
      reason: 'denied by a service control policy',
    });
    expect(report.complete).toBe(true);
  });

  test('a Region in which a policy closes some services only is not skipped', async () => {
    const balancers = answer(DescribeLoadBalancersCommand, { LoadBalancers: [] });
    const aws = world(
      { regions: { [seoul]: [vpcs('a'), balancers] } },
      { faults: [fault('deny-by-scp', { operation: 'DescribeVpcs' })] },
    );
    const report = await scanned(aws, [notDefault, tagged]);
    expect(report.scan.regions).toMatchObject([{ region: seoul, status: 'scanned' }]);
    expect(report.findings).toMatchObject([{ check: 'test/not-default', status: 'unknown' }]);
    expect(report.complete).toBe(false);
  });

  test('an answer that makes no sense ends a unit, not the scan', async () => {
    const broken = {
      ...notDefault,
      subject: {
        ...notDefault.subject,
        needs: notDefault.subject.needs.map(({ source, details }) => ({
          source: {
            ...source,
            identify: () => {
              throw new TypeError('no name');
            },
          } as typeof source,
          details,
        })),
      },
    };
    const report = await scanned(world({ regions: { [seoul]: [vpcs('a')] } }), [broken]);
    expect(report.findings).toEqual([
      expect.objectContaining({ status: 'unknown', gap: expect.objectContaining({ cause: 'check-error' }) }),
    ]);
  });

  test('a field that a derived type misses ends the list, not the scan', async () => {
    const source = {
      ...vpcSize,
      derive: () => {
        throw new MissingField('the zone');
      },
    };
    const needs = [{ source, details: [] }];
    const report = await scanned(world({ regions: { [seoul]: [vpcs('a'), subnets] } }), [
      { ...hasSubnets, subject: { ...hasSubnets.subject, needs } },
    ]);
    expect(report.findings).toEqual([
      expect.objectContaining({ status: 'unknown', reason: 'AWS did not return the zone' }),
    ]);
  });

  test('a service that the partition has not is an empty list, and is not asked', async () => {
    const source = Object.assign(Object.create(vpc), { partitions: ['aws-cn'] });
    const check = { ...notDefault, subject: { ...notDefault.subject, needs: [{ source, details: [] }] } };
    const aws = world({ regions: { [seoul]: [vpcs('a')] } });
    expect((await scanned(aws, [check])).findings).toEqual([]);
    expect(callsTo(aws, 'DescribeVpcs')).toEqual([]);
  });
});

describe('unread tags', () => {
  const balancers = (...names: string[]) =>
    world(
      {
        regions: {
          [seoul]: [
            answer(DescribeLoadBalancersCommand, {
              LoadBalancers: names.map((LoadBalancerName) => ({
                LoadBalancerName,
                LoadBalancerArn: `arn:${LoadBalancerName}`,
              })),
            }),
          ],
        },
      },
      { faults: [fault('deny', { operation: 'DescribeTags' })] },
    );

  test('make unknown what a check sees in them, and whether a fail counts', async () => {
    const report = await scanned(balancers('good', 'bad'), [tagged, namedWell]);
    expect(verdicts(report)).toEqual({
      'test/tagged good': 'unknown',
      'test/tagged bad': 'unknown',
      'test/named-well good': 'pass',
      'test/named-well bad': 'unknown',
    });
    expect(
      report.findings.find(({ check, status }) => check === namedWell.id && status === 'unknown'),
    ).toMatchObject({
      reason:
        'It has a bad name; what that means depends on the tags, and elasticloadbalancing:DescribeTags was denied',
      gap: { actions: ['elasticloadbalancing:DescribeTags'] },
      resource: { tags: {} },
    });
  });

  test('do not matter where a rule says where it runs, or where that changes nothing', async () => {
    const rule = { account: here.account, is: 'non-production' } as const;
    const ruled = await scanned(balancers('bad'), [namedWell], { config: { environments: [rule] } });
    expect(ruled.findings).toMatchObject([
      { status: 'fail', severity: 'medium', environment: 'non-production' },
    ]);
    const same = await scanned(balancers('bad'), [{ ...namedWell, nonProduction: 'same' }]);
    expect(same.findings).toMatchObject([{ status: 'fail', severity: 'high', environment: 'production' }]);
  });
});
