import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { dbSubnetGroup } from '../../../checks/rds/resources/db-subnet-group.ts';
import { zoneLane } from '../../../checks/rds/resources/zone-lane.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const db = (DBInstanceIdentifier: string, data: Selected<typeof dbInstance>['data'] = {}) =>
  resource(dbInstance, {
    DBInstanceIdentifier,
    DBInstanceArn: `arn:db:${DBInstanceIdentifier}`,
    DBInstanceClass: 'db.r6g.large',
    DBSubnetGroup: { VpcId: 'vpc-1' },
    Engine: 'postgres',
    ...data,
  });
const cluster = (data: Selected<typeof dbCluster>['data'] = {}) =>
  resource(dbCluster, {
    DBClusterIdentifier: 'orders',
    DBClusterArn: 'arn:cluster:orders',
    DBSubnetGroup: 'data',
    Engine: 'aurora-mysql',
    ...data,
  });
const subnetGroups = [
  resource(dbSubnetGroup, { DBSubnetGroupName: 'data', DBSubnetGroupArn: 'arn/data', VpcId: 'vpc-1' }),
];
const draw = (
  instances: readonly ReturnType<typeof db>[],
  clusters: readonly ReturnType<typeof cluster>[] = [],
) => lanesOf(zoneLane, { instances, clusters, subnetGroups });

test('an instance with its standby and its replicas is one row', () => {
  const instances = [
    db('shop', {
      AvailabilityZone: 'a',
      SecondaryAvailabilityZone: 'c',
      ReadReplicaDBInstanceIdentifiers: ['shop-r', 'arn:aws:rds:us-east-1:111122223333:db:far'],
    }),
    db('shop-r', { AvailabilityZone: 'd', ReadReplicaSourceDBInstanceIdentifier: 'shop' }),
  ];
  expect(draw(instances)).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: RDS postgres shop',
      cells: ['a primary 1 db.r6g.large', 'c standby 1 db.r6g.large', 'd replica 1 db.r6g.large'],
      resources: 2,
      spread: ['rds/instance-multi-az shop'],
    },
  ]);
});

test('a replica of a source elsewhere has a row of its own', () => {
  const source = 'arn:aws:rds:us-east-1:111122223333:db:shop';
  const far = db('far', { AvailabilityZone: 'a', ReadReplicaSourceDBInstanceIdentifier: source });
  expect(draw([far])[0]?.cells).toEqual(['a replica 1 db.r6g.large']);
});

test('a cluster is where its members are', () => {
  const instances = [
    db('orders-1', { AvailabilityZone: 'a', DBClusterIdentifier: 'orders' }),
    db('orders-2', { AvailabilityZone: 'c', DBClusterIdentifier: 'orders', DBInstanceClass: undefined }),
  ];
  const members = {
    DBClusterMembers: [
      { DBInstanceIdentifier: 'orders-1', IsClusterWriter: true },
      { DBInstanceIdentifier: 'orders-2', IsClusterWriter: false },
      { DBInstanceIdentifier: 'orders-gone' },
    ],
  };
  expect(draw(instances, [cluster(members)])).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: Aurora cluster orders',
      cells: ['a primary 1 db.r6g.large', 'c replica 1'],
      resources: 3,
      spread: ['rds/cluster-multi-az orders'],
    },
  ]);
});

test('other clusters have their name, and one without members an empty row', () => {
  expect(draw([], [cluster({ Engine: 'mysql' })])[0]).toMatchObject({
    row: 'data: Multi-AZ DB cluster orders',
    cells: [],
  });
});

test('what is in no known VPC makes no row', () => {
  expect(draw([db('shop', { DBSubnetGroup: undefined })], [cluster({ DBSubnetGroup: undefined })])).toEqual(
    [],
  );
});
