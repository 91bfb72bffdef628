import type { Selected } from '#engine';
import check from '../../../checks/elasticache/replication-group-multi-az.ts';
import { cacheCluster } from '../../../checks/elasticache/resources/cache-cluster.ts';
import { replicationGroup } from '../../../checks/elasticache/resources/replication-group.ts';
import { serverlessCache } from '../../../checks/elasticache/resources/serverless-cache.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

/** A node group for each text, with a node for each of its letters, which are zones. */
const shards = (...groups: string[]) => ({
  NodeGroups: groups.map((zones, index) => ({
    NodeGroupId: `000${index + 1}`,
    NodeGroupMembers: [...zones].map((zone) => ({ PreferredAvailabilityZone: `ap-northeast-2${zone}` })),
  })),
});

const group = (data: Selected<typeof replicationGroup>['data']) =>
  resource(replicationGroup, {
    ReplicationGroupId: 'sessions',
    ARN: 'arn:aws:elasticache:ap-northeast-2:111122223333:replicationgroup:sessions',
    Status: 'available',
    MultiAZ: 'enabled',
    AutomaticFailover: 'enabled',
    ...shards('ac'),
    ...data,
  });

const node = (data: Selected<typeof cacheCluster>['data']) =>
  resource(cacheCluster, {
    CacheClusterId: 'alone',
    CacheClusterStatus: 'available',
    Engine: 'redis',
    PreferredAvailabilityZone: 'ap-northeast-2a',
    ...data,
  });

const serverless = (data: Selected<typeof serverlessCache>['data']) =>
  resource(serverlessCache, {
    ServerlessCacheName: 'cart',
    Status: 'available',
    SubnetIds: ['subnet-a', 'subnet-c'],
    ...data,
  });

const home = (SubnetId: string, zone: string | undefined) =>
  resource(subnet, { SubnetId, AvailabilityZone: zone && `ap-northeast-2${zone}` });

const secondary = (GlobalReplicationGroupMemberRole: string) => ({
  GlobalReplicationGroupInfo: { GlobalReplicationGroupId: 'world', GlobalReplicationGroupMemberRole },
});

testCheck(check, {
  passes: {
    'a replica in another zone': { subject: group({}) },
    'every node group has one': { subject: group(shards('ac', 'cd', 'aac')) },
    'a serverless cache': {
      subject: serverless({}),
      context: { subnets: [home('subnet-a', 'a'), home('subnet-c', 'c')] },
      because: 'by design',
    },
    'a node group that is being added has no nodes yet': {
      subject: group({
        Status: 'modifying',
        NodeGroups: [
          ...shards('ac').NodeGroups,
          { NodeGroupId: '0002', Status: 'creating', NodeGroupMembers: [] },
        ],
      }),
    },
    'while it is being modified': { subject: group({ Status: 'modifying' }) },
  },
  fails: {
    'the replica is in the same zone, whatever the settings say': {
      subject: group(shards('aa')),
      because: 'The only node group is without a node in another zone',
      evidence: { NodeGroups: [{ NodeGroupId: '0001', zones: ['ap-northeast-2a'] }] },
    },
    'one of the node groups has no replica': {
      subject: group(shards('ac', 'c', 'da')),
      because: '1 of 3 node groups are without a replica',
    },
    'a node group without nodes': { subject: group(shards('')), because: 'is without a replica' },
    'automatic failover is disabled': {
      subject: group({ AutomaticFailover: 'disabled', MultiAZ: 'disabled' }),
      because: 'automatic failover is disabled',
      evidence: { AutomaticFailover: 'disabled', MultiAZ: 'disabled' },
    },
    'Multi-AZ is disabled': { subject: group({ MultiAZ: 'disabled' }), because: 'Multi-AZ is disabled' },
    'a secondary of a global datastore': {
      subject: group({ ...shards('a'), ...secondary('SECONDARY') }),
      severity: 'low',
      evidence: { GlobalReplicationGroupMemberRole: 'SECONDARY' },
    },
    'its primary': { subject: group({ ...shards('a'), ...secondary('PRIMARY') }) },
    'a single node without a replication group': {
      subject: node({}),
      because: 'without a replication group',
      evidence: { PreferredAvailabilityZone: 'ap-northeast-2a' },
    },
    'a serverless cache with one subnet': {
      subject: serverless({ SubnetIds: ['subnet-a'] }),
      context: { subnets: [home('subnet-a', 'a')] },
      because: 'endpoints are in one zone',
    },
    'a serverless cache with two subnets in one zone': {
      subject: serverless({}),
      context: { subnets: [home('subnet-a', 'a'), home('subnet-c', 'a')] },
      evidence: { zones: ['ap-northeast-2a'] },
    },
  },
  notApplicable: {
    'a node of a replication group': {
      subject: node({ ReplicationGroupId: 'sessions' }),
      because: 'the replication group sessions',
    },
    Memcached: { subject: node({ Engine: 'memcached' }), because: 'Memcached' },
    'a node on an Outpost': { subject: node({ PreferredOutpostArn: 'arn:outpost' }), because: 'Outpost' },
    'a group on an Outpost': {
      subject: group({
        NodeGroups: [{ NodeGroupMembers: [{ PreferredOutpostArn: 'arn:outpost' }] }],
      }),
      because: 'Outpost',
    },
    'a group that is being created': {
      subject: group({ Status: 'creating', NodeGroups: [] }),
      because: 'creating',
    },
    'a group that never came to be': {
      subject: group({ Status: 'create-failed' }),
      because: 'create-failed',
    },
    'a node that is being deleted': {
      subject: node({ CacheClusterStatus: 'deleting' }),
      because: 'deleting',
    },
    'a serverless cache that is being created': {
      subject: serverless({ Status: 'CREATING' }),
      because: 'creating',
    },
  },
  unknown: {
    'automatic failover is being enabled': {
      subject: group({ AutomaticFailover: 'enabling', MultiAZ: 'disabled' }),
      because: 'a settled AutomaticFailover',
    },
    'automatic failover is being disabled': {
      subject: group({ AutomaticFailover: 'disabling' }),
      because: 'a settled AutomaticFailover',
    },
    'AWS did not say whether it is Multi-AZ': { subject: group({ MultiAZ: undefined }), because: 'MultiAZ' },
    'AWS did not say the node groups': { subject: group({ NodeGroups: [] }), because: 'NodeGroups' },
    'AWS did not say the nodes of one': {
      subject: group({ NodeGroups: [{ NodeGroupId: '0001' }] }),
      because: 'NodeGroupMembers',
    },
    'AWS did not say the zone of a node': {
      subject: group({
        NodeGroups: [{ NodeGroupMembers: [{ PreferredAvailabilityZone: 'a' }, { CacheNodeId: '0001' }] }],
      }),
      because: 'PreferredAvailabilityZone',
    },
    'AWS did not say the engine': { subject: node({ Engine: undefined }), because: 'Engine' },
    'AWS did not say the subnets': { subject: serverless({ SubnetIds: undefined }), because: 'SubnetIds' },
    'the zone of a subnet is not known': {
      subject: serverless({ ServerlessCacheName: 'far' }),
      context: { subnets: [home('subnet-a', 'a'), home('subnet-c', undefined)] },
      because: 'the AvailabilityZone of subnet-c',
    },
    'a subnet is not listed': { subject: serverless({ Engine: 'valkey' }), because: 'subnet-a' },
  },
});
