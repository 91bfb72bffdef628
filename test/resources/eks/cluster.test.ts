import {
  DescribeClusterCommand,
  DescribeClusterVersionsCommand,
  DescribeFargateProfileCommand,
  EKSClient,
  ListClustersCommand,
  ListFargateProfilesCommand,
} from '@aws-sdk/client-eks';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { cluster } from '../../../checks/eks/resources/cluster.ts';
import { clusterVersion } from '../../../checks/eks/resources/cluster-version.ts';
import { fargateProfile } from '../../../checks/eks/resources/fargate-profile.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(EKSClient);
const arnOf = (what: string) => `arn:aws:eks:ap-northeast-2:111122223333:${what}`;

beforeEach(() => {
  aws.reset();
  aws.on(ListClustersCommand).resolves({ clusters: ['shop', 'lab'] });
  for (const name of ['shop', 'lab']) {
    aws.on(DescribeClusterCommand, { name }).resolves({
      cluster: {
        name,
        arn: arnOf(`cluster/${name}`),
        version: '1.33',
        status: 'ACTIVE',
        certificateAuthority: { data: 'secret' },
        endpoint: 'https://secret',
        resourcesVpcConfig: { subnetIds: ['subnet-1'], publicAccessCidrs: ['203.0.113.9/32'] },
        tags: { env: 'dev' },
        ...(name === 'lab' && {
          computeConfig: { enabled: true },
          outpostConfig: { outpostArns: [], controlPlaneInstanceType: 'm5.large' },
        }),
      },
    });
  }
});

test('clusters in several pages, with their tags but not their certificates', async () => {
  aws
    .on(ListClustersCommand)
    .resolvesOnce({ clusters: ['shop'], nextToken: 'more' })
    .resolves({ clusters: ['lab'] });
  const { resources, gaps } = await collected(cluster);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'shop',
      arn: arnOf('cluster/shop'),
      tags: { env: 'dev' },
      data: { subnetIds: ['subnet-1'], isAutoMode: false, isOnOutpost: false },
    },
    { id: 'lab', data: { isAutoMode: true, isOnOutpost: true } },
  ]);
  expect(JSON.stringify(resources)).not.toMatch(/secret|203\.0/);
  expect(aws.commandCalls(ListClustersCommand).map(({ args }) => args[0].input)).toEqual([
    { maxResults: 100 },
    { maxResults: 100, nextToken: 'more' },
  ]);
});

test('a cluster that is gone by now, and one that nothing is said of', async () => {
  aws.on(DescribeClusterCommand, { name: 'shop' }).rejects(awsError('ResourceNotFoundException', '', 404));
  aws.on(DescribeClusterCommand, { name: 'lab' }).resolves({});
  const { resources, gaps } = await collected(cluster);
  expect(resources).toEqual([]);
  expect(gaps).toHaveLength(1);
});

test('a version that two clusters have is asked for once', async () => {
  const endOfStandardSupportDate = new Date('2026-07-29');
  aws.on(DescribeClusterVersionsCommand).resolves({
    clusterVersions: [
      { clusterVersion: '1.33', status: 'extended-support', endOfStandardSupportDate },
      { clusterVersion: '1.34', status: 'standard-support', versionStatus: 'STANDARD_SUPPORT' },
    ],
  });
  const { resources, gaps, calls } = await collected(clusterVersion);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'eks:DescribeClusterVersions': 1 });
  expect(resources).toMatchObject([
    { id: '1.33', data: { versionStatus: 'EXTENDED_SUPPORT', endOfStandardSupportDate } },
    { id: '1.34', data: { versionStatus: 'STANDARD_SUPPORT' } },
  ]);
  expect(aws.commandCalls(DescribeClusterVersionsCommand)[0]?.args[0].input).toEqual({
    clusterVersions: ['1.33'],
    includeAll: true,
    maxResults: 100,
  });
});

test('versions, where AWS says nothing', async () => {
  aws.on(DescribeClusterVersionsCommand).resolves({});
  expect(await collected(clusterVersion)).toMatchObject({ resources: [], gaps: [] });
});

test('Fargate profiles of each cluster, in pages', async () => {
  aws
    .on(ListFargateProfilesCommand, { clusterName: 'shop' })
    .resolvesOnce({ fargateProfileNames: ['batch'], nextToken: 'more' })
    .resolves({ fargateProfileNames: ['gone'] });
  aws.on(ListFargateProfilesCommand, { clusterName: 'lab' }).resolves({});
  const fargateProfileArn = arnOf('fargateprofile/shop/batch/1');
  aws.on(DescribeFargateProfileCommand, { fargateProfileName: 'batch' }).resolves({
    fargateProfile: {
      clusterName: 'shop',
      fargateProfileName: 'batch',
      fargateProfileArn,
      subnets: ['subnet-1'],
      podExecutionRoleArn: 'secret',
    },
  });
  aws
    .on(DescribeFargateProfileCommand, { fargateProfileName: 'gone' })
    .rejects(awsError('ResourceNotFoundException', '', 404));
  const { resources, gaps, calls } = await collected(fargateProfile);
  expect(gaps).toEqual([]);
  expect(calls).toEqual({ 'eks:DescribeFargateProfile': 2 });
  expect(resources).toMatchObject([
    { id: 'shop/batch', arn: fargateProfileArn, data: { subnets: ['subnet-1'] } },
  ]);
  expect(JSON.stringify(resources)).not.toContain('secret');
});

test('a Fargate profile that nothing is said of', async () => {
  aws.on(ListFargateProfilesCommand).resolves({ fargateProfileNames: ['batch'] });
  aws.on(DescribeFargateProfileCommand).resolves({});
  expect(await collected(fargateProfile)).toMatchObject({ resources: [], gaps: [] });
});

test('none: nothing more is asked', async () => {
  aws.on(ListClustersCommand).resolves({});
  expect(await collected(cluster)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('denied', async () => {
  aws.on(ListClustersCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(cluster)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled', async () => {
  aws.on(DescribeClusterCommand).rejects(awsError('ThrottlingException', '', 429));
  expect((await collected(cluster)).gaps).toMatchObject([{ cause: 'throttled' }, { cause: 'throttled' }]);
});
