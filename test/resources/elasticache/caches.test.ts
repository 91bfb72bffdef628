import {
  DescribeCacheClustersCommand,
  DescribeReplicationGroupsCommand,
  DescribeServerlessCachesCommand,
  ElastiCacheClient,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-elasticache';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { cacheCluster } from '../../../checks/elasticache/resources/cache-cluster.ts';
import { replicationGroup } from '../../../checks/elasticache/resources/replication-group.ts';
import { serverlessCache } from '../../../checks/elasticache/resources/serverless-cache.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(ElastiCacheClient);
beforeEach(() => aws.reset());

const arnOf = (kind: string, id: string) => `arn:aws:elasticache:ap-northeast-2:111122223333:${kind}:${id}`;
const tagged = { TagList: [{ Key: 'env', Value: 'prod' }] };

interface Stub {
  resolves(output: object): Stub;
  resolvesOnce(output: object): Stub;
  rejects(error: Error): Stub;
  rejectsOnce(error: Error): Stub;
}

const types = [
  {
    type: replicationGroup,
    list: (): Stub => aws.on(DescribeReplicationGroupsCommand),
    asked: () =>
      aws.commandCalls(DescribeReplicationGroupsCommand).map(({ args }) => args[0].input as object),
    input: { MaxRecords: 100 },
    token: 'Marker',
    arn: (id: string) => arnOf('replicationgroup', id),
    page: (ids: readonly string[], Status = 'available') => ({
      ReplicationGroups: ids.map((id) => ({
        ReplicationGroupId: id,
        ARN: arnOf('replicationgroup', id),
        Status,
        KmsKeyId: 'kept',
        UserGroupIds: ['dropped'],
        NodeGroups: [
          {
            NodeGroupId: '0001',
            PrimaryEndpoint: { Address: 'dropped' },
            NodeGroupMembers: [{ PreferredAvailabilityZone: 'a', ReadEndpoint: { Address: 'dropped' } }],
          },
        ],
      })),
    }),
  },
  {
    type: cacheCluster,
    list: (): Stub => aws.on(DescribeCacheClustersCommand),
    asked: () => aws.commandCalls(DescribeCacheClustersCommand).map(({ args }) => args[0].input as object),
    input: { ShowCacheNodeInfo: true, MaxRecords: 100 },
    token: 'Marker',
    arn: (id: string) => arnOf('cluster', id),
    page: (ids: readonly string[], CacheClusterStatus = 'available') => ({
      CacheClusters: ids.map((id) => ({
        CacheClusterId: id,
        ARN: arnOf('cluster', id),
        CacheClusterStatus,
        EngineVersion: 'dropped',
        CacheNodes: [{ CustomerAvailabilityZone: 'a', Endpoint: { Address: 'dropped' } }],
      })),
    }),
  },
  {
    type: serverlessCache,
    list: (): Stub => aws.on(DescribeServerlessCachesCommand),
    asked: () => aws.commandCalls(DescribeServerlessCachesCommand).map(({ args }) => args[0].input as object),
    input: { MaxResults: 50 },
    token: 'NextToken',
    arn: (id: string) => arnOf('serverlesscache', id),
    page: (ids: readonly string[], Status = 'available') => ({
      ServerlessCaches: ids.map((id) => ({
        ServerlessCacheName: id,
        ARN: arnOf('serverlesscache', id),
        Status,
        UserGroupId: 'dropped',
      })),
    }),
  },
];

describe.each(types)('$type.type', ({ type, list, asked, input, token, arn, page }) => {
  test('several pages, asked for with the largest size, and the tags of each', async () => {
    list()
      .resolvesOnce({ ...page(['one']), [token]: 'more' })
      .resolves(page(['two']));
    aws.on(ListTagsForResourceCommand, { ResourceName: arn('one') }).resolves(tagged);
    aws.on(ListTagsForResourceCommand, { ResourceName: arn('two') }).resolves({});
    const { resources, gaps } = await collected(type.with('tags'));
    expect(gaps).toEqual([]);
    expect(resources).toMatchObject([
      { id: 'one', arn: arn('one'), tags: { env: 'prod' } },
      { id: 'two', arn: arn('two'), tags: {} },
    ]);
    expect(JSON.stringify(resources)).not.toContain('dropped');
    expect(asked()).toEqual([input, { ...input, [token]: 'more' }]);
  });

  test('none', async () => {
    list().resolves({});
    expect(await collected(type)).toMatchObject({ resources: [], gaps: [] });
  });

  test('denied after the first page', async () => {
    list()
      .resolvesOnce({ ...page(['one']), [token]: 'more' })
      .rejects(awsError('AccessDenied', '', 403));
    const { resources, gaps } = await collected(type);
    expect(resources).toMatchObject([{ id: 'one' }]);
    expect(gaps).toMatchObject([{ cause: 'access-denied' }]);
  });

  test('throttled once, and asked again', async () => {
    list()
      .rejectsOnce(awsError('Throttling', 'Rate exceeded', 400))
      .resolves(page(['one']));
    expect(await collected(type)).toMatchObject({ resources: [{ id: 'one' }], gaps: [] });
  });

  test('denied tags are a gap of the one that they belong to', async () => {
    list().resolves(page(['one']));
    aws.on(ListTagsForResourceCommand).rejects(awsError('AccessDenied', '', 403));
    const { resources } = await collected(type.with('tags'));
    expect(resources).toMatchObject([{ details: { tags: { gap: { cause: 'access-denied' } } } }]);
  });

  test.each(['creating', 'deleting'])('of one that is %s AWS gives no tags', async (status) => {
    list().resolves(page(['one'], status));
    expect(await collected(type.with('tags'))).toMatchObject({ resources: [{ tags: {} }], gaps: [] });
    expect(aws.commandCalls(ListTagsForResourceCommand)).toEqual([]);
  });
});

test.each([
  {
    type: replicationGroup,
    kept: { NodeGroups: [{ NodeGroupMembers: [{ PreferredAvailabilityZone: 'a' }] }] },
  },
  { type: cacheCluster, kept: { CacheNodes: [{ CustomerAvailabilityZone: 'a' }] } },
])('of the nodes of a $type.type the zones are kept', async ({ type, kept }) => {
  const own = types.find((each) => each.type === type);
  own?.list().resolves(own.page(['one']));
  expect((await collected(type)).resources[0]?.data).toMatchObject(kept);
});

test('of members of replication groups and of Memcached no tags are asked', async () => {
  aws.on(DescribeCacheClustersCommand).resolves({
    CacheClusters: [
      { CacheClusterId: 'member', ARN: 'member', Engine: 'redis', ReplicationGroupId: 'sessions' },
      { CacheClusterId: 'pages', ARN: 'pages', Engine: 'memcached' },
      { CacheClusterId: 'alone', ARN: 'alone', Engine: 'redis' },
    ],
  });
  aws.on(ListTagsForResourceCommand).resolves(tagged);
  await collected(cacheCluster.with('tags'));
  const asked = aws.commandCalls(ListTagsForResourceCommand).map(({ args }) => args[0].input);
  expect(asked).toEqual([{ ResourceName: 'alone' }]);
});
