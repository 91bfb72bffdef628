import { defineCollector, tagsOf } from '#engine';
import { inTransit } from '../lib/in-transit.ts';

/** A replication group of Valkey or Redis OSS: node groups (shards) of a primary and its replicas. */
export const replicationGroup = defineCollector({
  type: 'elasticache.replication-group',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeReplicationGroupsCommand }) =>
    ask(DescribeReplicationGroupsCommand, {
      iam: 'elasticache:DescribeReplicationGroups',
      input: () => ({ MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ ReplicationGroups = [] }) =>
        ReplicationGroups.map(({ NodeGroups, ...group }) => ({
          ...group,
          ...(NodeGroups && {
            NodeGroups: NodeGroups.map(
              ({ PrimaryEndpoint, ReaderEndpoint, NodeGroupMembers: members, ...shard }) => ({
                ...shard,
                ...(members && { NodeGroupMembers: members.map(({ ReadEndpoint, ...member }) => member) }),
              }),
            ),
          }),
        })),
    }),
  keep: [
    'ARN',
    'AutomaticFailover',
    'CacheNodeType',
    'Engine',
    'GlobalReplicationGroupInfo',
    'KmsKeyId',
    'MultiAZ',
    'NodeGroups',
    'ReplicationGroupId',
    'Status',
  ],
  identify: ({ ReplicationGroupId = '', ARN = '' }) => ({ id: ReplicationGroupId, arn: ARN }),
  details: (ask, { ListTagsForResourceCommand }) => ({
    tags: ask(ListTagsForResourceCommand, {
      iam: 'elasticache:ListTagsForResource',
      only: ({ data: { Status } }) => inTransit(Status) === undefined,
      input: ({ arn }) => ({ ResourceName: arn }),
      select: ({ TagList }) => tagsOf(TagList),
    }),
  }),
});
