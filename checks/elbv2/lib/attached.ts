import { type Collections, must, type Selected } from '#engine';
import { byTargetGroup } from '../../autoscaling/lib/traffic.ts';
import { group } from '../../autoscaling/resources/group.ts';
import { balancerWithAttributes, type groupWithAttributes, isCrossZone } from './cross-zone.ts';
import { zonesOf } from './zones.ts';

type Group = Selected<typeof groupWithAttributes>;

/** What is attached to a target group: load balancers that send, Auto Scaling groups that receive. */
export const attachments = { balancers: balancerWithAttributes, groups: group };

type Attached = Collections<typeof attachments>;

/** The zones in which the load balancers of a target group are enabled. */
export function enabledZones(group: Group, attached: Attached): ReadonlySet<string> {
  return new Set(balancersOf(group, attached).flatMap(zonesOf));
}

/** Of them, those from which a load balancer reaches its own zone's targets only. */
export function isolatedZones(group: Group, attached: Attached): readonly string[] {
  return balancersOf(group, attached)
    .filter((balancer) => !isCrossZone(group, balancer))
    .flatMap(zonesOf);
}

/** The zones of the Auto Scaling groups that bring the targets; none where something else does. */
export function grownZones({ arn }: Group, { groups }: Attached): ReadonlySet<string> {
  const zones = groups.having(byTargetGroup, arn).map(({ data }) => data.AvailabilityZones);
  return new Set(zones.flatMap((each) => must(each, 'AvailabilityZones')));
}

function balancersOf({ data }: Group, { balancers }: Attached) {
  return (data.LoadBalancerArns ?? []).map((arn) => must(balancers.get(arn), `load balancer ${arn}`));
}
