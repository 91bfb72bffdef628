import {
  CloudFrontClient,
  type DistributionList,
  ListDistributionsCommand,
} from '@aws-sdk/client-cloudfront';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { distribution } from '../../../checks/cloudfront/resources/distribution.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(CloudFrontClient);
beforeEach(() => aws.reset());

const page = (Id: string, NextMarker?: string) => ({
  DistributionList: {
    NextMarker,
    Items: [
      {
        Id,
        ARN: `arn:aws:cloudfront::111122223333:distribution/${Id}`,
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
      ARN: `arn:aws:cloudfront::111122223333:distribution/${Id}`,
      Enabled: true,
      Origins: [{ Id: 'files', DomainName: 'photos.s3.amazonaws.com' }],
    })),
  );
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
