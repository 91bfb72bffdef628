import { defineDerived, type LaneCell } from '#engine';
import { laneOf } from '../../vpc/lib/lane.ts';
import { subnet } from '../../vpc/resources/subnet.ts';
import { configurationOf } from '../lib/deployment.ts';
import { fileSystem } from './file-system.ts';

const products = { WINDOWS: 'for Windows', LUSTRE: 'for Lustre', ONTAP: 'for ONTAP', OPENZFS: 'for OpenZFS' };

/** An FSx file system as a row of the zone lanes; of a Multi-AZ one, the other file server stands by. */
export const zoneLane = defineDerived({
  type: 'fsx.zone-lane',
  scope: 'region',
  from: { fileSystems: fileSystem, subnets: subnet },
  *derive({ fileSystems, subnets }) {
    for (const { id, arn, type, tags, data } of fileSystems) {
      const { VpcId, FileSystemType, SubnetIds = [] } = data;
      if (VpcId === undefined || FileSystemType === undefined) continue;
      const { DeploymentType: what = '', PreferredSubnetId } = configurationOf(data);
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: `FSx ${products[FileSystemType]}`,
        name: tags.Name ?? id,
        type,
        resources: [arn],
        cells: SubnetIds.flatMap((SubnetId): LaneCell | [] => {
          const zone = subnets.get(SubnetId)?.data.AvailabilityZone;
          const isActive = SubnetId === (PreferredSubnetId ?? SubnetIds[0]);
          return zone ? { zone, role: isActive ? 'active' : 'standby', count: 1, what } : [];
        }),
        spread: FileSystemType === 'LUSTRE' ? [] : [{ check: 'fsx/multi-az', resource: arn }],
      });
    }
  },
});
