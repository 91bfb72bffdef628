import { defineDerived, type LaneCell } from '#engine';
import { laneOf } from '../../vpc/lib/lane.ts';
import { subnet } from '../../vpc/resources/subnet.ts';
import { broker } from './broker.ts';

const engines: Readonly<Record<string, string>> = { ACTIVEMQ: 'ActiveMQ', RABBITMQ: 'RabbitMQ' };

/** A broker as a row of the zone lanes: its instances, or its endpoints, where they are in a VPC of the account. */
export const zoneLane = defineDerived({
  type: 'mq.zone-lane',
  scope: 'region',
  from: { brokers: broker, subnets: subnet },
  *derive({ brokers, subnets }) {
    for (const { id, arn, type, data } of brokers) {
      const { EngineType = '', HostInstanceType: what = '', SubnetIds = [] } = data;
      const homes = SubnetIds.flatMap((SubnetId) => subnets.get(SubnetId)?.data ?? []);
      const VpcId = homes[0]?.VpcId;
      if (VpcId === undefined) continue;
      yield laneOf({ id, arn }, VpcId, {
        tier: 'data',
        kind: `${engines[EngineType] ?? 'Amazon MQ'} broker`,
        name: id,
        type,
        resources: [arn],
        // Of an active/standby pair AWS does not say which one is active.
        cells: homes.flatMap(({ AvailabilityZone: zone }): LaneCell | [] =>
          zone ? { zone, role: 'active', count: 1, what } : [],
        ),
        spread: [{ check: 'mq/broker-multi-az', resource: arn }],
      });
    }
  },
});
