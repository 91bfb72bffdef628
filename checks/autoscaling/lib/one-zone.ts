import type { Collections, Selected } from '#engine';
import { instance } from '../../ec2/resources/instance.ts';
import { placementGroup } from '../../ec2/resources/placement-group.ts';
import { group } from '../resources/group.ts';
import { clusterOf } from './kubernetes.ts';
import { trafficOf } from './traffic.ts';

type Group = Selected<typeof group>;

/** What `whyOneZone` consults. */
export const neighbours = { groups: group, instances: instance, placementGroups: placementGroup };

/** Why a group is meant to have fewer zones than `minZones`, if it is. */
export function whyOneZone(
  self: Group,
  { groups, instances, placementGroups }: Collections<typeof neighbours>,
  minZones: number,
): string | undefined {
  if (Object.keys(self.tags).some((key) => /^(aws-)?parallelcluster/.test(key))) {
    return 'AWS ParallelCluster keeps its nodes close together';
  }
  const siblings = groups.having(bySet, bySet(self));
  const covered = new Set(siblings.flatMap(({ data }) => data.AvailabilityZones ?? []));
  if (covered.size >= minZones) return `one of a set of groups in ${[...covered].sort().join(', ')}`;

  const { PlacementGroup, Instances = [] } = self.data;
  const placed = PlacementGroup ?? instances.get(Instances[0]?.InstanceId)?.data.Placement?.GroupName;
  return placementGroups.get(placed)?.data.Strategy === 'cluster'
    ? `the cluster placement group ${placed} keeps the instances in one zone`
    : undefined;
}

/**
 * What groups with one zone each have in common where they are meant as one: the Kubernetes cluster (a volume
 * cannot leave its zone, so each zone has a group), or the stack and the target groups.
 */
function bySet({ tags, data }: Group): string | undefined {
  if (data.AvailabilityZones?.length !== 1) return undefined;
  const cluster = clusterOf(tags);
  if (cluster) return `cluster ${cluster}`;
  const stack = tags['aws:cloudformation:stack-id'];
  const { targetGroups } = trafficOf(data);
  return stack && targetGroups.length > 0 ? `stack ${stack} ${[...targetGroups].sort()}` : undefined;
}
