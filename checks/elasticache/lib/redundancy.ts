import { type Collection, fail, must, notApplicable, pass, type Selected, type Verdict } from '#engine';
import type { subnet } from '../../vpc/resources/subnet.ts';
import type { cacheCluster } from '../resources/cache-cluster.ts';
import type { replicationGroup } from '../resources/replication-group.ts';
import type { serverlessCache } from '../resources/serverless-cache.ts';
import { inTransit } from './in-transit.ts';

/** Whether every node group of a replication group has a node in another zone that takes over. */
export function judgeGroup({ data }: Selected<typeof replicationGroup>): Verdict {
  const settled = (data.NodeGroups ?? []).filter(({ Status }) => !inTransit(Status));
  const groups = must(settled.length > 0 ? settled : undefined, 'NodeGroups').map(
    ({ NodeGroupId, NodeGroupMembers }) => ({
      NodeGroupId,
      members: must(NodeGroupMembers, 'NodeGroupMembers'),
    }),
  );
  if (groups.some(({ members }) => members.some(({ PreferredOutpostArn }) => PreferredOutpostArn))) {
    return notApplicable('it is on an Outpost, which is in one zone');
  }
  const isSettled = data.AutomaticFailover === 'enabled' || data.AutomaticFailover === 'disabled';
  const AutomaticFailover = must(
    isSettled ? data.AutomaticFailover : undefined,
    'a settled AutomaticFailover',
  );
  const MultiAZ = must(data.MultiAZ, 'MultiAZ');
  const alone = groups.filter(({ members }) => members.length < 2);
  const together = groups.filter(({ members }) => members.length >= 2 && zonesOf(members).length < 2);

  const reason =
    shareOf(groups, alone, 'a replica') ??
    shareOf(groups, together, 'a node in another zone') ??
    (AutomaticFailover === 'disabled'
      ? 'No replica takes over: automatic failover is disabled'
      : undefined) ??
    (MultiAZ === 'disabled' ? 'Multi-AZ is disabled: nothing keeps the replicas in another zone' : undefined);
  if (reason === undefined) return pass();
  const zones = groups.map(({ NodeGroupId, members }) => ({ NodeGroupId, zones: zonesOf(members) }));
  const role = data.GlobalReplicationGroupInfo?.GlobalReplicationGroupMemberRole;
  return fail(
    reason,
    { MultiAZ, AutomaticFailover, NodeGroups: zones, GlobalReplicationGroupMemberRole: role },
    role?.toUpperCase() === 'SECONDARY' ? 'low' : undefined,
  );
}

type Members = readonly { readonly PreferredAvailabilityZone?: string | undefined }[];

function zonesOf(members: Members): readonly string[] {
  const zones = members.map((member) => must(member.PreferredAvailabilityZone, 'PreferredAvailabilityZone'));
  return [...new Set(zones)].sort();
}

function shareOf(all: readonly unknown[], some: readonly unknown[], what: string): string | undefined {
  if (some.length === 0) return undefined;
  return all.length === 1
    ? `The only node group is without ${what}`
    : `${some.length} of ${all.length} node groups are without ${what}`;
}

/** A node of its own, which nothing replaces but an empty one. */
export function judgeCluster({ data }: Selected<typeof cacheCluster>): Verdict {
  const { Engine, PreferredAvailabilityZone, PreferredOutpostArn, ReplicationGroupId } = data;
  if (ReplicationGroupId)
    return notApplicable(`the replication group ${ReplicationGroupId} is judged in its place`);
  if (must(Engine, 'Engine') === 'memcached') return notApplicable('Memcached does not replicate');
  if (PreferredOutpostArn) return notApplicable('it is on an Outpost, which is in one zone');
  return fail('A single node without a replication group', { Engine, PreferredAvailabilityZone });
}

/** Its data are in several zones by design; this looks at its endpoints. */
export function judgeServerless(
  { data }: Selected<typeof serverlessCache>,
  subnets: Collection<Selected<typeof subnet>>,
): Verdict {
  const SubnetIds = must(data.SubnetIds, 'SubnetIds');
  const zones = new Set(
    SubnetIds.map((id) => must(subnets.get(id)?.data.AvailabilityZone, `the AvailabilityZone of ${id}`)),
  );
  if (zones.size >= 2) return pass('a serverless cache is in several zones by design');
  return fail('Its endpoints are in one zone', { SubnetIds, zones: [...zones] });
}
