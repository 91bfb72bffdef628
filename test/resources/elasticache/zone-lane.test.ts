import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { cacheCluster } from '../../../checks/elasticache/resources/cache-cluster.ts';
import { replicationGroup } from '../../../checks/elasticache/resources/replication-group.ts';
import { serverlessCache } from '../../../checks/elasticache/resources/serverless-cache.ts';
import { zoneLane } from '../../../checks/elasticache/resources/zone-lane.ts';
import { securityGroup } from '../../../checks/vpc/resources/security-group.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const arn = (kind: string, id: string) => `arn:aws:elasticache:ap-northeast-2:111122223333:${kind}:${id}`;
const CacheNodeType = 'cache.r7g.large';
const SecurityGroups = [{ SecurityGroupId: 'sg-1' }];

const group = (data: Selected<typeof replicationGroup>['data'] = {}) =>
  resource(replicationGroup, {
    ReplicationGroupId: 'sessions',
    ARN: arn('replicationgroup', 'sessions'),
    Engine: 'valkey',
    CacheNodeType,
    ...data,
  });
const node = (CacheClusterId: string, data: Selected<typeof cacheCluster>['data'] = {}) =>
  resource(cacheCluster, {
    CacheClusterId,
    ARN: arn('cluster', CacheClusterId),
    Engine: 'redis',
    CacheNodeType,
    SecurityGroups,
    ...data,
  });
const home = (SubnetId: string, AvailabilityZone: string | undefined) =>
  resource(subnet, { SubnetId, SubnetArn: SubnetId, AvailabilityZone, VpcId: 'vpc-1' });

const draw = (from: Parameters<typeof lanesOf>[1]) =>
  lanesOf(zoneLane, {
    groups: [],
    clusters: [],
    caches: [],
    securityGroups: [resource(securityGroup, { GroupId: 'sg-1', VpcId: 'vpc-1' })],
    subnets: [home('subnet-a', 'a'), home('subnet-c', 'c')],
    ...from,
  });

test('a replication group is one row, with the role of each node', () => {
  const NodeGroupMembers = [
    { PreferredAvailabilityZone: 'a', CurrentRole: 'primary' },
    { PreferredAvailabilityZone: 'c', CurrentRole: 'replica' },
    { CurrentRole: 'replica' },
  ];
  const clusters = ['sessions-001', 'sessions-002'].map((id) => node(id, { ReplicationGroupId: 'sessions' }));
  expect(draw({ groups: [group({ NodeGroups: [{ NodeGroupMembers }] })], clusters })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: ElastiCache valkey sessions',
      cells: ['a primary 1 cache.r7g.large', 'c replica 1 cache.r7g.large'],
      resources: 3,
      spread: ['elasticache/replication-group-multi-az sessions'],
    },
  ]);
});

test('of node groups AWS does not say the roles', () => {
  const members = (...zones: string[]) => ({
    NodeGroupMembers: zones.map((PreferredAvailabilityZone) => ({ PreferredAvailabilityZone })),
  });
  const groups = [group({ NodeGroups: [members('a', 'c'), members('c', 'a'), members('a', 'a')] })];
  const clusters = [node('sessions-0001-001', { ReplicationGroupId: 'sessions' })];
  expect(draw({ groups, clusters })[0]?.cells).toEqual([
    'a active 4 cache.r7g.large',
    'c active 2 cache.r7g.large',
  ]);
});

test('what is in no group has a row of its own', () => {
  const CacheNodes = ['a', 'c', undefined].map((CustomerAvailabilityZone) => ({ CustomerAvailabilityZone }));
  expect(draw({ clusters: [node('pages', { Engine: 'memcached', CacheNodes })] })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: ElastiCache memcached pages',
      cells: ['a active 1 cache.r7g.large', 'c active 1 cache.r7g.large'],
      resources: 1,
      spread: ['elasticache/replication-group-multi-az pages'],
    },
  ]);
});

test('a serverless cache is where its endpoints are', () => {
  const cache = resource(serverlessCache, {
    ServerlessCacheName: 'cart',
    ARN: arn('serverlesscache', 'cart'),
    Engine: 'valkey',
    SubnetIds: ['subnet-a', 'subnet-c'],
  });
  expect(draw({ caches: [cache] })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: ElastiCache valkey serverless cart',
      cells: ['a active 1', 'c active 1'],
      resources: 1,
      spread: ['elasticache/replication-group-multi-az cart'],
    },
  ]);
});

test('what is in no known VPC makes no row', () => {
  const lost = resource(serverlessCache, { ServerlessCacheName: 'cart', SubnetIds: ['subnet-gone'] });
  const clusters = [node('alone', { SecurityGroups: undefined })];
  expect(draw({ groups: [group()], clusters, caches: [lost] })).toEqual([]);
});
