import {
  CreateDBClusterCommand,
  type CreateDBClusterCommandInput,
  CreateDBInstanceCommand,
  CreateGlobalClusterCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { ACCOUNT, type Place, tagList } from '../cloud.ts';

/** Makes clusters with a member in each zone that is named. */
function clustering(place: Place, DBSubnetGroupName: string) {
  const rds = new RDSClient(place);
  return {
    rds,
    async cluster(
      DBClusterIdentifier: string,
      Engine: string,
      zones: string,
      changes: Partial<CreateDBClusterCommandInput> = {},
    ) {
      await rds.send(
        new CreateDBClusterCommand({
          DBClusterIdentifier,
          DBSubnetGroupName,
          Engine,
          BackupRetentionPeriod: 7,
          StorageEncrypted: true,
          DeletionProtection: true,
          ...(changes.GlobalClusterIdentifier
            ? {}
            : { MasterUsername: 'shop', MasterUserPassword: 'not-a-password' }),
          ...changes,
        }),
      );
      for (const [number, zone] of [...zones].entries()) {
        await rds.send(
          new CreateDBInstanceCommand({
            DBInstanceIdentifier: `${DBClusterIdentifier}-${number + 1}`,
            DBClusterIdentifier,
            DBSubnetGroupName,
            Engine,
            DBInstanceClass: 'db.r6g.large',
            AvailabilityZone: place.region + zone,
            PubliclyAccessible: false,
          }),
        );
      }
      return DBClusterIdentifier;
    },
  };
}

/** Clusters of one Region; `bare` is what nobody thought about. */
export async function seedClusters(home: Place) {
  const { cluster } = clustering(home, 'shop-data');
  const bare = { BackupRetentionPeriod: 1, StorageEncrypted: false, DeletionProtection: false };
  return {
    catalog: await cluster('catalog', 'aurora-postgresql', 'ac'),
    /** A lone writer. */
    sessions: await cluster('sessions', 'aurora-mysql', 'a', bare),
    /** Two members in one zone. */
    search: await cluster('search', 'aurora-mysql', 'aa'),
    dev: await cluster('catalog-copy', 'aurora-postgresql', 'a', { ...bare, Tags: tagList({ env: 'dev' }) }),
    serverless: await cluster('campaign', 'aurora-mysql', '', { EngineMode: 'serverless' }),
    /** A Multi-AZ DB cluster, whose members moto does not show. */
    payments: await cluster('payments', 'postgres', '', {
      DBClusterInstanceClass: 'db.r6gd.large',
      AllocatedStorage: 100,
      StorageType: 'io1',
      Iops: 1000,
    }),
    /** No RDS, though RDS lists it. */
    neptune: await cluster('recommendations', 'neptune', 'a', bare),
    relations: await cluster('relations', 'neptune', 'ac'),
  };
}

/** Global databases: ready to take over, headless, and alone. */
export async function seedGlobalClusters(home: Place, away: Place) {
  const here = clustering(home, 'shop-data');
  const there = clustering(away, 'recovery-data');
  const global = async (GlobalClusterIdentifier: string, primary: string, zonesThere: string | undefined) => {
    await here.rds.send(
      new CreateGlobalClusterCommand({
        GlobalClusterIdentifier,
        Engine: 'aurora-postgresql',
        StorageEncrypted: true,
      }),
    );
    await here.cluster(primary, 'aurora-postgresql', 'ac', { GlobalClusterIdentifier });
    if (zonesThere === undefined) return GlobalClusterIdentifier;
    // AWS names the primary by itself; moto wants to be told.
    const ReplicationSourceIdentifier = `arn:aws:rds:${home.region}:${ACCOUNT}:cluster:${primary}`;
    await there.cluster(`${primary}-away`, 'aurora-postgresql', zonesThere, {
      GlobalClusterIdentifier,
      ReplicationSourceIdentifier,
    });
    return GlobalClusterIdentifier;
  };
  return {
    ready: await global('ledger-global', 'ledger', 'ac'),
    headless: await global('archive-global', 'archive', ''),
    alone: await global('loyalty-global', 'loyalty', undefined),
  };
}
