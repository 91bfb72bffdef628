import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { cluster } from '../../../checks/dax/resources/cluster.ts';
import { zoneLane } from '../../../checks/dax/resources/zone-lane.ts';
import { securityGroup } from '../../../checks/vpc/resources/security-group.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const draw = (data: Selected<typeof cluster>['data']) =>
  lanesOf(zoneLane, {
    clusters: [
      resource(cluster, {
        ClusterName: 'cart',
        ClusterArn: 'arn:aws:dax:ap-northeast-2:111122223333:cache/cart',
        NodeType: 'dax.r5.large',
        SecurityGroups: [{ SecurityGroupIdentifier: 'sg-1' }],
        ...data,
      }),
    ],
    securityGroups: [resource(securityGroup, { GroupId: 'sg-1', VpcId: 'vpc-1' })],
  });

test('a DAX cluster is where its nodes are, in the VPC of its security group', () => {
  const Nodes = ['c', 'a', 'c', undefined].map((AvailabilityZone) => ({ AvailabilityZone }));
  expect(draw({ Nodes })).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: DAX cluster cart',
      cells: ['a active 1 dax.r5.large', 'c active 2 dax.r5.large'],
      resources: 1,
      spread: ['dax/cluster-multi-az cart'],
    },
  ]);
});

test('a cluster without nodes has an empty row', () => {
  expect(draw({})[0]?.cells).toEqual([]);
});

test('without a security group there is no row', () => {
  expect(draw({ SecurityGroups: [] })).toEqual([]);
});
