import { defineCheck, fail, notApplicable, pass } from '#engine';
import { s3ReplicationFailures } from '../cloudwatch/resources/s3-replication-failures.ts';
import { s3ReplicationLatency } from '../cloudwatch/resources/s3-replication-latency.ts';
import { measured, measuredRulesOf } from './lib/replication-metrics.ts';
import { bucket } from './resources/bucket.ts';
import { replicationDestination } from './resources/replication-destination.ts';

export default defineCheck({
  id: 's3/replication-healthy',
  title: 'Replication keeps up and nothing fails',
  pillar: 'reliability',
  severity: 'high',
  confidence: 'likely',
  why: 'A replica that misses objects is believed in until the day it is needed.',
  fix: {
    summary:
      'Look at the replication role’s permissions, the destination’s bucket policy and its KMS key policy; then copy the failed objects with S3 Batch Replication.',
    cli: 'aws s3api get-bucket-replication --bucket {id} --region {region}',
    cost: 'S3 Batch Replication is billed by the job and by the object.',
    risk: 'None.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-troubleshoot.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html',
  ],
  notes: ['001 §2.4.6', '003 >1,000,000'],
  wellArchitected: ['REL13'],
  subject: bucket.with('replication'),
  context: {
    failures: s3ReplicationFailures,
    latencies: s3ReplicationLatency,
    destinations: replicationDestination,
  },
  options: { maxLagSeconds: 900 },

  evaluate(subject, { failures, latencies, destinations, options }) {
    const rules = measuredRulesOf(subject);
    if (rules.length === 0) return notApplicable('no rule publishes metrics (s3/replication-rules-complete)');
    const failed = measured(rules, failures);
    const OperationsFailedReplication = failed.reduce((sum, value) => sum + value, 0);
    if (OperationsFailedReplication > 0) {
      return fail('Operations failed to replicate in the last 24 hours', { OperationsFailedReplication });
    }
    // A destination that does not exist publishes no latency; the others do even while nothing replicates.
    const existing = rules.filter(({ replication }) => destinations.get(replication));
    const lags = measured(existing, latencies);
    if (failed.length === 0 && lags.length === 0) {
      return notApplicable('nothing was replicated in the last 24 hours');
    }
    const ReplicationLatency = Math.max(0, ...lags);
    if (ReplicationLatency <= options.maxLagSeconds) return pass();
    return fail(
      `The replica was up to ${ReplicationLatency} seconds behind in the last 24 hours`,
      { ReplicationLatency },
      'medium',
    );
  },
});
