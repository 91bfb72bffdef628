import { expect, test } from 'vitest';
import { dbCluster } from '../../../checks/docdb/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/docdb/resources/db-instance.ts';
import { zoneLane } from '../../../checks/docdb/resources/zone-lane.ts';
import { dbSubnetGroup } from '../../../checks/rds/resources/db-subnet-group.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const cluster = (DBSubnetGroup: string | undefined) =>
  resource(dbCluster, {
    DBClusterIdentifier: 'shop',
    DBClusterArn: 'arn:cluster:shop',
    DBSubnetGroup,
    DBClusterMembers: [
      { DBInstanceIdentifier: 'shop-1', IsClusterWriter: true },
      { DBInstanceIdentifier: 'shop-2', IsClusterWriter: false },
      { DBInstanceIdentifier: 'shop-gone', IsClusterWriter: false },
    ],
  });
const instance = (DBInstanceIdentifier: string, AvailabilityZone: string) =>
  resource(dbInstance, {
    DBInstanceIdentifier,
    DBInstanceArn: `arn:db:${DBInstanceIdentifier}`,
    DBInstanceClass: 'db.r6g.large',
    AvailabilityZone,
  });
const draw = (subnetGroup: string | undefined) =>
  lanesOf(zoneLane, {
    clusters: [cluster(subnetGroup)],
    instances: [instance('shop-1', 'a'), instance('shop-2', 'c')],
    subnetGroups: [
      resource(dbSubnetGroup, { DBSubnetGroupName: 'data', DBSubnetGroupArn: 'arn/data', VpcId: 'vpc-1' }),
    ],
  });

test('a cluster is where its instances are', () => {
  expect(draw('data')).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'data: DocumentDB cluster shop',
      cells: ['a primary 1 db.r6g.large', 'c replica 1 db.r6g.large'],
      resources: 3,
      spread: ['docdb/cluster-multi-az shop'],
    },
  ]);
});

test('what is in no known VPC makes no row', () => {
  expect(draw(undefined)).toEqual([]);
});
