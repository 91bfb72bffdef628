import {
  CloudFrontClient,
  type DistributionList,
  ListDistributionsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-cloudfront';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { distribution } from '../../../checks/cloudfront/resources/distribution.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(CloudFrontClient);
beforeEach(() => aws.reset());

const arnOf = (Id: string) => `arn:aws:cloudfront::111122223333:distribution/${Id}`;

const page = (Id: string, NextMarker?: string, more: object = {}) => ({
  DistributionList: {
    NextMarker,
    Items: [
      {
        Id,
        ARN: arnOf(Id),
        Enabled: true,
        Comment: 'dropped',
        Origins: {
          Quantity: 1,
          Items: [
            {
              Id: 'files',
              DomainName: 'photos.s3.amazonaws.com',
              CustomHeaders: { Quantity: 1, Items: [{ HeaderName: 'x-secret', HeaderValue: 'secret' }] },
            },
          ],
        },
        ...more,
      },
    ],
  } as unknown as DistributionList,
});

test('distributions come in pages of 100, once per account, without the headers that they add', async () => {
  aws.on(ListDistributionsCommand, { MaxItems: 100 }).resolves(page('E1', 'E1'));
  aws.on(ListDistributionsCommand, { Marker: 'E1' }).resolves(page('E2', ''));
  const { resources, gaps, calls } = await collected(distribution, ['ap-northeast-2', 'us-east-1']);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'cloudfront:ListDistributions': 2 });
  expect(resources.map(({ data }) => data)).toEqual(
    ['E1', 'E2'].map((Id) => ({
      Id,
      ARN: arnOf(Id),
      CacheBehaviors: [],
      Enabled: true,
      Origins: [{ Id: 'files', DomainName: 'photos.s3.amazonaws.com' }],
    })),
  );
});

test('the default behavior is the first; of groups and certificates is kept what is judged', async () => {
  const behavior = {
    TargetOriginId: 'both',
    ViewerProtocolPolicy: 'https-only',
    AllowedMethods: { Quantity: 2, Items: ['HEAD', 'GET'], CachedMethods: { Quantity: 0 } },
    RealtimeLogConfigArn: 'dropped',
  };
  const more = {
    DefaultCacheBehavior: behavior,
    CacheBehaviors: { Quantity: 1, Items: [{ ...behavior, PathPattern: '/a/*', AllowedMethods: undefined }] },
    OriginGroups: {
      Quantity: 2,
      Items: [{ Id: 'both', Members: { Quantity: 1, Items: [{ OriginId: 'files' }] } }, { Id: 'bare' }],
    },
    Origins: {
      Quantity: 1,
      Items: [
        {
          Id: 'files',
          DomainName: 'photos.s3.amazonaws.com',
          OriginAccessControlId: 'E2OAC',
          S3OriginConfig: { OriginAccessIdentity: 'identity', OriginReadTimeout: 30 },
        },
      ],
    },
    Staging: true,
    ViewerCertificate: {
      CloudFrontDefaultCertificate: false,
      MinimumProtocolVersion: 'TLSv1.2_2021',
      Certificate: 'dropped',
    },
  };
  aws.on(ListDistributionsCommand).resolves(page('E1', undefined, more));
  const { resources } = await collected(distribution);
  const kept = { TargetOriginId: 'both', ViewerProtocolPolicy: 'https-only' };
  expect(resources[0]?.data).toEqual({
    Id: 'E1',
    ARN: arnOf('E1'),
    CacheBehaviors: [
      { ...kept, PathPattern: 'Default (*)', AllowedMethods: ['HEAD', 'GET'] },
      { ...kept, PathPattern: '/a/*' },
    ],
    Enabled: true,
    OriginGroups: [{ Id: 'both', OriginIds: ['files'] }, { Id: 'bare' }],
    Origins: [
      {
        Id: 'files',
        DomainName: 'photos.s3.amazonaws.com',
        OriginAccessControlId: 'E2OAC',
        OriginAccessIdentity: 'identity',
      },
    ],
    Staging: true,
    ViewerCertificate: { CloudFrontDefaultCertificate: false, MinimumProtocolVersion: 'TLSv1.2_2021' },
  });
});

test('tags, where they are asked for', async () => {
  aws.on(ListDistributionsCommand).resolvesOnce(page('E1', 'E1')).resolves(page('E2'));
  aws
    .on(ListTagsForResourceCommand, { Resource: arnOf('E1') })
    .resolves({ Tags: { Items: [{ Key: 'env', Value: 'prod' }] } });
  aws.on(ListTagsForResourceCommand, { Resource: arnOf('E2') }).rejects(awsError('AccessDenied', '', 403));
  const { resources, gaps } = await collected(distribution.with('tags'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'E1', tags: { env: 'prod' } },
    { id: 'E2', details: { tags: { gap: { cause: 'access-denied' } } } },
  ]);
});

test('no tags', async () => {
  aws.on(ListDistributionsCommand).resolves(page('E1'));
  aws.on(ListTagsForResourceCommand).resolves({ Tags: undefined });
  expect((await collected(distribution.with('tags'))).resources).toMatchObject([{ tags: {} }]);
});

test('none', async () => {
  aws
    .on(ListDistributionsCommand)
    .resolves({ DistributionList: { Quantity: 0 } as unknown as DistributionList });
  expect(await collected(distribution)).toMatchObject({ resources: [], gaps: [] });
  aws.on(ListDistributionsCommand).resolves({});
  expect(await collected(distribution)).toMatchObject({ resources: [], gaps: [] });
});

test.each([
  ['AccessDenied', 403, 'access-denied'],
  ['Throttling', 400, 'throttled'],
])('%s', async (name, status, cause) => {
  aws.on(ListDistributionsCommand).rejects(awsError(name, '', status));
  expect((await collected(distribution)).gaps).toMatchObject([
    { cause, actions: ['cloudfront:ListDistributions'] },
  ]);
});
