import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  type HealthCheckConfig,
  ListHealthChecksCommand,
  ListTagsForResourcesCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { route53Health } from '../../../checks/cloudwatch/resources/route53-health.ts';
import { healthCheck } from '../../../checks/route53/resources/health-check.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(Route53Client);
const cloudwatch = mockClient(CloudWatchClient);
beforeEach(() => {
  aws.reset();
  cloudwatch.reset();
});

const checkOf = (Id: string, HealthCheckConfig: Partial<HealthCheckConfig> = {}) => ({
  Id,
  CallerReference: 'one',
  HealthCheckVersion: 1,
  HealthCheckConfig: { Type: 'HTTPS' as const, SearchString: 'secret', ...HealthCheckConfig },
});
const listing = (HealthChecks: object[], rest: object = {}) =>
  ({ Marker: '', MaxItems: 1000, IsTruncated: false, HealthChecks, ...rest }) as never;

test('health checks of several pages, without what they look for', async () => {
  aws
    .on(ListHealthChecksCommand)
    .resolvesOnce(listing([checkOf('a', { Disabled: true })], { IsTruncated: true, NextMarker: 'more' }))
    .resolves(listing([{ ...checkOf('b'), LinkedService: { ServicePrincipal: 'servicediscovery' } }]));
  const { resources, gaps } = await collected(healthCheck);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'a', arn: 'arn:aws:route53:::healthcheck/a', data: { Disabled: true, Type: 'HTTPS' } },
    { id: 'b', data: { ServicePrincipal: 'servicediscovery' } },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
  expect(aws.calls().map(({ args }) => args[0].input)).toEqual([
    { MaxItems: 1000 },
    { MaxItems: 1000, Marker: 'more' },
  ]);
});

test('the tags of ten are asked for at once', async () => {
  const ids = Array.from({ length: 11 }, (_, index) => `h${index}`);
  aws.on(ListHealthChecksCommand).resolves(listing(ids.map((id) => checkOf(id))));
  aws.on(ListTagsForResourcesCommand).callsFake(({ ResourceIds }: { ResourceIds: string[] }) => ({
    ResourceTagSets: ResourceIds.filter((id) => id !== 'h3').map((ResourceId) => ({
      ResourceId,
      Tags: [{ Key: 'Name', Value: `name of ${ResourceId}` }],
    })),
  }));
  const { resources, gaps } = await collected(healthCheck.with('tags'));
  expect(gaps).toEqual([]);
  expect(resources[10]?.tags).toEqual({ Name: 'name of h10' });
  expect(resources[3]?.tags).toEqual({});
  const inputs = aws.commandCalls(ListTagsForResourcesCommand).map(({ args }) => args[0].input);
  expect(inputs).toHaveLength(2);
  expect(inputs[0]).toEqual({ ResourceType: 'healthcheck', ResourceIds: ids.slice(0, 10) });
});

test('denied', async () => {
  aws.on(ListHealthChecksCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(healthCheck)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect((await collected(route53Health)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('how they are is asked once, in Virginia, of those that are looked at', async () => {
  aws
    .on(ListHealthChecksCommand)
    .resolves(
      listing([
        checkOf('a'),
        checkOf('sum', { Type: 'CALCULATED' }),
        checkOf('off', { Disabled: true }),
        checkOf('switch', { Type: 'RECOVERY_CONTROL' }),
        checkOf('alarm', { Type: 'CLOUDWATCH_METRIC' }),
      ]),
    );
  cloudwatch.on(GetMetricDataCommand).resolves({
    MetricDataResults: [{ Id: 'q0', StatusCode: 'Complete', Values: [1], Timestamps: [new Date(0)] }],
  });
  const { resources, gaps } = await collected(route53Health);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ data: { of: 'arn:aws:route53:::healthcheck/a', Values: [1] } }]);
  const calls = cloudwatch.commandCalls(GetMetricDataCommand);
  expect(calls).toHaveLength(1);
  expect(await calls[0]?.thisValue.config.region()).toBe('us-east-1');
  const queries = calls[0]?.args[0].input.MetricDataQueries ?? [];
  expect(queries.map(({ MetricStat }) => MetricStat?.Metric?.Dimensions?.[0])).toEqual([
    { Name: 'HealthCheckId', Value: 'a' },
    { Name: 'HealthCheckId', Value: 'alarm' },
  ]);
  expect(queries[0]?.MetricStat).toMatchObject({ Period: 300, Stat: 'Maximum' });
});
