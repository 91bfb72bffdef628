import { DescribeDBSubnetGroupsCommand, RDSClient } from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { dbSubnetGroup } from '../../../checks/rds/resources/db-subnet-group.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(RDSClient);
beforeEach(() => aws.reset());

test('groups come in pages, with their subnets', async () => {
  const group = (name: string, Marker?: string) => ({
    DBSubnetGroups: [
      {
        DBSubnetGroupName: name,
        DBSubnetGroupArn: `arn:aws:rds:ap-northeast-2:111122223333:subgrp:${name}`,
        Subnets: [{ SubnetIdentifier: 'subnet-1' }],
      },
    ],
    Marker,
  });
  aws.on(DescribeDBSubnetGroupsCommand, { MaxRecords: 100 }).resolves(group('first', 'more'));
  aws.on(DescribeDBSubnetGroupsCommand, { Marker: 'more' }).resolves(group('second'));
  const { resources, gaps } = await collected(dbSubnetGroup);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'first', arn: 'arn:aws:rds:ap-northeast-2:111122223333:subgrp:first' },
    { id: 'second', data: { Subnets: [{ SubnetIdentifier: 'subnet-1' }] } },
  ]);
});

test('a denial is a gap', async () => {
  aws.on(DescribeDBSubnetGroupsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(dbSubnetGroup)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
