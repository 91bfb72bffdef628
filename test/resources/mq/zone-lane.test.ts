import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { broker } from '../../../checks/mq/resources/broker.ts';
import { zoneLane } from '../../../checks/mq/resources/zone-lane.ts';
import { subnet } from '../../../checks/vpc/resources/subnet.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const draw = (data: Selected<typeof broker>['data']) =>
  lanesOf(zoneLane, {
    brokers: [
      resource(broker, {
        BrokerName: 'orders',
        BrokerArn: 'arn:aws:mq:ap-northeast-2:111122223333:broker:orders',
        EngineType: 'ACTIVEMQ',
        HostInstanceType: 'mq.m5.large',
        ...data,
      }),
    ],
    subnets: ['a', 'c', undefined].map((AvailabilityZone) =>
      resource(subnet, { SubnetId: `subnet-${AvailabilityZone}`, VpcId: 'vpc-1', AvailabilityZone }),
    ),
  });

test('a broker is in the zones of its subnets', () => {
  expect(draw({ SubnetIds: ['subnet-a', 'subnet-c'] })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: ActiveMQ broker orders',
      cells: ['a active 1 mq.m5.large', 'c active 1 mq.m5.large'],
      resources: 1,
      spread: ['mq/broker-multi-az orders'],
    },
  ]);
});

test.each([
  ['RABBITMQ', 'data: RabbitMQ broker orders'],
  [undefined, 'data: Amazon MQ broker orders'],
] as const)('an engine by its name: %s', (EngineType, row) => {
  const [lane] = draw({
    SubnetIds: ['subnet-a', 'subnet-undefined'],
    EngineType,
    HostInstanceType: undefined,
  });
  expect(lane).toMatchObject({ row, cells: ['a active 1'] });
});

test.each([[[]], [['subnet-elsewhere']], [undefined]])('with subnets %j there is no row', (SubnetIds) => {
  expect(draw({ SubnetIds })).toEqual([]);
});
