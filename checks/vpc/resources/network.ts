import { defineDerived, must, type Zone } from '#engine';
import { byVpc } from '../lib/zones.ts';
import { availabilityZone } from './availability-zone.ts';
import { subnet } from './subnet.ts';
import { vpc } from './vpc.ts';

/** A VPC with the zones that it has subnets in. */
export const network = defineDerived({
  type: 'vpc.network',
  scope: 'region',
  from: { vpcs: vpc, subnets: subnet, zones: availabilityZone },
  *derive({ vpcs, subnets, zones }) {
    for (const { id, arn, tags } of vpcs) {
      const used = new Set(subnets.having(byVpc, id).map(({ data }) => data.AvailabilityZoneId));
      const Zones = zones
        .filter((zone) => used.has(zone.id))
        .map(
          ({ id, data }): Zone => ({
            id,
            name: must(data.ZoneName, 'ZoneName'),
            kind: must(data.ZoneType, 'ZoneType'),
          }),
        );
      yield { id, arn, tags, data: { Zones: Zones.sort((a, b) => (a.name < b.name ? -1 : 1)) } };
    }
  },
});
