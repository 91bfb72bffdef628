import { type Collection, type Collections, must, type Selected } from '#engine';
import { group } from '../../autoscaling/resources/group.ts';
import type { subnet } from '../../vpc/resources/subnet.ts';
import { capacityProvider } from '../resources/capacity-provider.ts';
import type { service } from '../resources/service.ts';
import type { task } from '../resources/task.ts';
import { runOf } from './run.ts';

type Service = Pick<Selected<typeof service>, 'data'>;
type Task = Selected<typeof task>;

/** What tells which hosts the tasks of a service are placed on. */
export const hosts = { capacityProviders: capacityProvider, groups: group };

/** The zones of a service's own subnets; of one in the network of its hosts, nothing. */
export function allowedZones(
  self: Service,
  subnets: Collection<Selected<typeof subnet>>,
): readonly string[] | undefined {
  const ids = runOf(self).networkConfiguration?.awsvpcConfiguration?.subnets;
  if (ids === undefined) return undefined;
  const zones = ids.map((id) => {
    const { data } = must(subnets.get(id), `the subnet ${id}`);
    return must(data.AvailabilityZone, 'AvailabilityZone');
  });
  return [...new Set(zones)].sort();
}

/** The one zone that a constraint admits, where that is all it says. */
export function onlyZone({ data: { placementConstraints = [] } }: Service): string | undefined {
  const alone = /^\s*attribute:ecs\.availability-zone\s*(?:==?\s*([\w-]+)|in\s*\[\s*([\w-]+)\s*\])\s*$/;
  const found = placementConstraints.flatMap(({ expression = '' }) => alone.exec(expression) ?? []);
  return found[1] ?? found[2];
}

/** Whether ECS spreads the tasks: on Fargate, and wherever nothing else is said, it does so over the zones. */
export function isSpread({ data: { placementStrategy = [], placementConstraints = [] } }: Service): boolean {
  return (
    placementStrategy.length === 0 ||
    placementConstraints.some(({ type }) => type === 'distinctInstance') ||
    placementStrategy.some(
      ({ type, field = '' }) =>
        type === 'spread' && /^(attribute:ecs\.availability-zone|instanceId|host)$/i.test(field),
    )
  );
}

const byGroup = ({ data: { clusterArn, group } }: Task) => `${clusterArn} ${group}`;

/** How many tasks of a service run in each of the zones that it may use. */
export function tasksByZone(
  { data: { clusterArn, serviceName } }: Service,
  tasks: Collection<Task>,
  allowed: readonly string[] = [],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries(allowed.map((zone) => [zone, 0]));
  for (const { data } of tasks.having(byGroup, `${clusterArn} service:${serviceName}`)) {
    if (data.lastStatus !== 'RUNNING') continue;
    const zone = must(data.availabilityZone, 'availabilityZone');
    counts[zone] = (counts[zone] ?? 0) + 1;
  }
  return counts;
}

/** Whether all hosts of a service are Auto Scaling groups in one and the same zone. */
export function isOnOneZonesGroups(self: Service, { capacityProviders, groups }: Collections<typeof hosts>) {
  const zones = (runOf(self).capacityProviderStrategy ?? []).map(({ capacityProvider: name }) => {
    const arn = capacityProviders.get(name)?.data.autoScalingGroupProvider?.autoScalingGroupArn;
    return groups.get(arn)?.data.AvailabilityZones?.join();
  });
  const [first] = zones;
  return first !== undefined && !first.includes(',') && zones.every((each) => each === first);
}
