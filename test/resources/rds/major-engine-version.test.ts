import {
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBMajorEngineVersionsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { majorEngineVersion } from '../../../checks/rds/resources/major-engine-version.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(RDSClient);
const arnOf = (id: string) => `arn:aws:rds:ap-northeast-2:111122223333:${id}`;
const instance = (id: string, Engine: string) => ({
  DBInstanceIdentifier: id,
  DBInstanceArn: arnOf(`db:${id}`),
  Engine,
});

beforeEach(() => {
  aws.reset();
  aws
    .on(DescribeDBInstancesCommand)
    .resolves({
      DBInstances: [instance('one', 'mysql'), instance('two', 'postgres'), instance('erp', 'oracle-ee')],
    })
    .on(DescribeDBClustersCommand)
    .resolves({
      DBClusters: [
        { DBClusterIdentifier: 'shop', DBClusterArn: arnOf('cluster:shop'), Engine: 'aurora-mysql' },
      ],
    });
});

test('one list for all of them, page by page', async () => {
  const mysql = { Engine: 'mysql', MajorEngineVersion: '8.0', SupportedEngineLifecycles: [] };
  aws
    .on(DescribeDBMajorEngineVersionsCommand, { MaxRecords: 100 })
    .resolves({ DBMajorEngineVersions: [mysql], Marker: 'more' })
    .on(DescribeDBMajorEngineVersionsCommand, { MaxRecords: 100, Marker: 'more' })
    .resolves({ DBMajorEngineVersions: [{ Engine: 'postgres', MajorEngineVersion: '15' }] });
  const { resources, gaps, calls } = await collected(majorEngineVersion);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id }) => id)).toEqual(['mysql 8.0', 'postgres 15']);
  expect(resources[0]?.data).toEqual(mysql);
  expect(calls).toEqual({ 'rds:DescribeDBMajorEngineVersions': 2 });
});

test('nobody asks where there is no such database', async () => {
  aws
    .on(DescribeDBInstancesCommand)
    .resolves({ DBInstances: [instance('erp', 'oracle-ee')] })
    .on(DescribeDBClustersCommand)
    .resolves({});
  expect(await collected(majorEngineVersion)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('denied', async () => {
  aws.on(DescribeDBMajorEngineVersionsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(majorEngineVersion)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('throttled', async () => {
  aws.on(DescribeDBMajorEngineVersionsCommand).rejects(awsError('Throttling', 'Rate exceeded'));
  expect((await collected(majorEngineVersion)).gaps).toMatchObject([{ cause: 'throttled' }]);
});

test('denied the instances', async () => {
  aws.on(DescribeDBInstancesCommand).rejects(awsError('AccessDenied', '', 403));
  aws.on(DescribeDBMajorEngineVersionsCommand).resolves({});
  expect((await collected(majorEngineVersion)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
