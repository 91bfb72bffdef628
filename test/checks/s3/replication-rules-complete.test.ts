import type { Selected } from '#engine';
import check from '../../../checks/s3/replication-rules-complete.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const judged = bucket.with('replication', 'encryption');
type Rule = NonNullable<NonNullable<Selected<typeof judged>['replication']>['Rules']>[number];
type Destination = NonNullable<Rule['Destination']>;

const rule = (more: Partial<Rule> = {}, destination: Partial<Destination> = {}): Rule => ({
  ID: 'all',
  Status: 'Enabled',
  DeleteMarkerReplication: { Status: 'Disabled' },
  ...more,
  Destination: { Bucket: 'arn:aws:s3:::photos-tokyo', Metrics: { Status: 'Enabled' }, ...destination },
});
const replicating = (Rules: Rule[] | undefined, SSEAlgorithm?: 'AES256' | 'aws:kms' | 'aws:kms:dsse') =>
  resource(
    judged,
    { Name: 'photos', BucketRegion: here.region },
    {
      replication: Rules && { Role: 'replicator', Rules },
      encryption: SSEAlgorithm && { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm } }] },
    },
  );
const ofKms = { SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } } } as const;
const keyThere = {
  EncryptionConfiguration: { ReplicaKmsKeyID: 'arn:aws:kms:ap-northeast-1:111122223333:key/1' },
};
const other = '999988887777';

testCheck(check, {
  passes: {
    'a rule that says everything': { subject: replicating([rule()], 'AES256') },
    'S3 encrypts by itself where nothing is configured': { subject: replicating([rule()]) },
    'KMS, and the rule has a key there': { subject: replicating([rule(ofKms, keyThere)], 'aws:kms') },
    'deletions are replicated: it was decided': {
      subject: replicating([rule({ DeleteMarkerReplication: { Status: 'Enabled' } })]),
    },
    'no metrics, where none are wanted': {
      subject: replicating([rule({}, { Metrics: { Status: 'Disabled' } })]),
      options: { requireMetrics: false },
    },
    'another account that becomes the owner': {
      subject: replicating([
        rule({}, { Account: other, AccessControlTranslation: { Owner: 'Destination' } }),
      ]),
    },
    'the own account': { subject: replicating([rule({}, { Account: here.account })]) },
    'S3 RTC, where it is wanted': {
      subject: replicating([rule({}, { ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } } })]),
      options: { requireRtc: true },
    },
    'a disabled rule beside an enabled one': {
      subject: replicating([rule(), rule({ ID: 'old', Status: 'Disabled' }, { Metrics: undefined })]),
    },
  },
  fails: {
    'objects encrypted with KMS keys are skipped': {
      subject: replicating([rule()], 'aws:kms'),
      because: 'Rule all skips objects encrypted with KMS keys',
      evidence: { SSEAlgorithm: 'aws:kms' },
    },
    'they are doubly encrypted and skipped': { subject: replicating([rule()], 'aws:kms:dsse') },
    'they are selected, but there is no key for the copies': {
      subject: replicating([rule(ofKms)], 'aws:kms'),
    },
    'there is a key for the copies, but they are not selected': {
      subject: replicating([rule({}, keyThere)], 'aws:kms'),
    },
    'no metrics': {
      subject: replicating([rule({}, { Metrics: undefined })]),
      because: 'no metrics',
      severity: 'low',
    },
    'nobody decided about deletions': {
      subject: replicating([rule({ DeleteMarkerReplication: undefined })]),
      because: 'deletions',
      severity: 'low',
    },
    'another account that does not become the owner': {
      subject: replicating([rule({}, { Account: other })]),
      because: other,
      severity: 'low',
    },
    'the worst counts': {
      subject: replicating(
        [rule({ ID: 'first' }, { Metrics: undefined }), rule({ ID: 'second' })],
        'aws:kms',
      ),
      because: /first skips.*first publishes.*second skips/,
    },
    'no S3 RTC, where it is wanted': { subject: replicating([rule()]), options: { requireRtc: true } },
    'every rule is disabled': {
      subject: replicating([rule({ Status: 'Disabled' })]),
      because: 'disabled',
      evidence: { Rules: [{ ID: 'all', Status: 'Disabled' }] },
    },
  },
  notApplicable: {
    'no replication': { subject: replicating(undefined) },
    'a configuration without rules': { subject: replicating([]) },
  },
});
