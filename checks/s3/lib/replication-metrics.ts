import { type Collection, must, type Selected } from '#engine';
import { valuesOf } from '../../cloudwatch/lib/datapoints.ts';
import { byResource } from '../../cloudwatch/lib/metric-data.ts';
import type { s3ReplicationFailures } from '../../cloudwatch/resources/s3-replication-failures.ts';
import type { s3ReplicationLatency } from '../../cloudwatch/resources/s3-replication-latency.ts';
import { type Replicating, replicationId, replicationsOf } from './replication.ts';

type Metric = Selected<typeof s3ReplicationFailures> | Selected<typeof s3ReplicationLatency>;

/** A rule that publishes metrics, and what its replication is called. */
export interface MeasuredRule {
  readonly replication: string;
  readonly rule: string;
}

/** The rules of a bucket that publish metrics. */
export function measuredRulesOf(bucket: Replicating): readonly MeasuredRule[] {
  return replicationsOf(bucket).flatMap(({ DestinationBucket, MeasuredRules }) =>
    MeasuredRules.map((rule) => ({ replication: replicationId(bucket.id, DestinationBucket), rule })),
  );
}

/** What a metric says of these rules. CloudWatch answers for each that it was asked about, if only with no values. */
export function measured(rules: readonly MeasuredRule[], metrics: Collection<Metric>): readonly number[] {
  return rules.flatMap(({ replication, rule }) => {
    const parts = metrics
      .known(byResource, replication)
      .filter(({ data }) => data.dimensions.RuleId === rule);
    return valuesOf(must(parts.length > 0 ? parts : undefined, `the metrics of rule ${rule}`));
  });
}
