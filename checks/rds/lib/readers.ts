import { type Database, notJudged, sourceOf } from './database.ts';

const replicable = /^(mysql|mariadb|postgres|oracle-ee(-cdb)?|sqlserver-ee|aurora.*)$/;

/** Why a database is not asked for readers: it cannot have any, has them by construction, or is one itself. */
export function noReaders(db: Database): string | undefined {
  const exempt = notJudged(db);
  if (exempt) return exempt;
  if (sourceOf(db)) return 'it is a replica itself';
  const { Engine = '' } = db.data;
  if (!replicable.test(Engine)) return `${Engine} has no read replicas`;
  if (db.type === 'rds.db-instance') return undefined;
  if (!Engine.startsWith('aurora')) return 'its two standbys are readable: use the reader endpoint';
  if (db.data.EngineMode === 'serverless') return 'Aurora Serverless v1 (rds/aurora-serverless-capacity)';
  if (db.data.ClusterScalabilityType === 'limitless') return 'Aurora Limitless spreads the load by itself';
  return db.data.DBClusterMembers?.length ? undefined : 'it has no instances';
}

/** The instance that reads and writes alone; nothing where others read as well. */
export function loneReader(db: Database): { readonly id: string; readonly arn: string } | undefined {
  if (db.type === 'rds.db-instance') {
    const { ReadReplicaDBInstanceIdentifiers = [], ReadReplicaDBClusterIdentifiers = [] } = db.data;
    return ReadReplicaDBInstanceIdentifiers.length + ReadReplicaDBClusterIdentifiers.length > 0
      ? undefined
      : db;
  }
  const [member, ...others] = db.data.DBClusterMembers ?? [];
  const id = member?.DBInstanceIdentifier;
  if (id === undefined || others.length > 0) return undefined;
  return { id, arn: db.arn.replace(/:cluster:.*/, `:db:${id}`) };
}
