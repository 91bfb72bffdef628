import { DAXClient, DescribeClustersCommand, ListTagsCommand } from '@aws-sdk/client-dax';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { cluster } from '../../../checks/dax/resources/cluster.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(DAXClient);
beforeEach(() => aws.reset());

const arn = 'arn:aws:dax:ap-northeast-2:111122223333:cache/cart';

test('clusters come in pages of a hundred, with their tags', async () => {
  aws
    .on(DescribeClustersCommand)
    .resolvesOnce({ Clusters: [{ ClusterName: 'cart', ClusterArn: arn, ActiveNodes: 3 }], NextToken: 'more' })
    .resolvesOnce({ Clusters: [{ ClusterName: 'old', ClusterArn: `${arn}2`, IamRoleArn: 'role' }] });
  aws
    .on(ListTagsCommand, { ResourceName: arn })
    .resolves({ Tags: [{ Key: 'env', Value: 'prod' }], NextToken: 'more' });
  aws
    .on(ListTagsCommand, { ResourceName: arn, NextToken: 'more' })
    .resolves({ Tags: [{ Key: 'team', Value: 'shop' }] });
  aws
    .on(ListTagsCommand, { ResourceName: `${arn}2` })
    .rejects(awsError('AccessDeniedException', 'is not authorized'));
  const { resources, gaps } = await collected(cluster.with('tags'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'cart', arn, tags: { env: 'prod', team: 'shop' }, data: { ActiveNodes: 3 } },
    { id: 'old', details: { tags: { gap: { cause: 'access-denied' } } } },
  ]);
  expect(resources[1]?.data).not.toHaveProperty('IamRoleArn');
  const inputs = aws.commandCalls(DescribeClustersCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ MaxResults: 100 }, { MaxResults: 100, NextToken: 'more' }]);
});

test('where the Region has no DAX, there is no cluster', async () => {
  const unresolved = new Error('getaddrinfo ENOTFOUND dax.ap-northeast-2.amazonaws.com');
  aws.on(DescribeClustersCommand).rejects(Object.assign(unresolved, { code: 'ENOTFOUND' }));
  const { resources, gaps } = await collected(cluster);
  expect(resources).toEqual([]);
  expect(gaps).toEqual([]);
});

test.each([
  ['a resolver that does not answer', 'getaddrinfo EAI_AGAIN dax.ap-northeast-2.amazonaws.com'],
  ['another name that does not exist', 'getaddrinfo ENOTFOUND proxy.example.com'],
])('%s says nothing of DAX', async (_, message) => {
  aws.on(DescribeClustersCommand).rejects(new Error(message));
  expect((await collected(cluster)).gaps).toMatchObject([{ cause: 'unreachable' }]);
});

test('denied', async () => {
  aws.on(DescribeClustersCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  expect((await collected(cluster)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
