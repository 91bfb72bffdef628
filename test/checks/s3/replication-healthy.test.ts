import { s3ReplicationFailures } from '../../../checks/cloudwatch/resources/s3-replication-failures.ts';
import { s3ReplicationLatency } from '../../../checks/cloudwatch/resources/s3-replication-latency.ts';
import check from '../../../checks/s3/replication-healthy.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { replicationDestination } from '../../../checks/s3/resources/replication-destination.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const SourceBucket = 'photos';
const DestinationBucket = 'photos-tokyo';
const of = `${SourceBucket} ${DestinationBucket}`;

const rule = (ID: string, Metrics: 'Enabled' | 'Disabled' = 'Enabled') => ({
  ID,
  Status: 'Enabled' as const,
  Destination: { Bucket: `arn:aws:s3:::${DestinationBucket}`, Metrics: { Status: Metrics } },
});
const replicating = (...Rules: ReturnType<typeof rule>[]) =>
  resource(
    bucket.with('replication'),
    { Name: SourceBucket, BucketRegion: here.region },
    { replication: Rules.length > 0 ? { Role: 'replicator', Rules } : undefined },
  );

const hour = 3_600_000;
const about = (RuleId: string, Values: number[], first = 0) => ({
  of,
  namespace: 'AWS/S3',
  dimensions: { SourceBucket, DestinationBucket, RuleId },
  Values,
  Timestamps: Values.map((_, index) => new Date(here.now.getTime() - (first + index) * hour)),
});
const failures = (RuleId: string, Values: number[], first?: number) =>
  resource(s3ReplicationFailures, {
    ...about(RuleId, Values, first),
    metric: 'OperationsFailedReplication',
    stat: 'Sum',
  });
const latencies = (RuleId: string, Values: number[]) =>
  resource(s3ReplicationLatency, { ...about(RuleId, Values), metric: 'ReplicationLatency', stat: 'Maximum' });
const destinations = [
  resource(replicationDestination, {
    SourceBucket,
    DestinationBucket,
    MeasuredRules: ['all'],
    BucketRegion: 'ap-northeast-1',
  }),
];

testCheck(check, {
  passes: {
    'nothing failed and nothing lags': {
      subject: replicating(rule('all')),
      context: {
        failures: [failures('all', [0, 0])],
        latencies: [latencies('all', [12, 900])],
        destinations,
      },
    },
    'nothing failed, and so nothing was published of it': {
      subject: replicating(rule('all')),
      context: { failures: [failures('all', [])], latencies: [latencies('all', [0])], destinations },
    },
    'a lag that the configuration allows': {
      subject: replicating(rule('all')),
      context: { failures: [failures('all', [0])], latencies: [latencies('all', [3600])], destinations },
      options: { maxLagSeconds: 7200 },
    },
    'a failure of another bucket’s rule of that name': {
      subject: replicating(rule('all')),
      context: {
        failures: [
          failures('all', [0]),
          resource(s3ReplicationFailures, {
            ...about('all', [3]),
            of: 'videos videos-tokyo',
            metric: 'OperationsFailedReplication',
            stat: 'Sum',
          }),
        ],
        latencies: [latencies('all', [1])],
        destinations,
      },
    },
  },
  fails: {
    'operations failed': {
      subject: replicating(rule('all')),
      context: { failures: [failures('all', [0, 2, 1])], latencies: [latencies('all', [1])], destinations },
      evidence: { OperationsFailedReplication: 3 },
    },
    'operations failed, told in a later part of the answer': {
      subject: replicating(rule('all')),
      context: {
        failures: [failures('all', [0, 0]), failures('all', [1], 2)],
        latencies: [latencies('all', [1])],
        destinations,
      },
    },
    'operations of the second rule failed': {
      subject: replicating(rule('all'), rule('raw')),
      context: { failures: [failures('all', [0]), failures('raw', [1])], destinations },
    },
    'operations fail because the destination does not exist': {
      subject: replicating(rule('all')),
      context: { failures: [failures('all', [7])] },
    },
    'the replica lags behind': {
      subject: replicating(rule('all')),
      context: { failures: [failures('all', [0])], latencies: [latencies('all', [20, 901])], destinations },
      because: '901 seconds',
      severity: 'medium',
      evidence: { ReplicationLatency: 901 },
    },
  },
  notApplicable: {
    'no replication': { subject: replicating() },
    'no metrics': {
      subject: replicating(rule('all', 'Disabled')),
      because: 's3/replication-rules-complete',
    },
    'an idle bucket': {
      subject: replicating(rule('all')),
      context: { failures: [failures('all', [])], latencies: [latencies('all', [])], destinations },
      because: 'nothing was replicated',
    },
    'an idle bucket whose destination does not exist': {
      subject: replicating(rule('all')),
      context: { failures: [failures('all', [])] },
    },
  },
  unknown: {
    'the failures were not asked about, in a Region that was not scanned': {
      subject: replicating(rule('all')),
      context: { latencies: [latencies('all', [1])], destinations },
      because: 'metrics of rule all',
    },
    'the lag was not asked about, in a Region that was not scanned': {
      subject: replicating(rule('all')),
      context: { failures: [failures('all', [0])], destinations },
      because: 'metrics of rule all',
    },
  },
});
