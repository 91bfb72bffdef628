import { type Collections, must, type Severity } from '#engine';
import { percentile, valuesOf } from '../../cloudwatch/lib/datapoints.ts';
import type { MetricQuery } from '../../cloudwatch/lib/metric-data.ts';
import type { dynamodbReplicationLatency } from '../../cloudwatch/resources/dynamodb-replication-latency.ts';
import type { table } from '../resources/table.ts';
import type { DescribedTable } from './table.ts';

const selected = (source: typeof table) => source.with('continuousBackups', 'description');

type Where = Collections<{
  tables: ReturnType<typeof selected>;
  latencies: typeof dynamodbReplicationLatency;
}>;
type Replica = Extract<ReturnType<Where['tables']['get']>, object>;
type Description = DescribedTable['description'];

/** Why a global table could not be relied on. */
export interface Fault {
  readonly reason: string;
  readonly severity?: Severity;
  readonly evidence: Readonly<Record<string, string | number>>;
}

/** A copy of a global table, in its own Region or in another. */
export interface Copy {
  readonly region: string;
  readonly arn: string;
  readonly status: string | undefined;
}

/** The version that AWS keeps for those who have not upgraded; DescribeTable does not list its replicas. */
export const legacy = '2017.11.29';

const lost = /^(ARCHIV(ING|ED)|CREATION_FAILED|INACCESSIBLE_|REGION_DISABLED|REPLICATION_NOT_)/;
const serving = /^(ACTIVE|UPDATING)$/;

/** The other Regions of a global table; the witness of a strongly consistent one holds no data. */
export function replicaRegionsOf(region: string, description: Description): readonly string[] {
  const witnesses = (description?.GlobalTableWitnesses ?? []).map(({ RegionName }) => RegionName);
  return (description?.Replicas ?? []).flatMap(({ RegionName }) =>
    RegionName === undefined || RegionName === region || witnesses.includes(RegionName) ? [] : RegionName,
  );
}

/** All copies of a global table, as one of them tells: that one first. */
export function copiesOf({ arn, region, description }: DescribedTable): readonly Copy[] {
  const others = replicaRegionsOf(region, description).map((name): Copy => {
    const replica = description?.Replicas?.find(({ RegionName }) => RegionName === name);
    return {
      region: name,
      arn: replica?.ReplicaArn ?? arn.replace(`:${region}:`, `:${name}:`),
      status: replica?.ReplicaStatus,
    };
  });
  return [{ region, arn, status: description?.TableStatus }, ...others];
}

/** The Region in whose place another copy of it is judged: the first one by name that the scan knows. */
export function judgedIn(
  { id, account, region, description }: DescribedTable,
  copies: readonly Copy[],
  { tables }: Pick<Where, 'tables'>,
): string | undefined {
  if (description?.GlobalTableVersion !== legacy)
    return copies.find((copy) => copy.region < region && tables.get(copy.arn))?.region;
  return tables.find(
    (other) =>
      other.id === id &&
      other.account === account &&
      other.region < region &&
      other.description?.GlobalTableVersion === legacy,
  )?.region;
}

/** Copies that are lost to the others. */
export function lossOf(copies: readonly Copy[]): Fault | undefined {
  const gone = copies.filter(({ status = '' }) => lost.test(status));
  if (gone.length === 0) return undefined;
  const states = gone.map(({ region, status }) => `${region} is ${status}`).join(', ');
  return { reason: `The replica in ${states}`, severity: 'high', evidence: { ReplicaStatus: states } };
}

/** Those of the copies that take reads and writes. */
export function servingOf(copies: readonly Copy[]): readonly Copy[] {
  return copies.filter(({ status }) => serving.test(must(status, 'ReplicaStatus')));
}

const byQuery = ({ data }: { readonly data: Pick<MetricQuery, 'of' | 'dimensions'> }) =>
  keyOf(data.of, data.dimensions.ReceivingRegion);

function keyOf(source: string, region = ''): string {
  return `${source} ${region}`;
}

/** Fewer five-minute datapoints are no pattern. */
const anHour = 12;

/** The slowest way from one copy to another, where that is too slow, by the 95th percentile of the last day. */
export function delayOf(replicas: readonly Replica[], where: Where, maxLatencyMs: number): Fault | undefined {
  const ways = replicas.flatMap((from) =>
    replicas.filter((to) => to !== from).map((to) => ({ from, to, latency: latencyOf(from, to, where) })),
  );
  const [slowest] = ways.sort((a, b) => b.latency - a.latency);
  if (slowest === undefined || slowest.latency <= maxLatencyMs) return undefined;
  const { from, to, latency } = slowest;
  return {
    reason: `Writes often take ${Math.round(latency)} ms from ${from.region} to ${to.region}`,
    evidence: { ReplicationLatency: Math.round(latency) },
  };
}

function latencyOf(from: Replica, to: Replica, { latencies }: Where): number {
  if (from.description?.MultiRegionConsistency === 'STRONG') return 0;
  const parts = latencies.known(byQuery, keyOf(from.arn, to.region));
  must(parts[0], `ReplicationLatency from ${from.region} to ${to.region}`);
  const values = valuesOf(parts);
  return values.length < anHour ? 0 : (percentile(values, 0.95) ?? 0);
}

/** A protection that some copies have and others have not. */
export function differenceOf(replicas: readonly Replica[]): Fault | undefined {
  return (
    difference('Point-in-time recovery', replicas, ({ continuousBackups }) => {
      const status = must(continuousBackups?.PointInTimeRecoveryStatus, 'PointInTimeRecoveryStatus');
      return status === 'ENABLED';
    }) ??
    difference('Deletion protection', replicas, ({ description }) =>
      must(description?.DeletionProtectionEnabled, 'DeletionProtectionEnabled'),
    )
  );
}

function difference(
  what: string,
  replicas: readonly Replica[],
  isOn: (replica: Replica) => boolean,
): Fault | undefined {
  const on = replicas.filter(isOn).map(({ region }) => region);
  const off = replicas.map(({ region }) => region).filter((region) => !on.includes(region));
  if (on.length === 0 || off.length === 0) return undefined;
  return {
    reason: `${what} is on in ${on.join(', ')}, but off in ${off.join(', ')}`,
    severity: 'low',
    evidence: { on: on.join(', '), off: off.join(', ') },
  };
}
