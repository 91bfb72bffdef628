import {
  BatchGetRepositoryScanningConfigurationCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-ecr';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { repository } from '../../../checks/ecr/resources/repository.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(ECRClient);
const repositories = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    repositoryName: `shop/${from + index}`,
    repositoryArn: `arn:aws:ecr:ap-northeast-2:111122223333:repository/shop/${from + index}`,
    repositoryUri: 'uri',
  }));

beforeEach(() => aws.reset());

test('several pages, each with the largest size; how they are scanned, 25 at once, and their tags', async () => {
  aws
    .on(DescribeRepositoriesCommand)
    .resolvesOnce({ repositories: repositories(20), nextToken: 'more' })
    .resolves({ repositories: repositories(10, 20) });
  aws.on(BatchGetRepositoryScanningConfigurationCommand).callsFake(({ repositoryNames }) => ({
    scanningConfigurations: repositoryNames
      .filter((name: string) => name !== 'shop/29')
      .map((repositoryName: string) => ({ repositoryName, scanFrequency: 'MANUAL', scanOnPush: false })),
    failures: [{ repositoryName: 'shop/29', failureCode: 'REPOSITORY_NOT_FOUND' }],
  }));
  aws.on(ListTagsForResourceCommand).resolves({ tags: [{ Key: 'env', Value: 'dev' }] });
  const { resources, gaps, calls } = await collected(repository.with('scanning', 'tags'));
  expect(gaps).toEqual([]);
  expect(calls).toEqual({
    'ecr:DescribeRepositories': 2,
    'ecr:BatchGetRepositoryScanningConfiguration': 2,
    'ecr:ListTagsForResource': 30,
  });
  expect(resources[0]).toMatchObject({
    id: 'shop/0',
    arn: 'arn:aws:ecr:ap-northeast-2:111122223333:repository/shop/0',
    tags: { env: 'dev' },
    details: { scanning: { value: { scanFrequency: 'MANUAL', scanOnPush: false } } },
  });
  expect(resources[29]?.details.scanning).toEqual({ value: undefined });
  expect(aws.commandCalls(DescribeRepositoriesCommand).map(({ args }) => args[0].input)).toEqual([
    { maxResults: 1000 },
    { maxResults: 1000, nextToken: 'more' },
  ]);
});

test('none: nothing more is asked', async () => {
  aws.on(DescribeRepositoriesCommand).resolves({});
  const { resources, calls } = await collected(repository.with('scanning'));
  expect([resources, calls]).toEqual([[], { 'ecr:DescribeRepositories': 1 }]);
});

test('nothing is told of one, and it is deleted meanwhile', async () => {
  aws.on(DescribeRepositoriesCommand).resolves({ repositories: repositories(1) });
  aws.on(BatchGetRepositoryScanningConfigurationCommand).resolves({});
  aws.on(ListTagsForResourceCommand).rejects(awsError('RepositoryNotFoundException', '', 400));
  const { resources, gaps } = await collected(repository.with('scanning', 'tags'));
  expect(gaps).toEqual([]);
  expect(resources[0]).toMatchObject({ tags: {}, details: { scanning: {} } });
  expect(resources[0]?.details.scanning).not.toHaveProperty('gap');
});

test('denied', async () => {
  aws.on(DescribeRepositoriesCommand).rejects(awsError('AccessDeniedException', '', 400));
  expect((await collected(repository)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(DescribeRepositoriesCommand)
    .rejectsOnce(awsError('ThrottlingException', 'Rate exceeded', 400))
    .resolves({ repositories: repositories(1) });
  expect(await collected(repository)).toMatchObject({ resources: [{ id: 'shop/0' }], gaps: [] });
});
