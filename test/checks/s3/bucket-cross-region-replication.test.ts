import type { Selected } from '#engine';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import check from '../../../checks/s3/bucket-cross-region-replication.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { replicationDestination } from '../../../checks/s3/resources/replication-destination.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { logDelivery, roleContext } from './roles.ts';

const judged = bucket.with('versioning', 'replication', 'policy', 'acl');
type Rules = NonNullable<NonNullable<Selected<typeof judged>['replication']>['Rules']>;
type Rule = Rules[number];

const seoul = 'ap-northeast-2';
const tokyo = 'ap-northeast-1';
const rule = (to: string, more: Partial<Rule> = {}): Rule => ({
  ID: 'all',
  Status: 'Enabled',
  Filter: { Prefix: '' },
  Destination: { Bucket: `arn:aws:s3:::${to}` },
  ...more,
});
const replicating = (...rules: Rules) =>
  rules.length > 0 ? { Role: 'replicator', Rules: rules } : undefined;
const named = (Name: string, rules: Rules = [], BucketRegion: string | undefined = seoul) =>
  resource(
    judged,
    { Name, BucketRegion },
    {
      versioning: { Status: 'Enabled', MFADelete: undefined },
      replication: replicating(...rules),
      policy: undefined,
      acl: [],
    },
  );
const withStatus = (Status: 'Suspended' | undefined) => ({
  ...named('photos'),
  versioning: { Status, MFADelete: undefined },
});
const withGrants = (name: string) => ({ ...named(name), acl: logDelivery });
const destination = (DestinationBucket: string, BucketRegion: string | undefined, SourceBucket = 'photos') =>
  resource(replicationDestination, { SourceBucket, DestinationBucket, MeasuredRules: [], BucketRegion });
const inTokyo = { destinations: [destination('photos-tokyo', tokyo)] };
const source = (BucketRegion: string | undefined, ...rules: Rules) =>
  resource(
    bucket.with('replication'),
    { Name: 'photos-source', BucketRegion },
    { replication: replicating(...rules) },
  );
const copied = (
  to: string | undefined,
  ResourceArn = 'arn:aws:s3:::photos',
  State: 'COMPLETED' | 'PARTIAL' = 'COMPLETED',
) =>
  resource(copyJob, {
    CopyJobId: '1',
    State,
    ResourceArn,
    ...(to && { DestinationBackupVaultArn: `arn:aws:backup:${to}:111122223333:backup-vault:away` }),
  });

