import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { cluster } from '../../../checks/redshift/resources/cluster.ts';
import { zoneLane } from '../../../checks/redshift/resources/zone-lane.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const draw = (data: Selected<typeof cluster>['data']) =>
  lanesOf(zoneLane, {
    clusters: [resource(cluster, { ClusterIdentifier: 'dw', NodeType: 'ra3.xlplus', ...data })],
  });

test('a cluster is in one zone', () => {
  expect(draw({ VpcId: 'vpc-1', AvailabilityZone: 'a', NumberOfNodes: 4 })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: Redshift cluster dw',
      cells: ['a active 4 ra3.xlplus'],
      resources: 1,
      spread: [],
    },
  ]);
});

test('or, with Multi-AZ, in two', () => {
  const MultiAZSecondary = { AvailabilityZone: 'c' };
  expect(draw({ VpcId: 'vpc-1', AvailabilityZone: 'a', MultiAZSecondary })[0]?.cells).toEqual([
    'a active 1 ra3.xlplus',
    'c active 1 ra3.xlplus',
  ]);
});

test('where it is, there is a node at least', () => {
  expect(draw({ VpcId: 'vpc-1', AvailabilityZone: 'a', NumberOfNodes: -1 })[0]?.cells).toEqual([
    'a active 1 ra3.xlplus',
  ]);
});

test('without a VPC there is no row', () => {
  expect(draw({ AvailabilityZone: 'a' })).toEqual([]);
});
