import { defineDerived, groupBy, type LaneCell } from '#engine';
import { counted, laneOf } from '../../vpc/lib/lane.ts';
import { laneNameOf } from '../lib/lane-name.ts';
import { instance } from './instance.ts';
import { placementGroup } from './placement-group.ts';

/** The running instances outside Auto Scaling groups that bear one name (`web-1`, `web-2`), as a row of the zone lanes. */
export const zoneLane = defineDerived({
  type: 'ec2.zone-lane',
  scope: 'region',
  from: { instances: instance, placementGroups: placementGroup },
  *derive({ instances, placementGroups }) {
    const alone = instances.filter(
      ({ tags, data }) => data.State?.Name === 'running' && !('aws:autoscaling:groupName' in tags),
    );
    const rows = groupBy(alone, (each) => `${each.data.VpcId ?? ''}/${laneNameOf(each)}`);
    for (const members of rows.values()) {
      const [first] = members;
      const VpcId = first?.data.VpcId;
      if (!first || VpcId === undefined) continue;
      const cells = members.flatMap(({ data }): Omit<LaneCell, 'count'>[] => {
        const zone = data.Placement?.AvailabilityZone;
        return zone ? [{ zone, role: 'active', what: data.InstanceType ?? '' }] : [];
      });
      const inOneZone = new Set(cells.map(({ zone }) => zone)).size < 2;
      const byDesign =
        placementGroups.get(first.data.Placement?.GroupName || undefined)?.data.Strategy === 'cluster';
      const name = laneNameOf(first);
      yield laneOf({ id: name || first.id, arn: first.arn }, VpcId, {
        tier: 'compute',
        kind: members.length === 1 ? 'EC2 instance' : 'EC2 instances',
        name: members.length === 1 ? (first.tags.Name ?? first.id) : name,
        type: instance.type,
        resources: members.map(({ arn }) => arn),
        cells: counted(cells),
        spread:
          inOneZone && !byDesign
            ? members.map(({ arn }) => ({ check: 'ec2/instance-in-auto-scaling-group', resource: arn }))
            : [],
      });
    }
  },
});
