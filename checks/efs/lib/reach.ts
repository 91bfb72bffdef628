import { type Collection, must, type Selected } from '#engine';
import type { instance } from '../../ec2/resources/instance.ts';
import { userOf } from '../../vpc/lib/interface-user.ts';
import { bySubnet } from '../../vpc/lib/tiers.ts';
import { subnetsOf, zoneOf } from '../../vpc/lib/zones.ts';
import type { availabilityZone } from '../../vpc/resources/availability-zone.ts';
import type { networkInterface } from '../../vpc/resources/network-interface.ts';
import type { subnet } from '../../vpc/resources/subnet.ts';
import type { mountTarget } from '../resources/mount-target.ts';

type Instance = Selected<typeof instance>;

const byFileSystem = ({ data }: Selected<typeof mountTarget>) => data.FileSystemId;
const byZoneIfRunning = ({ data: { State, VpcId, Placement } }: Instance) =>
  State?.Name === 'running' ? `${VpcId} ${Placement?.AvailabilityZone}` : undefined;

/** The zones of a file system: those of its VPC, those where it can be mounted, and those where what mounts file systems runs. */
export function reachOf(
  id: string,
  {
    mountTargets,
    subnets,
    zones,
    interfaces,
    instances,
  }: {
    readonly mountTargets: Collection<Selected<typeof mountTarget>>;
    readonly subnets: Collection<Selected<typeof subnet>>;
    readonly zones: Collection<Selected<typeof availabilityZone>>;
    readonly interfaces: Collection<Selected<typeof networkInterface>>;
    readonly instances: Collection<Instance>;
  },
) {
  const targets = mountTargets.known(byFileSystem, id);
  // Mount targets are in one VPC at a time: https://docs.aws.amazon.com/efs/latest/ug/manage-fs-access.html
  const VpcId = must(targets[0]?.data.VpcId, 'the VpcId of its mount targets');
  const homes = subnetsOf(VpcId, subnets, zones);
  const busy = homes.filter(
    (home) =>
      instances.having(byZoneIfRunning, `${VpcId} ${home.data.AvailabilityZone}`).length > 0 ||
      interfaces.having(bySubnet, home.id).some((each) => {
        const user = userOf(each);
        return user === 'containers' || user === 'function';
      }),
  );
  const working = targets.filter(
    ({ data: { LifeCycleState = '' } }) => !['error', 'deleting', 'deleted'].includes(LifeCycleState),
  );
  return {
    vpc: unique(homes.map(zoneOf)),
    mounted: unique(
      working.map(({ data }) => must(data.AvailabilityZoneId, 'AvailabilityZoneId of a mount target')),
    ),
    clients: unique(busy.map(zoneOf)),
  };
}

function unique(zones: readonly string[]): readonly string[] {
  return [...new Set(zones)].sort();
}
