import { expect, test } from 'vitest';
import type { Resource } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { watchedSources } from '../../../checks/cloudwatch/lib/key-metrics.ts';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import { keyMetrics } from '../../../checks/cloudwatch/resources/key-metrics.ts';
import { service } from '../../../checks/ecs/resources/service.ts';
import { replicationGroup } from '../../../checks/elasticache/resources/replication-group.ts';
import { loadBalancer } from '../../../checks/elbv2/resources/load-balancer.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { natGateway } from '../../../checks/vpc/resources/nat-gateway.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import type { Gap } from '../../../src/model/gap.ts';
import { derive } from '../../support/derive.ts';
import { here, resource } from '../../support/resource.ts';

const arn = (what: string) => `arn:aws:x:ap-northeast-2:111122223333:${what}`;
const balancer = (name: string, Type: 'application' | 'network' | 'gateway', env = 'prod') => ({
  ...resource(loadBalancer, {
    LoadBalancerName: name,
    LoadBalancerArn: arn(`loadbalancer/${Type === 'network' ? 'net' : 'app'}/${name}/1f`),
    Type,
  }),
  tags: { env },
});
const alarmOn = (Namespace: string, MetricName: string, Name: string, Value: string) =>
  resource(alarm, {
    AlarmName: `${MetricName} ${Value}`,
    AlarmArn: arn(MetricName),
    Namespace,
    MetricName,
    Dimensions: [{ Name, Value }],
  });
const database = (DBInstanceIdentifier: string, DBClusterIdentifier?: string) =>
  resource(dbInstance, {
    DBInstanceIdentifier,
    DBInstanceArn: arn(DBInstanceIdentifier),
    ...(DBClusterIdentifier && { DBClusterIdentifier }),
  });
const found = (from: Readonly<Record<string, readonly Resource[]>>) =>
  Object.fromEntries(derive(keyMetrics, from).map(({ id, data }) => [id, [data.count, ...data.unwatched]]));

test('nothing', () => {
  expect(found({})).toEqual({});
});

test('each kind by its own dimension', () => {
  const from = {
    balancers: [
      balancer('web', 'application'),
      balancer('api', 'application'),
      balancer('tcp', 'network'),
      balancer('gw', 'gateway'),
    ],
    databases: [database('orders'), database('shop-1', 'shop'), database('bare')],
    groups: [
      resource(group, {
        AutoScalingGroupName: 'web',
        AutoScalingGroupARN: arn('asg'),
        MinSize: 1,
        MaxSize: 1,
        DesiredCapacity: 1,
        DefaultCooldown: 0,
        AvailabilityZones: [],
        HealthCheckType: 'EC2',
        CreatedTime: here.now,
      } as never),
      resource(group, {
        AutoScalingGroupName: 'off',
        AutoScalingGroupARN: arn('asg-off'),
        DesiredCapacity: 0,
      } as never),
    ],
    caches: [
      resource(replicationGroup, {
        ReplicationGroupId: 'cart',
        ARN: arn('cart'),
        NodeGroups: [{ NodeGroupMembers: [{ CacheClusterId: 'cart-001' }, {}] }, {}],
      }),
      resource(replicationGroup, { ReplicationGroupId: 'rank', ARN: arn('rank') }),
    ],
    services: [
      resource(service, { serviceArn: arn('service/shop/web'), desiredCount: 2 } as never),
      resource(service, { serviceArn: arn('service/shop/idle'), desiredCount: 0 } as never),
    ],
    gateways: [
      resource(natGateway, { NatGatewayId: 'nat-1', State: 'available' } as never),
      resource(natGateway, { NatGatewayId: 'nat-2', State: 'deleted' } as never),
    ],
    alarms: [
      alarmOn('AWS/ApplicationELB', 'TargetResponseTime', 'LoadBalancer', 'app/web/1f'),
      alarmOn('AWS/NetworkELB', 'UnHealthyHostCount', 'LoadBalancer', 'net/tcp/1f'),
      alarmOn('AWS/RDS', 'CPUUtilization', 'DBInstanceIdentifier', 'orders'),
      alarmOn('AWS/RDS', 'FreeableMemory', 'DBClusterIdentifier', 'shop'),
      alarmOn('AWS/RDS', 'Deadlocks', 'DBInstanceIdentifier', 'bare'),
      alarmOn('AWS/EC2', 'CPUUtilization', 'AutoScalingGroupName', 'web'),
      alarmOn('AWS/ElastiCache', 'EngineCPUUtilization', 'CacheClusterId', 'cart-001'),
      alarmOn('AWS/ECS', 'CPUUtilization', 'ServiceName', 'web'),
    ],
  };
  expect(found(from)).toEqual({
    'application-load-balancer': [2, 'api'],
    'network-load-balancer': [1],
    database: [3, 'bare'],
    'auto-scaling-group': [1],
    cache: [2, 'rank'],
    'ecs-service': [1],
    'nat-gateway': [1, 'nat-1'],
  });
});

test('what is not production is left out', () => {
  expect(
    found({ balancers: [balancer('web', 'application', 'dev')], databases: [database('shop-dev-db')] }),
  ).toEqual({});
});

test('a query over all, and arithmetic', () => {
  const query = resource(alarm, {
    AlarmName: 'q',
    AlarmArn: arn('q'),
    Metrics: [
      { Id: 'q', Expression: 'SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier)' },
    ],
  });
  expect(found({ databases: [database('a'), database('b')], alarms: [query] })).toEqual({ database: [2] });
  const Metric = {
    Namespace: 'AWS/RDS',
    MetricName: 'CPUUtilization',
    Dimensions: [{ Name: 'DBInstanceIdentifier', Value: 'a' }],
  };
  const sum = resource(alarm, {
    AlarmName: 's',
    AlarmArn: arn('s'),
    Metrics: [
      { Id: 'm', MetricStat: { Metric, Period: 60, Stat: 'Sum' } },
      { Id: 'n', MetricStat: { Metric: {}, Period: 60, Stat: 'Sum' } },
      { Id: 'e' },
    ],
  });
  expect(found({ databases: [database('a'), database('b')], alarms: [sum] })).toEqual({ database: [2, 'b'] });
});

test('a list that was not read is told of its own kind only', () => {
  const gap: Gap = { operation: 'rds:X', actions: [], ...here, cause: 'access-denied', message: '' };
  const empty = Object.fromEntries(Object.keys(watchedSources).map((name) => [name, new ReadCollection([])]));
  const from = { ...empty, databases: new ReadCollection([], gap) };
  expect([...keyMetrics.derive(from, here)]).toMatchObject([
    { id: 'database', data: { count: 0, unread: gap } },
  ]);
});
