import { type Collections, environmentOf, oneOf, type Resource, type Selected } from '#engine';
import { group } from '../../autoscaling/resources/group.ts';
import { service } from '../../ecs/resources/service.ts';
import { replicationGroup } from '../../elasticache/resources/replication-group.ts';
import { loadBalancer } from '../../elbv2/resources/load-balancer.ts';
import { dbInstance } from '../../rds/resources/db-instance.ts';
import { natGateway } from '../../vpc/resources/nat-gateway.ts';
import { alarm } from '../resources/alarm.ts';
import { watches } from './watches.ts';

/** What carries production, as far as each of its kind has metrics that tell how it fares. */
export const watchedSources = {
  alarms: alarm,
  balancers: loadBalancer.with('tags'),
  databases: dbInstance,
  groups: group,
  caches: replicationGroup,
  services: service,
  gateways: natGateway,
};

type Sources = Collections<typeof watchedSources>;

const watchable = oneOf(loadBalancer, dbInstance, group, replicationGroup, service, natGateway);
type Watchable = Selected<typeof watchable>;

/** A kind of resource, its key metrics, and the dimensions that tell one from another. */
export interface Kind {
  readonly label: string;
  readonly namespace: string;
  readonly metrics: readonly string[];
  readonly list: (sources: Sources) => readonly Watchable[];
  readonly dimensions: (resource: Watchable) => readonly (readonly [name: string, value: string])[];
}

const words = (list: string) => list.split(' ');

/** AWS's own names: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html */
export const kinds: Readonly<Record<string, Kind>> = {
  'application-load-balancer': {
    label: 'Application Load Balancer',
    namespace: 'AWS/ApplicationELB',
    metrics: words(
      'HTTPCode_ELB_5XX_Count HTTPCode_Target_5XX_Count UnHealthyHostCount HealthyHostCount TargetResponseTime',
    ),
    list: ({ balancers }) => balancers.filter(({ data }) => data.Type === 'application'),
    dimensions: balancer,
  },
  'network-load-balancer': {
    label: 'Network Load Balancer',
    namespace: 'AWS/NetworkELB',
    metrics: words('UnHealthyHostCount HealthyHostCount'),
    list: ({ balancers }) => balancers.filter(({ data }) => data.Type === 'network'),
    dimensions: balancer,
  },
  database: {
    label: 'RDS or Aurora instance',
    namespace: 'AWS/RDS',
    metrics: words('CPUUtilization FreeStorageSpace DatabaseConnections FreeableMemory FreeLocalStorage'),
    list: ({ databases }) => [...databases],
    dimensions: (each) => [
      ['DBInstanceIdentifier', each.id],
      ...(each.type === 'rds.db-instance' && each.data.DBClusterIdentifier
        ? [['DBClusterIdentifier', each.data.DBClusterIdentifier] as const]
        : []),
    ],
  },
  'auto-scaling-group': {
    label: 'Auto Scaling group',
    namespace: 'AWS/EC2',
    metrics: words('CPUUtilization StatusCheckFailed StatusCheckFailed_Instance StatusCheckFailed_System'),
    list: ({ groups }) => groups.filter(({ data }) => data.DesiredCapacity !== 0),
    dimensions: (each) => [['AutoScalingGroupName', each.id]],
  },
  cache: {
    label: 'ElastiCache replication group',
    namespace: 'AWS/ElastiCache',
    metrics: words(
      'EngineCPUUtilization CPUUtilization DatabaseMemoryUsagePercentage FreeableMemory Evictions',
    ),
    list: ({ caches }) => [...caches],
    dimensions: (each) => [
      ['ReplicationGroupId', each.id],
      ...nodesOf(each).map((node) => ['CacheClusterId', node] as const),
    ],
  },
  'ecs-service': {
    label: 'ECS service',
    namespace: 'AWS/ECS',
    metrics: words('CPUUtilization MemoryUtilization'),
    list: ({ services }) => services.filter(({ data }) => data.desiredCount !== 0),
    dimensions: (each) => [['ServiceName', each.id.split('/').at(-1) ?? each.id]],
  },
  'nat-gateway': {
    label: 'NAT gateway',
    namespace: 'AWS/NATGateway',
    metrics: words('ErrorPortAllocation PacketsDropCount'),
    list: ({ gateways }) => gateways.filter(({ data }) => data.State === 'available'),
    dimensions: (each) => [['NatGatewayId', each.id]],
  },
};

/** A load balancer’s dimension is what stands behind `loadbalancer/` in its ARN. */
function balancer({ arn }: Watchable): readonly (readonly [string, string])[] {
  return [['LoadBalancer', arn.split(':loadbalancer/')[1] ?? arn]];
}

function nodesOf(each: Watchable): readonly string[] {
  if (each.type !== 'elasticache.replication-group') return [];
  const members = (each.data.NodeGroups ?? []).flatMap(({ NodeGroupMembers = [] }) => NodeGroupMembers);
  return members.flatMap(({ CacheClusterId }) => CacheClusterId ?? []);
}

/** What serves production, as far as its own tags and name tell. */
export function inProduction<R extends Resource>(resources: readonly R[]): readonly R[] {
  return resources.filter((each) => environmentOf(each, [], undefined).environment === 'production');
}

const byValue = ({ data }: Selected<typeof alarm>) =>
  [data, ...(data.Metrics ?? []).flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])].flatMap(
    ({ Dimensions = [] }) => Dimensions.flatMap(({ Value }) => Value ?? []),
  );
const byQuery = ({ data: { Metrics = [] } }: Selected<typeof alarm>) =>
  Metrics.some(({ Expression }) => Expression) ? 'query' : undefined;

/** Whether some alarm looks at one of the key metrics of a resource. */
export function isWatched(
  resource: Watchable,
  { namespace, metrics, dimensions }: Kind,
  alarms: Sources['alarms'],
): boolean {
  return dimensions(resource).some((dimension) =>
    [...alarms.having(byValue, dimension[1]), ...alarms.having(byQuery, 'query')].some((each) =>
      metrics.some((metric) => watches(each, namespace, metric, dimension)),
    ),
  );
}
