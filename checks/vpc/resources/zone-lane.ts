import { defineDerived, groupBy, must } from '#engine';
import { counted, laneOf } from '../lib/lane.ts';
import { byVpc } from '../lib/zones.ts';
import { natGateway } from './nat-gateway.ts';
import { subnet } from './subnet.ts';

/** The NAT gateways of a VPC, as one row of the zone lanes. */
export const zoneLane = defineDerived({
  type: 'vpc.zone-lane',
  scope: 'region',
  from: { natGateways: natGateway, subnets: subnet },
  *derive({ natGateways, subnets }) {
    const working = natGateways.filter(({ data: { State } }) => State === 'available' || State === 'pending');
    const byNetwork = groupBy(working, ({ data }) => must(data.VpcId, 'VpcId'));
    for (const [VpcId, gateways] of byNetwork) {
      const zones = gateways.flatMap(({ data }) =>
        data.AvailabilityMode === 'regional'
          ? (data.NatGatewayAddresses ?? []).map(({ AvailabilityZone }) => AvailabilityZone)
          : subnets.get(data.SubnetId)?.data.AvailabilityZone,
      );
      const cells = zones.flatMap((zone) => (zone ? { zone, role: 'active' as const, what: '' } : []));
      yield laneOf({ id: 'nat', arn: gateways[0]?.arn ?? '' }, VpcId, {
        tier: 'exit',
        kind: 'NAT gateway',
        name: gateways.map(({ id, tags }) => tags.Name ?? id).join(', '),
        type: natGateway.type,
        resources: gateways.map(({ arn }) => arn),
        cells: counted(cells),
        spread: subnets.having(byVpc, VpcId).map(({ arn, data }) => ({
          check: 'vpc/nat-gateway-per-zone',
          resource: arn,
          zone: must(data.AvailabilityZone, 'AvailabilityZone'),
        })),
      });
    }
  },
});
