import type { Selected } from '#engine';
import type { MetricQuery } from '../../cloudwatch/lib/metric-data.ts';
import type { dbCluster } from '../resources/db-cluster.ts';
import type { dbInstance } from '../resources/db-instance.ts';
import { type Database, inTransit } from './database.ts';
import { connectionsOf, memoryOf } from './memory.ts';
import { loneReader, noReaders } from './readers.ts';

/** How many days of load are read. */
export const loadDays = 14;

/** How many seconds each datapoint of it covers. */
export const loadPeriod = 3600;

/** Every metric that tells what databases are busy with, and what they have left. */
export const loadMetrics = [
  'BurstBalance',
  'CPUUtilization',
  'DMLThroughput',
  'DatabaseConnections',
  'DiskQueueDepth',
  'FreeableMemory',
  'ReadIOPS',
  'SelectThroughput',
  'ServerlessDatabaseCapacity',
  'WriteIOPS',
  'WriteLatency',
];

/** What stands for reads and for writes: Aurora MySQL counts statements, of which most never reach the storage. */
export function trafficMetricsOf({ data: { Engine } }: Database): readonly [reads: string, writes: string] {
  return Engine === 'aurora-mysql' ? ['SelectThroughput', 'DMLThroughput'] : ['ReadIOPS', 'WriteIOPS'];
}

/** The load of an instance, and the traffic of the one that reads and writes alone. */
export function loadQueriesOf(db: Database): readonly MetricQuery[] {
  const lone = mayLackReaders(db) ? loneReader(db) : undefined;
  const traffic = lone
    ? [...trafficMetricsOf(db), 'WriteLatency'].map((metric) => queryOf(lone, metric))
    : [];
  if (db.type === 'rds.db-cluster' || isIdle(db)) return traffic;
  const cpu = queryOf(db, 'CPUUtilization');
  if (isServerless(db)) return [...traffic, cpu, queryOf(db, 'ServerlessDatabaseCapacity')];
  return [
    ...traffic,
    cpu,
    queryOf(db, 'DiskQueueDepth'),
    ...(memoryOf(db.data.DBInstanceClass) ? [queryOf(db, 'FreeableMemory')] : []),
    ...(connectionsOf(db.data) ? [queryOf(db, 'DatabaseConnections', 'Maximum')] : []),
    ...(db.data.StorageType === 'gp2' ? [queryOf(db, 'BurstBalance')] : []),
  ];
}

/** Whether its instances grow and shrink by themselves. */
export function isServerless({ data }: Pick<Selected<typeof dbInstance>, 'data'>): boolean {
  return data.DBInstanceClass === 'db.serverless';
}

/** Why nothing runs there. */
export function isIdle(db: Database): string | undefined {
  const status = db.type === 'rds.db-instance' ? db.data.DBInstanceStatus : db.data.Status;
  return inTransit(db) ?? (status === 'stopped' ? 'it is stopped' : undefined);
}

function mayLackReaders(db: Selected<typeof dbInstance> | Selected<typeof dbCluster>): boolean {
  return isIdle(db) === undefined && noReaders(db) === undefined;
}

function queryOf(
  { id, arn }: { readonly id: string; readonly arn: string },
  metric: string,
  stat: MetricQuery['stat'] = 'Average',
): MetricQuery {
  return { of: arn, namespace: 'AWS/RDS', metric, dimensions: { DBInstanceIdentifier: id }, stat };
}