testCheck(check, {
  passes: {
    'a rule to another Region': {
      subject: named('photos', [rule('photos-tokyo')]),
      context: inTokyo,
      evidence: { partial: false, Rules: [{ Bucket: 'photos-tokyo', BucketRegion: tokyo }] },
    },
    'a rule that covers a part only: said so': {
      subject: named('photos', [rule('photos-tokyo', { Filter: { Prefix: 'public/' } })]),
      context: inTokyo,
      evidence: { partial: true },
    },
    'one rule of two': {
      subject: named('photos', [rule('photos-here', { ID: 'here' }), rule('photos-tokyo')]),
      context: { destinations: [destination('photos-here', seoul), ...inTokyo.destinations] },
    },
    'one rule for all and one for a part: it is whole': {
      subject: named('photos', [
        rule('photos-tokyo', { ID: 'part', Filter: { Prefix: 'public/' } }),
        rule('photos-tokyo'),
      ]),
      context: inTokyo,
      evidence: { partial: false },
    },
    'an allowed Region': {
      subject: named('photos', [rule('photos-tokyo')]),
      context: inTokyo,
      options: { allowedDestinationRegions: [tokyo] },
    },
    'the replica of another Region’s bucket': {
      subject: named('photos'),
      context: { sources: [source(tokyo, rule('photos'))] },
      because: 'replica of photos-source',
    },
    'AWS Backup copies it abroad': {
      subject: named('photos'),
      context: { copyJobs: [copied(tokyo)] },
      because: 'AWS Backup',
    },
  },
  fails: {
    'nothing copies it': { subject: named('photos'), because: 'No rule' },
    'a rule within the Region': {
      subject: named('photos', [rule('photos-here')]),
      context: { destinations: [destination('photos-here', seoul)] },
      because: 'own Region',
      evidence: { Rules: [{ Bucket: 'photos-here', BucketRegion: seoul }] },
    },
    'a rule to a bucket that does not exist': {
      subject: named('photos', [rule('photos-gone')]),
      context: inTokyo,
      because: 'photos-gone does not exist',
    },
    'a disabled rule': {
      subject: named('photos', [rule('photos-tokyo', { Status: 'Disabled' })]),
      context: inTokyo,
      because: 'No rule',
    },
    'a Region that is not allowed': {
      subject: named('photos', [rule('photos-tokyo')]),
      context: inTokyo,
      options: { allowedDestinationRegions: ['us-west-2'] },
      because: 'does not allow',
    },
    'AWS Backup copies it within the Region': {
      subject: named('photos'),
      context: { copyJobs: [copied(seoul)] },
    },
    'AWS Backup copied it in part': {
      subject: named('photos'),
      context: { copyJobs: [copied(tokyo, 'arn:aws:s3:::photos', 'PARTIAL')] },
    },
    'AWS Backup copies another bucket': {
      subject: named('photos'),
      context: { copyJobs: [copied(tokyo, 'arn:aws:s3:::videos')] },
    },
    'another bucket’s rule to it is disabled': {
      subject: named('photos'),
      context: { sources: [source(tokyo, rule('photos', { Status: 'Disabled' }))] },
    },
    'a tagged bucket, where those are in scope, whatever it holds': {
      subject: { ...named('logs'), tags: { 'data-classification': 'critical' } },
      context: roleContext.flowLogs('logs'),
      options: { scope: 'tagged' },
    },
    'any bucket, where all are in scope, whatever it holds': {
      subject: named('logs'),
      context: roleContext.flowLogs('logs'),
      options: { scope: 'all' },
    },
    'a trail’s bucket': {
      subject: named('audit'),
      context: { ...roleContext.trail('audit'), ...roleContext.flowLogs('audit') },
    },
  },
  notApplicable: {
    'never versioned: that is told once': { subject: withStatus(undefined), because: 's3/bucket-versioning' },
    'versioning is suspended': { subject: withStatus('Suspended'), because: 's3/bucket-versioning' },
    'flow logs': { subject: named('logs'), context: roleContext.flowLogs('logs'), because: 'accessLogs' },
    'access logs': { subject: withGrants('logs'), because: 'accessLogs' },
    'load balancer logs': { subject: named('logs'), context: roleContext.loadBalancerLogs('logs') },
    'query results': { subject: named('results'), context: roleContext.queryResults('s3://results') },
    'pipeline artifacts': { subject: named('artifacts'), context: roleContext.artifacts('artifacts') },
    'a replica within the Region: its source is judged': {
      subject: named('photos'),
      context: { sources: [source(seoul, rule('photos'))] },
      because: 'photos-source, which is judged itself',
    },
    'not tagged, where the tagged are in scope': {
      subject: named('photos'),
      options: { scope: 'tagged' },
      because: 'not tagged',
    },
  },
  unknown: {
    'S3 did not say where the destination is': {
      subject: named('photos', [rule('photos-tokyo')]),
      context: { destinations: [destination('photos-tokyo', undefined)] },
      because: 'the Region of photos-tokyo',
    },
    'S3 did not say where the bucket is': {
      subject: { ...named('photos', [rule('photos-tokyo')]), data: { Name: 'photos' } },
      context: inTokyo,
      because: 'BucketRegion',
    },
    'AWS Backup did not say where it copied to': {
      subject: named('photos'),
      context: { copyJobs: [copied(undefined)] },
      because: 'DestinationBackupVaultArn',
    },
  },
});
