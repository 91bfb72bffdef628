import { type Collection, type Collections, must, type Selected } from '#engine';
import { classicLoadBalancer } from '../../elb/resources/load-balancer.ts';
import { targetGroup } from '../../elbv2/resources/target-group.ts';
import type { instance } from '../resources/instance.ts';

/** What `poolsOf` consults. */
export const balancing = {
  targetGroups: targetGroup.with('health'),
  classicLoadBalancers: classicLoadBalancer,
};

type TargetGroup = Selected<typeof balancing.targetGroups>;
type ClassicLoadBalancer = Selected<typeof classicLoadBalancer>;
type Instance = Pick<Selected<typeof instance>, 'id' | 'data'>;

/** What a load balancer chooses from for a request: a target group, or a Classic Load Balancer. */
export interface Pool {
  readonly name: string;
  /** Ids of instances, or IP addresses. */
  readonly targets: readonly string[];
}

/** The targets of a group that a load balancer uses; those of others serve nobody. */
const byTarget = (group: TargetGroup) => {
  const { LoadBalancerArns = [], TargetType } = group.data;
  if (LoadBalancerArns.length === 0 || TargetType === 'lambda') return [];
  return group.health.flatMap(({ Target }) => Target?.Id ?? []);
};
const byInstance = ({ data: { Instances = [] } }: ClassicLoadBalancer) =>
  Instances.flatMap(({ InstanceId }) => InstanceId ?? []);

/** The pools in which an instance is registered, by its id or its private address. */
export function poolsOf(
  { id, data: { PrivateIpAddress, VpcId } }: Instance,
  { targetGroups, classicLoadBalancers }: Collections<typeof balancing>,
): readonly Pool[] {
  const byAddress = targetGroups
    .having(byTarget, PrivateIpAddress)
    .filter(({ data }) => data.TargetType === 'ip' && data.VpcId === VpcId);
  return [
    ...[...targetGroups.having(byTarget, id), ...byAddress].map((group) => ({
      name: `target group ${group.id}`,
      targets: byTarget(group),
    })),
    ...classicLoadBalancers.having(byInstance, id).map((loadBalancer) => ({
      name: `load balancer ${loadBalancer.id}`,
      targets: byInstance(loadBalancer),
    })),
  ];
}

const byAddress = ({ data }: Selected<typeof instance>) => data.PrivateIpAddress;

/** A running instance in another zone that takes over in one of the pools. */
export function partnerOf(
  { id, data: { Placement } }: Instance,
  pools: readonly Pool[],
  instances: Collection<Selected<typeof instance>>,
): Selected<typeof instance> | undefined {
  const zone = must(Placement?.AvailabilityZone, 'Placement.AvailabilityZone');
  return pools
    .flatMap(({ targets }) => targets)
    .flatMap((target) => instances.get(target) ?? instances.having(byAddress, target))
    .find(
      ({ id: other, data }) =>
        other !== id && data.State?.Name === 'running' && data.Placement?.AvailabilityZone !== zone,
    );
}
