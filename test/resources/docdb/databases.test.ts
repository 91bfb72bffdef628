import { DescribeDBClustersCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { dbCluster } from '../../../checks/docdb/resources/db-cluster.ts';
import { dbInstance } from '../../../checks/docdb/resources/db-instance.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(RDSClient);
beforeEach(() => aws.reset());

const arnOf = (kind: string, id: string) => `arn:aws:rds:ap-northeast-2:111122223333:${kind}:${id}`;
const TagList = [{ Key: 'env', Value: 'prod' }];
const cluster = (id: string, Engine = 'docdb') => ({
  DBClusterIdentifier: id,
  DBClusterArn: arnOf('cluster', id),
  Engine,
  MasterUsername: 'root',
  TagList,
});
const instance = (id: string) => ({
  DBInstanceIdentifier: id,
  DBInstanceArn: arnOf('db', id),
  MasterUsername: 'root',
  TagList,
});
const listed = { Filters: [{ Name: 'engine', Values: ['docdb'] }], MaxRecords: 100 };

test('clusters in several pages, of this engine only, whatever AWS answers', async () => {
  aws
    .on(DescribeDBClustersCommand)
    .resolvesOnce({ DBClusters: [cluster('one'), cluster('other', 'neptune')], Marker: 'more' })
    .resolves({ DBClusters: [cluster('two'), cluster('third', 'aurora-mysql')] });
  const { resources, gaps } = await collected(dbCluster);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'one', arn: arnOf('cluster', 'one'), tags: { env: 'prod' } },
    { id: 'two' },
  ]);
  expect(resources).toHaveLength(2);
  expect(JSON.stringify(resources)).not.toContain('root');
  expect(aws.calls().map(({ args }) => args[0].input)).toEqual([listed, { ...listed, Marker: 'more' }]);
});

test('without clusters nothing is asked about instances', async () => {
  aws.on(DescribeDBClustersCommand).resolves({});
  expect(await collected(dbInstance)).toMatchObject({ resources: [], gaps: [] });
  expect(aws.commandCalls(DescribeDBInstancesCommand)).toEqual([]);
});

test('the instances of twenty clusters are asked for at once, in several pages', async () => {
  const names = Array.from({ length: 21 }, (_, index) => `c${index}`);
  aws.on(DescribeDBClustersCommand).resolves({ DBClusters: names.map((name) => cluster(name)) });
  aws
    .on(DescribeDBInstancesCommand)
    .resolves({ DBInstances: [instance('last')] })
    .on(DescribeDBInstancesCommand, { Filters: [{ Name: 'db-cluster-id', Values: names.slice(0, 20) }] })
    .resolvesOnce({ DBInstances: [instance('one')], Marker: 'more' })
    .resolves({ DBInstances: [instance('two')] });
  const { resources, gaps } = await collected(dbInstance);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id }) => id).sort()).toEqual(['last', 'one', 'two']);
  expect(resources[0]).toMatchObject({ arn: arnOf('db', resources[0]?.id ?? ''), tags: { env: 'prod' } });
  expect(JSON.stringify(resources)).not.toContain('root');
  const inputs = aws.commandCalls(DescribeDBInstancesCommand).map(({ args }) => args[0].input);
  expect(inputs).toHaveLength(3);
  expect(inputs).toContainEqual({
    Filters: [{ Name: 'db-cluster-id', Values: ['c20'] }],
    MaxRecords: 100,
  });
});

test('a Region without DocumentDB has no clusters', async () => {
  aws
    .on(DescribeDBClustersCommand)
    .rejects(awsError('InvalidParameterValue', 'Unrecognized engine name: docdb', 400));
  expect(await collected(dbCluster)).toMatchObject({ resources: [], gaps: [] });
});

test('any other complaint is a gap', async () => {
  aws
    .on(DescribeDBClustersCommand)
    .rejects(awsError('InvalidParameterValue', 'Invalid value 100 for MaxRecords', 400));
  expect((await collected(dbCluster)).gaps).toHaveLength(1);
});

test('denied clusters are a gap of their instances too', async () => {
  aws.on(DescribeDBClustersCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(dbCluster)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  expect((await collected(dbInstance)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled once, and asked again', async () => {
  aws
    .on(DescribeDBClustersCommand)
    .rejectsOnce(awsError('Throttling', 'Rate exceeded', 400))
    .resolves({ DBClusters: [cluster('one')] });
  expect(await collected(dbCluster)).toMatchObject({ resources: [{ id: 'one' }], gaps: [] });
});
