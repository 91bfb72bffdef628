import {
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  CreateDBInstanceReadReplicaCommand,
  CreateDBSubnetGroupCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { ACCOUNT, type Place, tagList } from '../cloud.ts';
import type { AwayNetwork, HomeNetwork } from './vpcs.ts';

/** A database that has everything. */
const sound = {
  Engine: 'postgres',
  DBInstanceClass: 'db.r6g.large',
  MasterUsername: 'shop',
  MasterUserPassword: 'not-a-password',
  AllocatedStorage: 100,
  MaxAllocatedStorage: 500,
  StorageType: 'gp3',
  MultiAZ: true,
  StorageEncrypted: true,
  BackupRetentionPeriod: 14,
  DeletionProtection: true,
  PubliclyAccessible: false,
} satisfies Partial<CreateDBInstanceCommandInput>;

/** What CloudWatch says of the database in which everything is wrong; of the others it says nothing. */
export const overloaded = {
  CPUUtilization: 95,
  DiskQueueDepth: 40,
  ReadIOPS: 900,
  WriteIOPS: 100,
};

async function subnetGroup(rds: RDSClient, DBSubnetGroupName: string, SubnetIds: string[]) {
  await rds.send(
    new CreateDBSubnetGroupCommand({
      DBSubnetGroupName,
      SubnetIds,
      DBSubnetGroupDescription: DBSubnetGroupName,
    }),
  );
  return DBSubnetGroupName;
}

/** DB instances that belong to no cluster, in the shop's Region and one replica in the other; gives their names. */
export async function seedDatabases(home: Place, away: Place, networks: HomeNetwork, recovery: AwayNetwork) {
  const rds = new RDSClient(home);
  const inShop = await subnetGroup(rds, 'shop-data', [networks.shop.dataA, networks.shop.dataC]);
  const inOffice = await subnetGroup(rds, 'office-data', [networks.office.dataA, networks.office.dataC]);
  const instance = async (
    DBInstanceIdentifier: string,
    changes: Partial<CreateDBInstanceCommandInput> = {},
    tags: Readonly<Record<string, string>> = {},
  ) => {
    await rds.send(
      new CreateDBInstanceCommand({
        ...sound,
        DBInstanceIdentifier,
        DBSubnetGroupName: inShop,
        Tags: tagList(tags),
        ...changes,
      }),
    );
    return DBInstanceIdentifier;
  };

  const databases = {
    /** As it should be, with a replica in another Region. */
    orders: await instance('orders', {}, { environment: 'prod', service: 'orders' }),
    /** Everything wrong. */
    crm: await instance('legacy-crm', {
      Engine: 'mysql',
      MultiAZ: false,
      StorageEncrypted: false,
      BackupRetentionPeriod: 1,
      DeletionProtection: false,
      PubliclyAccessible: true,
      MaxAllocatedStorage: 100,
      DBSubnetGroupName: inOffice,
      VpcSecurityGroupIds: [networks.office.anyone],
    }),
    /** No backups. */
    reports: await instance('reports', { BackupRetentionPeriod: 0 }),
    /** Bad, but for developers only. */
    dev: await instance(
      'orders-copy',
      { MultiAZ: false, DeletionProtection: false, BackupRetentionPeriod: 1 },
      { Environment: 'dev' },
    ),
    /** RDS Custom. */
    erp: await instance('erp', {
      Engine: 'custom-oracle-ee',
      EngineVersion: '19.cdb_cev1',
      Port: 1521,
      MaxAllocatedStorage: 100,
    }),
    replica: await replicate(rds, 'orders-replica', { SourceDBInstanceIdentifier: 'orders' }),
  };

  const abroad = new RDSClient(away);
  await subnetGroup(abroad, 'recovery-data', [recovery.recovery.dataA, recovery.recovery.dataC]);
  const recoveryReplica = await replicate(abroad, 'orders-recovery', {
    SourceDBInstanceIdentifier: `arn:aws:rds:${home.region}:${ACCOUNT}:db:orders`,
  });
  return { ...databases, recoveryReplica };
}

async function replicate(
  rds: RDSClient,
  DBInstanceIdentifier: string,
  source: { SourceDBInstanceIdentifier: string },
) {
  await rds.send(new CreateDBInstanceReadReplicaCommand({ DBInstanceIdentifier, ...source }));
  return DBInstanceIdentifier;
}
