import {
  DescribeDBInstancesCommand,
  DescribeOrderableDBInstanceOptionsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { orderableOption } from '../../../checks/rds/resources/orderable-option.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(RDSClient);
const web = { Engine: 'sqlserver-web', EngineVersion: '16.00.4215.2.v1', DBInstanceClass: 'db.m6i.large' };

const instance = (id: string, data: object) => ({
  DBInstanceIdentifier: id,
  DBInstanceArn: `arn:aws:rds:ap-northeast-2:111122223333:db:${id}`,
  MultiAZ: false,
  ...data,
});

beforeEach(() => {
  aws.reset();
  aws.on(DescribeDBInstancesCommand).resolves({
    DBInstances: [
      instance('one', web),
      instance('two', web),
      instance('three', { ...web, MultiAZ: true, DBInstanceClass: 'db.r6i.large' }),
      instance('four', { Engine: 'postgres' }),
      instance('five', { Engine: 'sqlserver-se' }),
    ],
  });
});

test('each edition, version and class is asked about once, and only where it is not certain', async () => {
  aws
    .on(DescribeOrderableDBInstanceOptionsCommand, { ...web, MaxRecords: 100 })
    .resolvesOnce({
      OrderableDBInstanceOptions: [{ ...web, StorageType: 'gp2', MultiAZCapable: false, SupportsIops: true }],
      Marker: 'more',
    })
    .resolves({ OrderableDBInstanceOptions: [{ ...web, StorageType: 'gp3', MultiAZCapable: true }] });
  const { resources, gaps, calls } = await collected(orderableOption);
  expect(gaps).toEqual([]);
  expect(resources.map(({ data }) => data)).toEqual([
    { ...web, StorageType: 'gp2', MultiAZCapable: false },
    { ...web, StorageType: 'gp3', MultiAZCapable: true },
  ]);
  expect(new Set(resources.map(({ arn }) => arn)).size).toBe(2);
  expect(Object.values(calls)).toEqual([2]);
});

test('a version that is no longer on offer', async () => {
  aws
    .on(DescribeOrderableDBInstanceOptionsCommand)
    .rejects(awsError('InvalidParameterCombination', 'Cannot find version 11.00 for sqlserver-web'));
  expect(await collected(orderableOption)).toMatchObject({ resources: [], gaps: [] });
});

test('another refusal is no answer', async () => {
  aws
    .on(DescribeOrderableDBInstanceOptionsCommand)
    .rejects(awsError('InvalidParameterCombination', 'The marker is not valid'));
  expect((await collected(orderableOption)).gaps).toHaveLength(1);
});

test('denied', async () => {
  aws.on(DescribeOrderableDBInstanceOptionsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(orderableOption)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('denied the instances', async () => {
  aws.on(DescribeDBInstancesCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(orderableOption)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
