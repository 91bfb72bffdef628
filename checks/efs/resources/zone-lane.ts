import { defineDerived, type LaneCell, type Selected } from '#engine';
import { laneOf } from '../../vpc/lib/lane.ts';
import { fileSystem } from './file-system.ts';
import { mountTarget } from './mount-target.ts';

const byFileSystem = ({ data }: Selected<typeof mountTarget>) => data.FileSystemId;

/** An EFS file system as a row of the zone lanes: a mount target in each zone. */
export const zoneLane = defineDerived({
  type: 'efs.zone-lane',
  scope: 'region',
  from: { fileSystems: fileSystem, mountTargets: mountTarget },
  *derive({ fileSystems, mountTargets }) {
    for (const { id, arn, type, data } of fileSystems) {
      const targets = mountTargets.having(byFileSystem, id);
      const VpcId = targets[0]?.data.VpcId;
      if (VpcId === undefined) continue;
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: data.AvailabilityZoneName ? 'EFS One Zone file system' : 'EFS file system',
        name: data.Name ?? id,
        type,
        resources: [arn],
        cells: targets.flatMap(({ data: { AvailabilityZoneName: zone } }): LaneCell | [] =>
          zone ? { zone, role: 'active', count: 1, what: 'mount target' } : [],
        ),
        spread: [{ check: 'efs/multi-az', resource: arn }],
      });
    }
  },
});
