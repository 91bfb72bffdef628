import {
  DescribeDBClusterSnapshotsCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBSnapshotsCommand,
  DescribeGlobalClustersCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { dbCluster } from '../../../checks/rds/resources/db-cluster.ts';
import { dbClusterSnapshot } from '../../../checks/rds/resources/db-cluster-snapshot.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { dbSnapshot } from '../../../checks/rds/resources/db-snapshot.ts';
import { globalCluster } from '../../../checks/rds/resources/global-cluster.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(RDSClient);
beforeEach(() => aws.reset());

const arnOf = (kind: string, id: string) => `arn:aws:rds:ap-northeast-2:111122223333:${kind}:${id}`;
const TagList = [{ Key: 'env', Value: 'prod' }];

const types = [
  {
    type: dbInstance,
    command: DescribeDBInstancesCommand,
    input: { MaxRecords: 100 },
    page: (id: string, Marker?: string) => ({
      DBInstances: [
        { DBInstanceIdentifier: id, DBInstanceArn: arnOf('db', id), MasterUsername: 'root', TagList },
      ],
      Marker,
    }),
    arn: (id: string) => arnOf('db', id),
  },
  {
    type: dbCluster,
    command: DescribeDBClustersCommand,
    input: { MaxRecords: 100 },
    page: (id: string, Marker?: string) => ({
      DBClusters: [
        { DBClusterIdentifier: id, DBClusterArn: arnOf('cluster', id), MasterUsername: 'root', TagList },
      ],
      Marker,
    }),
    arn: (id: string) => arnOf('cluster', id),
  },
  {
    type: dbSnapshot,
    command: DescribeDBSnapshotsCommand,
    input: { SnapshotType: 'manual', MaxRecords: 100 },
    page: (id: string, Marker?: string) => ({
      DBSnapshots: [
        { DBSnapshotIdentifier: id, DBSnapshotArn: arnOf('snapshot', id), MasterUsername: 'root', TagList },
      ],
      Marker,
    }),
    arn: (id: string) => arnOf('snapshot', id),
  },
  {
    type: dbClusterSnapshot,
    command: DescribeDBClusterSnapshotsCommand,
    input: { SnapshotType: 'manual', MaxRecords: 100 },
    page: (id: string, Marker?: string) => ({
      DBClusterSnapshots: [
        {
          DBClusterSnapshotIdentifier: id,
          DBClusterSnapshotArn: arnOf('cluster-snapshot', id),
          MasterUsername: 'root',
          TagList,
        },
      ],
      Marker,
    }),
    arn: (id: string) => arnOf('cluster-snapshot', id),
  },
  {
    type: globalCluster,
    command: DescribeGlobalClustersCommand,
    input: { MaxRecords: 100 },
    page: (id: string, Marker?: string) => ({
      GlobalClusters: [
        {
          GlobalClusterIdentifier: id,
          GlobalClusterArn: arnOf('global-cluster', id),
          DatabaseName: 'x',
          TagList,
        },
      ],
      Marker,
    }),
    arn: (id: string) => arnOf('global-cluster', id),
  },
];

describe.each(types)('$type.type', ({ type, command, input, page, arn }) => {
  test('several pages, asked for with the largest size; no names of users are kept', async () => {
    aws.on(command, input).resolvesOnce(page('one', 'more')).resolves(page('two'));
    const { resources, gaps, calls } = await collected(type);
    expect(gaps).toEqual([]);
    expect(resources).toMatchObject([
      { id: 'one', arn: arn('one'), tags: { env: 'prod' } },
      { id: 'two', arn: arn('two') },
    ]);
    expect(JSON.stringify(resources)).not.toMatch(/root|DatabaseName/);
    expect(Object.values(calls)).toEqual([2]);
    expect(aws.calls()[1]?.args[0].input).toEqual({ ...input, Marker: 'more' });
  });

  test('none', async () => {
    aws.on(command).resolves({});
    expect(await collected(type)).toMatchObject({ resources: [], gaps: [] });
  });

  test('denied after the first page', async () => {
    aws
      .on(command)
      .resolvesOnce(page('one', 'more'))
      .rejects(awsError('AccessDenied', '', 403));
    const { resources, gaps } = await collected(type);
    expect(resources).toMatchObject([{ id: 'one' }]);
    expect(gaps).toMatchObject([{ cause: 'access-denied' }]);
  });
});

test('Neptune and DocumentDB are left out', async () => {
  const engines = ['neptune', 'docdb', 'aurora-mysql'].map((Engine) => ({ Engine }));
  aws
    .on(DescribeDBInstancesCommand)
    .resolves({
      DBInstances: engines.map((e) => ({ ...e, DBInstanceIdentifier: e.Engine, DBInstanceArn: e.Engine })),
    })
    .on(DescribeDBClustersCommand)
    .resolves({
      DBClusters: engines.map((e) => ({ ...e, DBClusterIdentifier: e.Engine, DBClusterArn: e.Engine })),
    })
    .on(DescribeGlobalClustersCommand)
    .resolves({
      GlobalClusters: engines.map((e) => ({
        ...e,
        GlobalClusterIdentifier: e.Engine,
        GlobalClusterArn: e.Engine,
      })),
    });
  for (const type of [dbInstance, dbCluster, globalCluster]) {
    expect((await collected(type)).resources.map(({ id }) => id)).toEqual(['aurora-mysql']);
  }
});

test('of the pending values only the standby is kept, not a new password', async () => {
  aws.on(DescribeDBInstancesCommand).resolves({
    DBInstances: [
      { DBInstanceArn: 'one', PendingModifiedValues: { MultiAZ: true, MasterUserPassword: 'secret' } },
      { DBInstanceArn: 'two' },
    ],
  });
  const { resources } = await collected(dbInstance);
  expect(resources.map(({ data }) => data)).toEqual([
    { DBInstanceArn: 'one', PendingModifiedValues: { MultiAZ: true } },
    { DBInstanceArn: 'two' },
  ]);
});

test('global databases are asked for once, whatever Regions are scanned', async () => {
  aws.on(DescribeGlobalClustersCommand).resolves({
    GlobalClusters: [
      {
        GlobalClusterIdentifier: 'world',
        GlobalClusterArn: 'arn:aws:rds::111122223333:global-cluster:world',
      },
    ],
  });
  const { resources, region } = await collected(globalCluster, ['ap-northeast-2', 'us-west-2']);
  expect(resources).toMatchObject([{ id: 'world', region: 'global' }]);
  expect(region).toBe('global');
  expect(aws.calls()).toHaveLength(1);
});
