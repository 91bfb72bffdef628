import { instances } from './databases.ts';

/** What a database is busy with: its processor in percent, its reads and writes each second. */
const busy: Readonly<
  Record<string, { readonly cpu: number; readonly reads: number; readonly writes: number }>
> = {
  // Every page of the shop asks for the orders, and nobody added an index since the opening.
  'haneul-shop-prod-orders': { cpu: 93, reads: 2100, writes: 340 },
  'haneul-shop-prod-review-1': { cpu: 71, reads: 1450, writes: 60 },
  'haneul-shop-prod-payments': { cpu: 34, reads: 310, writes: 290 },
};
const quiet = { cpu: 22, reads: 40, writes: 25 };

/** The capacity units that the serverless instances need. */
const units: Readonly<Record<string, number>> = {
  'haneul-live-commerce-1': 8,
  'haneul-shop-prod-point-1': 11,
};

function loadOf({ name, size }: (typeof instances)[number]): Readonly<Record<string, number>> {
  const { cpu, reads, writes } = busy[name] ?? quiet;
  return {
    CPUUtilization: cpu,
    DiskQueueDepth: cpu > 90 ? 31 : 2,
    WriteLatency: 0.003,
    ReadIOPS: reads,
    WriteIOPS: writes,
    SelectThroughput: reads,
    DMLThroughput: writes,
    FreeableMemory: 3 * 2 ** 30,
    DatabaseConnections: 60,
    BurstBalance: 97,
    ...(size === 'db.serverless' && { ServerlessDatabaseCapacity: units[name] ?? 2 }),
  };
}

/** What CloudWatch has of the databases, by metric and by instance. */
export function databaseLoad(): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const load: Record<string, Record<string, number>> = {};
  for (const instance of instances) {
    for (const [metric, value] of Object.entries(loadOf(instance))) {
      load[metric] = { ...load[metric], [instance.name]: value };
    }
  }
  return load;
}
