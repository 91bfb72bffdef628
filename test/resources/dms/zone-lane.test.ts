import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { replicationInstance } from '../../../checks/dms/resources/replication-instance.ts';
import { zoneLane } from '../../../checks/dms/resources/zone-lane.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const draw = (data: Selected<typeof replicationInstance>['data']) =>
  lanesOf(zoneLane, {
    instances: [
      resource(replicationInstance, {
        ReplicationInstanceIdentifier: 'shift',
        ReplicationInstanceArn: 'arn:aws:dms:ap-northeast-2:111122223333:rep:SHIFT',
        ReplicationSubnetGroup: { VpcId: 'vpc-1' },
        AvailabilityZone: 'a',
        ...data,
      }),
    ],
  });

test('an instance is in one zone', () => {
  expect(draw({ ReplicationInstanceClass: 'dms.t3.medium' })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: DMS replication instance shift',
      cells: ['a primary 1 dms.t3.medium'],
      resources: 1,
      spread: ['dms/ongoing-replication-multi-az SHIFT'],
    },
  ]);
});

test('with Multi-AZ its standby is in another', () => {
  expect(draw({ SecondaryAvailabilityZone: 'c' })[0]?.cells).toEqual(['a primary 1', 'c standby 1']);
});

test('without a VPC there is no row', () => {
  expect(draw({ ReplicationSubnetGroup: { VpcId: undefined } })).toEqual([]);
});
