import type { Selected } from '#engine';
import type { dbInstance } from '../resources/db-instance.ts';
import { type Measure, shareOf } from './load.ts';
import { connectionsOf, memoryOf } from './memory.ts';

type Measured = (metric: string) => Measure;

/** A limit that an instance is at. */
export interface Limit {
  readonly says: string;
  readonly evidence: Readonly<Record<string, number>>;
}

interface Bounds {
  readonly cpu: number;
  readonly queue: number;
}

/** Whether requests wait for the processor or the disk, five hours in a hundred. */
export function peaksOf(measure: Measured, { cpu, queue }: Bounds): readonly Limit[] {
  const busy = shareOf(measure('CPUUtilization'), 0.95);
  const waiting = shareOf(measure('DiskQueueDepth'), 0.95);
  return [
    ...limit(busy >= cpu, `the CPU at ${Math.round(busy)}%`, { CPUUtilization: busy }),
    ...limit(waiting >= queue, `${Math.round(waiting)} requests wait for the disk`, {
      DiskQueueDepth: waiting,
    }),
  ];
}

/** Whether memory, connections or I/O credits run out, five hours in a hundred. */
export function leftOversOf(
  { DBInstanceClass, Engine, DBParameterGroups, StorageType }: Selected<typeof dbInstance>['data'],
  measure: Measured,
): readonly Limit[] {
  const memory = memoryOf(DBInstanceClass);
  const free = memory && shareOf(measure('FreeableMemory'), 0.05) / memory;
  const most = connectionsOf({ DBInstanceClass, Engine, DBParameterGroups });
  const connections = most && shareOf(measure('DatabaseConnections'), 0.95);
  // AWS publishes it only for volumes that are small enough to depend on credits.
  const burst = measure('BurstBalance');
  const credits = StorageType === 'gp2' && burst.values.length > 0 ? shareOf(burst, 0.05) : undefined;
  return [
    ...limit(below(free, 0.05), `${percent(free)} of the memory is free`, { freeMemoryRatio: free }),
    ...limit(
      connections !== undefined && connections >= 0.8 * (most ?? Infinity),
      `${connections} of an estimated ${most} connections`,
      { DatabaseConnections: connections, max_connections: most },
    ),
    ...limit(below(credits, 20), `${credits}% of the I/O credits are left`, { BurstBalance: credits }),
  ];
}

function limit(isReached: boolean, says: string, values: Record<string, number | undefined>): Limit[] {
  const evidence = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return isReached ? [{ says, evidence }] : [];
}

function below(value: number | undefined, bound: number): boolean {
  return value !== undefined && value < bound;
}

function percent(ratio = 0): string {
  return `${Math.floor(ratio * 100)}%`;
}

/** Where an instance that cannot grow any more can move to. */
export function wayOut(engine: string | undefined): string {
  if (engine === 'mysql' || engine === 'postgres') {
    return '; beyond larger classes, restore a snapshot into Aurora, or promote an Aurora read replica for hardly any downtime';
  }
  return engine === 'mariadb' ? '; beyond larger classes, move to Aurora MySQL with AWS DMS' : '';
}
