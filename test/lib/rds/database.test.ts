import { expect, test } from 'vitest';
import {
  backupArnsOf,
  inTransit,
  isBehind,
  mayPause,
  notJudged,
  sourceOf,
} from '../../../checks/rds/lib/database.ts';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { here, resource } from '../../support/resource.ts';

const instance = resource(dbInstance, { DBInstanceIdentifier: 'orders', DBInstanceStatus: 'available' });
const member = resource(dbInstance, { DBInstanceIdentifier: 'one', DBClusterIdentifier: 'shop' });
const cluster = resource(dbCluster, { DBClusterIdentifier: 'shop', Status: 'available' });

test('instances and clusters are judged, members are not: a cluster’s own identifier makes it no member', () => {
  expect(notJudged(instance)).toBeUndefined();
  expect(notJudged(cluster)).toBeUndefined();
  expect(notJudged(member)).toBe('the cluster shop is judged in its place');
});

test('what comes or goes is not judged', () => {
  expect(inTransit(resource(dbInstance, { DBInstanceStatus: 'creating' }))).toBe('it is creating');
  expect(notJudged(resource(dbCluster, { Status: 'deleting' }))).toBe('it is deleting');
  expect(inTransit(member)).toBeUndefined();
});

test('what it is a replica of', () => {
  expect(sourceOf(instance)).toBeUndefined();
  expect(sourceOf(resource(dbInstance, { ReadReplicaSourceDBInstanceIdentifier: 'a' }))).toBe('a');
  expect(sourceOf(resource(dbInstance, { ReadReplicaSourceDBClusterIdentifier: 'b' }))).toBe('b');
  expect(sourceOf(resource(dbCluster, { ReplicationSourceIdentifier: 'c' }))).toBe('c');
});

test('what may pause', () => {
  const capacity = (MinCapacity: number) =>
    resource(dbCluster, { ServerlessV2ScalingConfiguration: { MinCapacity } });
  expect(mayPause(instance)).toBe(false);
  expect(mayPause(cluster)).toBe(false);
  expect(mayPause(capacity(0))).toBe(true);
  expect(mayPause(capacity(0.5))).toBe(false);
  expect(mayPause(resource(dbCluster, { EngineMode: 'serverless' }))).toBe(true);
});

test('point-in-time recovery may be an hour behind', () => {
  const restorable = (minutes: number) =>
    resource(dbInstance, {
      DBInstanceStatus: 'available',
      LatestRestorableTime: new Date(here.now.getTime() - minutes * 60_000),
    });
  expect(isBehind(restorable(60), here.now)).toBe(false);
  expect(isBehind(restorable(61), here.now)).toBe(true);
  expect(isBehind(instance, here.now)).toBe(false);
});

test('AWS Backup may know a cluster by its name or by its resource id', () => {
  const DBClusterArn = 'arn:aws:rds:ap-northeast-2:111122223333:cluster:shop';
  expect(backupArnsOf(resource(dbCluster, { DBClusterArn }))).toEqual([DBClusterArn]);
  expect(backupArnsOf(resource(dbCluster, { DBClusterArn, DbClusterResourceId: 'cluster-ABC' }))).toEqual([
    DBClusterArn,
    'arn:aws:rds:ap-northeast-2:111122223333:cluster:cluster-ABC',
  ]);
});
