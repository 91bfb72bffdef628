import { type Collections, must, type Selected, type Severity } from '#engine';
import { percentile, valuesOf } from '../../cloudwatch/lib/datapoints.ts';
import { byResource } from '../../cloudwatch/lib/metric-data.ts';
import type { globalReplicationLag } from '../../cloudwatch/resources/rds-global-replication-lag.ts';
import type { dbCluster } from '../resources/db-cluster.ts';
import type { dbInstance } from '../resources/db-instance.ts';
import type { globalCluster } from '../resources/global-cluster.ts';
import { mayPause } from './database.ts';
import { sizeOf } from './instance-size.ts';
import { membersOf } from './members.ts';

type Where = Collections<{
  clusters: typeof dbCluster;
  instances: typeof dbInstance;
  lags: typeof globalReplicationLag;
}>;

export type GlobalMember = NonNullable<
  Selected<typeof globalCluster>['data']['GlobalClusterMembers']
>[number];

/** Why a secondary cluster of a global database could not take over as it should. */
export interface Fault {
  readonly reason: string;
  readonly severity?: Severity;
  readonly evidence: Readonly<Record<string, string | number | undefined>>;
}

/** The five-minute datapoints of a day, less what a failover or a maintenance window may take. */
const aDay = 0.9 * 24 * 12;

/** Nothing, if one of the secondaries could take over; else what is wrong with the one that comes closest. */
export function faultOf(
  secondaries: readonly GlobalMember[],
  writer: GlobalMember,
  where: Where,
  maxLagMs: number,
): Fault | undefined {
  let closest: Fault | undefined;
  for (const secondary of secondaries) {
    const fault = faultOfOne(secondary, writer, where, maxLagMs);
    if (fault === undefined) return undefined;
    if (closest === undefined || fault.severity === 'info') closest = fault;
  }
  return closest;
}

function faultOfOne(
  { DBClusterArn, SynchronizationStatus }: GlobalMember,
  writer: GlobalMember,
  { clusters, instances, lags }: Where,
  maxLagMs: number,
): Fault | undefined {
  const named = (arn: string | undefined) =>
    must(clusters.get(arn), `${arn}, whose Region must be scanned as well`);
  const evidence = { secondary: DBClusterArn };
  if (SynchronizationStatus === 'pending-resync') {
    return { reason: `${DBClusterArn} has lost the primary and is to be synchronised again`, evidence };
  }
  const cluster = named(DBClusterArn);
  const classes = membersOf(cluster, instances).map((m) => must(m.instanceClass, 'DBInstanceClass'));
  if (classes.length === 0) {
    return { reason: `${DBClusterArn} is headless: it needs instances before it can take over`, evidence };
  }
  if (mayPause(cluster) && classes.every((name) => name === 'db.serverless')) {
    return {
      reason: `${DBClusterArn} may be paused, at 0 capacity units, when it is needed`,
      severity: 'info',
      evidence,
    };
  }
  // A serverless instance grows to any size.
  const largest = Math.max(...classes.map((name) => sizeOf(name) ?? Infinity));
  if (largest < Infinity) {
    const primary = membersOf(named(writer.DBClusterArn), instances).find((member) => member.writer);
    const writerClass = must(primary?.instanceClass, 'the DBInstanceClass of the writer');
    if (largest < (sizeOf(writerClass) ?? 0) / 2) {
      return {
        reason: `The largest instance of ${DBClusterArn} is more than one size smaller than the writer`,
        evidence: { ...evidence, classes: classes.join(', '), writerClass },
      };
    }
  }
  const values = valuesOf(lags.having(byResource, cluster.arn));
  const lag = must(
    values.length < aDay ? undefined : percentile(values, 0.95),
    'AuroraGlobalDBReplicationLag for a day',
  );
  if (lag <= maxLagMs) return undefined;
  return {
    reason: `${DBClusterArn} is often ${Math.round(lag)} ms behind`,
    evidence: { ...evidence, AuroraGlobalDBReplicationLag: lag },
  };
}
