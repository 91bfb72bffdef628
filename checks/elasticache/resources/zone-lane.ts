import { defineDerived, type LaneRole, type Selected } from '#engine';
import { counted, laneOf } from '../../vpc/lib/lane.ts';
import { securityGroup } from '../../vpc/resources/security-group.ts';
import { subnet } from '../../vpc/resources/subnet.ts';
import { cacheCluster } from './cache-cluster.ts';
import { replicationGroup } from './replication-group.ts';
import { serverlessCache } from './serverless-cache.ts';

const byGroup = ({ data }: Selected<typeof cacheCluster>) => data.ReplicationGroupId;

const roles: Readonly<Record<string, LaneRole>> = { primary: 'primary', replica: 'replica' };
const check = 'elasticache/replication-group-multi-az';

/** A cache as a row of the zone lanes; only the security groups of its nodes say which VPC it is in. */
export const zoneLane = defineDerived({
  type: 'elasticache.zone-lane',
  scope: 'region',
  from: {
    groups: replicationGroup,
    clusters: cacheCluster,
    caches: serverlessCache,
    securityGroups: securityGroup,
    subnets: subnet,
  },
  *derive({ groups, clusters, caches, securityGroups, subnets }) {
    const vpcOf = (cluster: Selected<typeof cacheCluster> | undefined) =>
      securityGroups.get(cluster?.data.SecurityGroups?.[0]?.SecurityGroupId)?.data.VpcId;
    for (const { id, arn, type, data } of groups) {
      const nodes = clusters.having(byGroup, id);
      const VpcId = vpcOf(nodes[0]);
      if (VpcId === undefined) continue;
      const members = (data.NodeGroups ?? []).flatMap(({ NodeGroupMembers = [] }) => NodeGroupMembers);
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: `ElastiCache ${data.Engine ?? ''}`.trim(),
        name: id,
        type,
        resources: [arn, ...nodes.map((node) => node.arn)],
        cells: counted(
          members.flatMap(({ PreferredAvailabilityZone: zone, CurrentRole = '' }) =>
            zone ? [{ zone, role: roles[CurrentRole] ?? 'active', what: data.CacheNodeType ?? '' }] : [],
          ),
        ),
        spread: [{ check, resource: arn }],
      });
    }
    for (const cluster of clusters) {
      const { id, arn, type, data } = cluster;
      const VpcId = vpcOf(cluster);
      if (VpcId === undefined || data.ReplicationGroupId) continue;
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: `ElastiCache ${data.Engine ?? ''}`.trim(),
        name: id,
        type,
        resources: [arn],
        cells: counted(
          (data.CacheNodes ?? []).flatMap(({ CustomerAvailabilityZone: zone }) =>
            zone ? [{ zone, role: 'active' as const, what: data.CacheNodeType ?? '' }] : [],
          ),
        ),
        spread: [{ check, resource: arn }],
      });
    }
    for (const { id, arn, type, data } of caches) {
      const homes = (data.SubnetIds ?? []).flatMap((SubnetId) => subnets.get(SubnetId)?.data ?? []);
      const VpcId = homes[0]?.VpcId;
      if (VpcId === undefined) continue;
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: `ElastiCache ${data.Engine ?? ''} serverless`,
        name: id,
        type,
        resources: [arn],
        cells: homes.flatMap(({ AvailabilityZone: zone }) =>
          zone ? [{ zone, role: 'active' as const, count: 1, what: '' }] : [],
        ),
        spread: [{ check, resource: arn }],
      });
    }
  },
});
