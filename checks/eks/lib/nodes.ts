import { type Collections, must, type Selected } from '#engine';
import { clusterOf } from '../../autoscaling/lib/kubernetes.ts';
import { group } from '../../autoscaling/resources/group.ts';
import { instance } from '../../ec2/resources/instance.ts';
import type { subnet } from '../../vpc/resources/subnet.ts';

type Cluster = { readonly id: string };
type Group = Selected<typeof group>;
type Instance = Selected<typeof instance>;

/** What tells which machines the nodes of a cluster are: node groups are Auto Scaling groups. */
export const machines = { groups: group, instances: instance };

/** The nodes of a cluster that are machines of the account. */
export interface Nodes {
  readonly count: number;
  /** The zones that they may be in. */
  readonly zones: readonly string[];
  readonly isSpotOnly: boolean;
}

const byCluster = ({ tags }: Pick<Group, 'tags'>) => clusterOf(tags);

/** The nodes that Auto Scaling groups keep, and those that Karpenter starts by itself. */
export function nodesOf({ id }: Cluster, { groups, instances }: Collections<typeof machines>): Nodes {
  const pools = groups
    .having(byCluster, id)
    .filter(({ data }) => must(data.DesiredCapacity, 'DesiredCapacity') > 0);
  const started = instances.having(byCluster, id).filter(isKarpenters);
  const zones = [
    ...pools.flatMap(({ data }) => must(data.AvailabilityZones, 'AvailabilityZones')),
    ...started.map(({ data }) => must(data.Placement?.AvailabilityZone, 'Placement.AvailabilityZone')),
  ];
  return {
    count: pools.reduce((sum, { data }) => sum + (data.DesiredCapacity ?? 0), started.length),
    zones: [...new Set(zones)].sort(),
    isSpotOnly: pools.every(isSpot) && started.every(({ data }) => data.InstanceLifecycle === 'spot'),
  };
}

function isKarpenters({ tags, data }: Instance): boolean {
  const isRunning = data.State?.Name === 'running';
  return isRunning && ('karpenter.sh/nodepool' in tags || 'karpenter.sh/provisioner-name' in tags);
}

/** Node groups of Spot Instances are groups of a mixed policy without any On-Demand Instances. */
function isSpot({ data: { MixedInstancesPolicy } }: Group): boolean {
  const { OnDemandBaseCapacity, OnDemandPercentageAboveBaseCapacity } =
    MixedInstancesPolicy?.InstancesDistribution ?? {};
  return (OnDemandBaseCapacity ?? 0) === 0 && OnDemandPercentageAboveBaseCapacity === 0;
}

/** The zones of subnets. */
export function zonesOf(
  ids: readonly string[],
  subnets: Collections<{ subnets: typeof subnet }>['subnets'],
): readonly string[] {
  const zones = ids.map((id) => {
    const { data } = must(subnets.get(id), `the subnet ${id}`);
    return must(data.AvailabilityZone, 'AvailabilityZone');
  });
  return [...new Set(zones)].sort();
}
