import {
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  type ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { hostedZone } from '../../../checks/route53/resources/hosted-zone.ts';
import { recordSet } from '../../../checks/route53/resources/record-set.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(Route53Client);
beforeEach(() => aws.reset());

const zone = (id: string, rest: object = {}) => ({
  Id: `/hostedzone/${id}`,
  Name: 'example.com.',
  CallerReference: 'one',
  Config: { Comment: 'secret', PrivateZone: false },
  ResourceRecordSetCount: 9,
  ...rest,
});
const listing = (HostedZones: object[], rest: object = {}) =>
  ({ Marker: '', MaxItems: 100, IsTruncated: false, HostedZones, ...rest }) as never;
const page = (ResourceRecordSets: ResourceRecordSet[], rest: object = {}) => ({
  ResourceRecordSets,
  IsTruncated: false,
  MaxItems: 300,
  ...rest,
});
const record = (data: Partial<ResourceRecordSet>): ResourceRecordSet => ({
  Name: 'www.example.com.',
  Type: 'A',
  ...data,
});
const alias = (EvaluateTargetHealth: boolean) => ({
  AliasTarget: { HostedZoneId: 'Z35', DNSName: 'lb.', EvaluateTargetHealth },
});

test('zones of several pages, by their ids', async () => {
  aws
    .on(ListHostedZonesCommand)
    .resolvesOnce(listing([zone('Z1')], { IsTruncated: true, NextMarker: 'more' }))
    .resolves(listing([zone('Z2', { LinkedService: { ServicePrincipal: 'servicediscovery' } })]));
  const { resources, gaps, region } = await collected(hostedZone);
  expect([gaps, region]).toEqual([[], 'global']);
  expect(resources).toMatchObject([
    { id: 'Z1', arn: 'arn:aws:route53:::hostedzone/Z1', data: { PrivateZone: false } },
    { id: 'Z2', data: { ServicePrincipal: 'servicediscovery' } },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
  expect(aws.calls().map(({ args }) => args[0].input)).toEqual([
    { MaxItems: 100 },
    { MaxItems: 100, Marker: 'more' },
  ]);
});

test('zones that a service keeps, and empty ones, are not asked for their records', async () => {
  aws
    .on(ListHostedZonesCommand)
    .resolves(
      listing([
        zone('Z1', { LinkedService: { ServicePrincipal: 'servicediscovery' } }),
        zone('Z2', { ResourceRecordSetCount: 2 }),
        zone('Z3', { ResourceRecordSetCount: undefined }),
      ]),
    );
  aws.on(ListResourceRecordSetsCommand).resolves(page([]));
  expect((await collected(recordSet)).gaps).toEqual([]);
  const calls = aws.commandCalls(ListResourceRecordSetsCommand);
  expect(calls.map(({ args }) => args[0].input)).toEqual([{ HostedZoneId: 'Z3', MaxItems: 300 }]);
});

test('a page begins where the one before says, by name, type and identifier together', async () => {
  aws.on(ListHostedZonesCommand).resolves(listing([zone('Z1')]));
  aws
    .on(ListResourceRecordSetsCommand)
    .resolvesOnce(
      page([record({ SetIdentifier: 'a', Weight: 1, ...alias(true) })], {
        IsTruncated: true,
        NextRecordName: 'www.example.com.',
        NextRecordType: 'A',
        NextRecordIdentifier: 'b',
      }),
    )
    // The identifier of the page before would skip the record that this one begins with, which has none.
    .resolvesOnce(
      page([record({ SetIdentifier: 'b', Weight: 1, ...alias(true) })], {
        IsTruncated: true,
        NextRecordName: 'x.example.com.',
        NextRecordType: 'A',
      }),
    )
    .resolves(page([record({ Name: 'x.example.com.', ...alias(true) })]));
  const { resources, gaps } = await collected(recordSet);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id }) => id)).toEqual([
    'www.example.com A a',
    'www.example.com A b',
    'x.example.com A',
  ]);
  expect(resources.map(({ arn }) => arn)).toEqual([
    'arn:aws:route53:::hostedzone/Z1/recordset/www.example.com./A/a',
    'arn:aws:route53:::hostedzone/Z1/recordset/www.example.com./A/b',
    'arn:aws:route53:::hostedzone/Z1/recordset/x.example.com./A',
  ]);
  const first = { HostedZoneId: 'Z1', MaxItems: 300 };
  const calls = aws.commandCalls(ListResourceRecordSetsCommand);
  expect(calls.map(({ args }) => args[0].input)).toEqual([
    first,
    {
      ...first,
      StartRecordName: 'www.example.com.',
      StartRecordType: 'A',
      StartRecordIdentifier: 'b',
    },
    { ...first, StartRecordName: 'x.example.com.', StartRecordType: 'A' },
  ]);
});

test('only records that are routed or watched are kept, and of texts nothing', async () => {
  aws.on(ListHostedZonesCommand).resolves(listing([zone('Z1', { Config: { PrivateZone: true } })]));
  aws
    .on(ListResourceRecordSetsCommand)
    .resolves(
      page([
        record({ Type: 'NS', ResourceRecords: [{ Value: 'a' }, { Value: 'b' }] }),
        record({ Name: 'one.', ResourceRecords: [{ Value: '192.0.2.1' }] }),
        record({ Name: 'blind.', ...alias(false) }),
        record({ Name: 'alias.', ...alias(true) }),
        record({ Name: 'many.', ResourceRecords: [{ Value: '192.0.2.1' }, { Value: '192.0.2.2' }] }),
        record({ Name: 'routed.', Type: 'CNAME', SetIdentifier: 'a', ResourceRecords: [{ Value: 'b.' }] }),
        record({ Name: 'text.', Type: 'TXT', HealthCheckId: 'h', ResourceRecords: [{ Value: 'secret' }] }),
      ]),
    );
  const { resources } = await collected(recordSet);
  expect(resources.map(({ data }) => data)).toEqual([
    { HostedZoneId: 'Z1', PrivateZone: true, Name: 'alias.', Type: 'A', ...alias(true) },
    {
      HostedZoneId: 'Z1',
      PrivateZone: true,
      Name: 'many.',
      Type: 'A',
      Values: ['192.0.2.1', '192.0.2.2'],
    },
    {
      HostedZoneId: 'Z1',
      PrivateZone: true,
      Name: 'routed.',
      Type: 'CNAME',
      SetIdentifier: 'a',
      Values: ['b.'],
    },
    { HostedZoneId: 'Z1', PrivateZone: true, Name: 'text.', Type: 'TXT', HealthCheckId: 'h' },
  ]);
});

test('a zone that was deleted meanwhile has no records', async () => {
  aws.on(ListHostedZonesCommand).resolves(listing([zone('Z1')]));
  aws.on(ListResourceRecordSetsCommand).rejects(awsError('NoSuchHostedZone', '', 404));
  expect(await collected(recordSet)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(ListHostedZonesCommand).resolves(listing([zone('Z1')]));
  aws.on(ListResourceRecordSetsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(recordSet)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  aws.on(ListHostedZonesCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(hostedZone)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect((await collected(recordSet)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(ListHostedZonesCommand)
    .rejectsOnce(awsError('Throttling', 'Rate exceeded', 400))
    .resolves(listing([zone('Z1')]));
  expect(await collected(hostedZone)).toMatchObject({ resources: [{ id: 'Z1' }], gaps: [] });
});
