import { expect, test } from 'vitest';
import { secondariesOf } from '../../../checks/rds/lib/global.ts';
import { membersOf } from '../../../checks/rds/lib/members.ts';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { resource } from '../../support/resource.ts';

const arnOf = (region: string, kind: string) => `arn:aws:rds:${region}:111122223333:${kind}`;

test('a member is an instance of the cluster’s own Region and account', () => {
  const cluster = resource(dbCluster, {
    DBClusterArn: arnOf('us-west-2', 'cluster:shop'),
    DBClusterMembers: [
      { DBInstanceIdentifier: 'one', IsClusterWriter: true, PromotionTier: 0 },
      { DBInstanceIdentifier: 'two' },
    ],
  });
  const instances = ['ap-northeast-2', 'us-west-2'].map((region) =>
    resource(dbInstance, {
      DBInstanceArn: arnOf(region, 'db:one'),
      DBInstanceClass: 'db.r7g.large',
      AvailabilityZone: `${region}a`,
    }),
  );
  expect(membersOf(cluster, new ReadCollection(instances))).toEqual([
    { id: 'one', writer: true, tier: 0, instanceClass: 'db.r7g.large', zone: 'us-west-2a' },
    { id: 'two', writer: false, tier: undefined, instanceClass: undefined, zone: undefined },
  ]);
  expect(membersOf(resource(dbCluster, {}), new ReadCollection(instances))).toEqual([]);
});

test('the secondaries of a global database', () => {
  const GlobalClusterMembers = [
    { DBClusterArn: 'one', IsWriter: true },
    { DBClusterArn: 'two', IsWriter: false },
    { IsWriter: false },
  ];
  expect(secondariesOf({ GlobalClusterMembers })).toEqual(['two']);
  expect(secondariesOf({})).toEqual([]);
});
