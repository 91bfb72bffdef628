import {
  DescribeCacheClustersCommand,
  DescribeReplicationGroupsCommand,
  DescribeServerlessCachesCommand,
  ListTagsForResourceCommand,
} from '../../../checks/elasticache/sdk.ts';
import { answer } from '../../standin/index.ts';
import { subnetId, subnetNamed } from './network.ts';
import { arnOf, daysAgo, idOf, pagesOf, seoul, shop, tagList } from './places.ts';

interface Cache {
  readonly name: string;
  readonly engine: 'valkey' | 'redis' | 'memcached';
  readonly version: string;
  readonly size: string;
  /** The subnet of each node; in a group the first is the primary's. */
  readonly subnets: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

interface Group extends Cache {
  readonly isMultiAz: boolean;
}

/** Sessions are safe; the ranking has a replica, but somebody asked for both nodes in the zone of the servers. */
const groups: readonly Group[] = [
  {
    name: 'haneul-shop-prod-session',
    engine: 'valkey',
    version: '8.0',
    size: 'cache.r7g.large',
    subnets: ['prod-db-a', 'prod-db-c'],
    isMultiAz: true,
    tags: shop('prod'),
  },
  {
    name: 'haneul-shop-prod-ranking',
    engine: 'redis',
    version: '6.2.6',
    size: 'cache.m6g.large',
    subnets: ['prod-db-a', 'prod-db-a'],
    isMultiAz: false,
    tags: { env: 'prod', team: '전시' },
  },
];

/** The coupons of the first big event were put on one node, and stayed there. */
const alone: readonly Cache[] = [
  {
    name: 'haneul-event-coupon',
    engine: 'redis',
    version: '5.0.6',
    size: 'cache.t3.medium',
    subnets: ['prod-db-c'],
    tags: { team: '이벤트' },
  },
  {
    name: 'haneul-shop-prod-pages',
    engine: 'memcached',
    version: '1.6.22',
    size: 'cache.t4g.medium',
    subnets: ['prod-db-a', 'prod-db-c'],
    tags: shop('prod'),
  },
];

const serverless = { name: 'haneul-shop-prod-cart', tags: shop('prod') };

const clusterArn = (name: string) => arnOf('elasticache', seoul, `cluster:${name}`);
const groupArn = (name: string) => arnOf('elasticache', seoul, `replicationgroup:${name}`);
const serverlessArn = (name: string) => arnOf('elasticache', seoul, `serverlesscache:${name}`);
const nodeName = (group: string, index: number) => `${group}-00${index + 1}`;
const zoneOf = (subnet: string) => subnetNamed(subnet).zone;

const tagsOf = new Map([
  ...groups.map(({ name, tags }) => [groupArn(name), tags] as const),
  ...alone.map(({ name, tags }) => [clusterArn(name), tags] as const),
  [serverlessArn(serverless.name), serverless.tags] as const,
]);

function replicationGroup({ name, engine, size, subnets, isMultiAz }: Group, now: Date) {
  return {
    ReplicationGroupId: name,
    ARN: groupArn(name),
    Status: 'available',
    Engine: engine,
    CacheNodeType: size,
    MultiAZ: isMultiAz ? ('enabled' as const) : ('disabled' as const),
    AutomaticFailover: 'enabled' as const,
    ClusterEnabled: false,
    MemberClusters: subnets.map((_, index) => nodeName(name, index)),
    NodeGroups: [
      {
        NodeGroupId: '0001',
        Status: 'available',
        NodeGroupMembers: subnets.map((subnet, index) => ({
          CacheClusterId: nodeName(name, index),
          CacheNodeId: '0001',
          PreferredAvailabilityZone: zoneOf(subnet),
          CurrentRole: index === 0 ? 'primary' : 'replica',
        })),
      },
    ],
    ReplicationGroupCreateTime: daysAgo(now, 420),
  };
}

function cluster({ name, engine, version, size, subnets }: Cache, group?: string) {
  const zones = [...new Set(subnets.map(zoneOf))];
  return {
    CacheClusterId: name,
    ARN: clusterArn(name),
    CacheClusterStatus: 'available',
    Engine: engine,
    EngineVersion: version,
    CacheNodeType: size,
    NumCacheNodes: subnets.length,
    PreferredAvailabilityZone: zones.length > 1 ? 'Multiple' : zones[0],
    CacheNodes: subnets.map((subnet, index) => ({
      CacheNodeId: `000${index + 1}`,
      CacheNodeStatus: 'available',
      CustomerAvailabilityZone: zoneOf(subnet),
    })),
    SecurityGroups: [{ SecurityGroupId: idOf('sg', 'haneul-shop-prod-cache'), Status: 'active' }],
    ...(group && { ReplicationGroupId: group }),
  };
}

const clusters = [
  ...groups.flatMap((group) =>
    group.subnets.map((subnet, index) =>
      cluster({ ...group, name: nodeName(group.name, index), subnets: [subnet] }, group.name),
    ),
  ),
  ...alone.map((each) => cluster(each)),
];

const byMarker = { size: 'MaxRecords', token: 'Marker', next: 'Marker', limit: 100 } as const;

/** Caches, all of them in Seoul. */
export const cacheAnswers = [
  answer(
    DescribeReplicationGroupsCommand,
    (_, { region, now }) => ({
      ReplicationGroups: region === seoul ? groups.map((group) => replicationGroup(group, now)) : [],
    }),
    { items: 'ReplicationGroups', ...byMarker },
  ),
  answer(
    DescribeCacheClustersCommand,
    (_, { region }) => ({ CacheClusters: region === seoul ? clusters : [] }),
    { items: 'CacheClusters', ...byMarker },
  ),
  answer(
    DescribeServerlessCachesCommand,
    (_, { region }) => ({
      ServerlessCaches:
        region === seoul
          ? [
              {
                ServerlessCacheName: serverless.name,
                ARN: serverlessArn(serverless.name),
                Status: 'available',
                Engine: 'valkey',
                MajorEngineVersion: '8',
                SubnetIds: ['prod-db-a', 'prod-db-c'].map(subnetId),
              },
            ]
          : [],
    }),
    pagesOf('ServerlessCaches', 50),
  ),
  answer(ListTagsForResourceCommand, ({ ResourceName = '' }) => ({
    TagList: tagList(tagsOf.get(ResourceName) ?? {}),
  })),
];
