import { DescribeDBInstancesCommand, DescribeDBSnapshotsCommand } from '../checks/rds/sdk.ts';
import { answer } from '../src/standin/index.ts';
import type { Size } from './account.ts';
import { arn, id, many, tagsFor, zone } from './account-parts.ts';

const byMarker = { size: 'MaxRecords', token: 'Marker', next: 'Marker', limit: 100 } as const;

/** Databases and what was saved of them by hand. */
export function databaseAnswers({ databases, databaseSnapshots, subnets }: Size) {
  const since = new Date('2025-01-01');
  return [
    answer(
      DescribeDBInstancesCommand,
      (_, { region }) => ({
        DBInstances: many(databases, (index) => ({
          DBInstanceIdentifier: `db-${index}`,
          DBInstanceArn: arn('rds', region, `db:db-${index}`),
          DBInstanceClass: 'db.r6g.large',
          DBInstanceStatus: 'available',
          Engine: 'postgres',
          EngineVersion: '16.3',
          AvailabilityZone: zone(region, index),
          MultiAZ: index % 2 === 0,
          Endpoint: { Address: `db-${index}.example.${region}.rds.amazonaws.com`, Port: 5432 },
          DBSubnetGroup: {
            DBSubnetGroupName: 'app',
            VpcId: id('vpc', region, 0),
            Subnets: many(Math.min(3, subnets), (each) => ({
              SubnetIdentifier: id('subnet', region, each * 4),
              SubnetAvailabilityZone: { Name: zone(region, each * 4) },
              SubnetStatus: 'Active',
            })),
          },
          VpcSecurityGroups: [{ VpcSecurityGroupId: id('sg', region, index % 50), Status: 'active' }],
          PubliclyAccessible: false,
          DeletionProtection: index % 4 > 0,
          AllocatedStorage: 100,
          StorageType: 'gp3',
          StorageEncrypted: true,
          BackupRetentionPeriod: 7,
          LatestRestorableTime: new Date('2026-01-01'),
          ReadReplicaDBInstanceIdentifiers: [],
          PendingModifiedValues: {},
          TagList: tagsFor('db', index),
        })),
      }),
      { items: 'DBInstances', ...byMarker },
    ),
    answer(
      DescribeDBSnapshotsCommand,
      (_, { region }) => ({
        DBSnapshots: many(databaseSnapshots, (index) => ({
          DBInstanceIdentifier: `db-${index % Math.max(1, databases)}`,
          DBSnapshotIdentifier: `by-hand-${index}`,
          DBSnapshotArn: arn('rds', region, `snapshot:by-hand-${index}`),
          SnapshotCreateTime: since,
          OriginalSnapshotCreateTime: since,
          Status: 'available',
          TagList: tagsFor('snapshot', index),
        })),
      }),
      { items: 'DBSnapshots', ...byMarker },
    ),
  ];
}
