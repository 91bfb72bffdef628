import { type Collections, must, type Selected } from '#engine';
import { instance } from '../../ec2/resources/instance.ts';
import { subnet } from '../../vpc/resources/subnet.ts';
import type { loadBalancer } from '../resources/load-balancer.ts';
import { targetGroup } from '../resources/target-group.ts';

export const groupWithHealth = targetGroup.with('health');

type Target = NonNullable<Selected<typeof groupWithHealth>['health'][number]['Target']>;

/** What tells where a target is. */
export const whereabouts = { instances: instance, subnets: subnet };

/** The names of the zones that a load balancer is enabled in. */
export function zonesOf({ data }: Selected<typeof loadBalancer>): readonly string[] {
  return must(data.AvailabilityZones, 'AvailabilityZones').map(({ ZoneName }) => must(ZoneName, 'ZoneName'));
}

/** How many healthy targets there are in each zone; `all` are those outside the VPC, reached from every zone. */
export function healthyByZone(
  group: Selected<typeof groupWithHealth>,
  context: Collections<typeof whereabouts>,
): Readonly<Record<string, number>> {
  const zones: Record<string, number> = {};
  for (const { Target, TargetHealth } of group.health) {
    if (TargetHealth?.State !== 'healthy') continue;
    const zone = zoneOf(group, must(Target, 'Target'), context);
    zones[zone] = (zones[zone] ?? 0) + 1;
  }
  return zones;
}

function zoneOf(
  { data: { TargetType, VpcId } }: Selected<typeof groupWithHealth>,
  { Id = '', AvailabilityZone }: Target,
  { instances, subnets }: Collections<typeof whereabouts>,
): string {
  const where = `the zone of target ${Id}`;
  if (TargetType === 'instance') return must(instances.get(Id)?.data.Placement?.AvailabilityZone, where);
  if (AvailabilityZone && AvailabilityZone !== 'all') return AvailabilityZone;
  // An Application Load Balancer says `all` of addresses in its VPC too, as long as it balances across zones.
  const home = subnets.having(byVpc, VpcId).find(({ data }) => contains(data.CidrBlock ?? '', Id));
  return must(home?.data.AvailabilityZone ?? AvailabilityZone, where);
}

const byVpc = ({ data }: Selected<typeof subnet>) => data.VpcId;

/**
 * Whether an IPv4 block contains an address.
 * @internal Exported for its test.
 */
export function contains(block: string, address: string): boolean {
  const [network = '', length] = block.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(numberOf(network) / size) === Math.floor(numberOf(address) / size);
}

/** An IPv4 address as a number; `NaN`, which equals nothing, for an IPv6 address. */
function numberOf(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

/** For `having`: the target groups of a load balancer, by its ARN. */
export const byBalancer = ({ data }: Selected<typeof targetGroup>) => data.LoadBalancerArns;

/** How evenly the healthy targets of a group are spread; `undefined` where a zone has none, or none has zones. */
export function spreadOf(
  group: Selected<typeof groupWithHealth>,
  zones: readonly string[],
  context: Collections<typeof whereabouts>,
) {
  const found = healthyByZone(group, context);
  const counts = zones.map((zone) => found[zone] ?? 0);
  const least = Math.min(...counts);
  if (least === 0 || 'all' in found) return undefined;
  return { id: group.id, found, least, most: Math.max(...counts) };
}
