import type { Selected } from '#engine';
import check from '../../../checks/s3/bucket-mfa-delete.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { roleContext, writers } from './roles.ts';

const judged = bucket.with('versioning', 'objectLock', 'policy', 'lifecycle');
type Details = Pick<Selected<typeof judged>, 'versioning' | 'objectLock' | 'policy' | 'lifecycle'>;

const versioned = { Status: 'Enabled', MFADelete: undefined } as const;
const untagged = (details: Partial<Details> = {}) =>
  resource(
    judged,
    { Name: 'ledger', BucketRegion: 'ap-northeast-2' },
    { versioning: versioned, objectLock: undefined, policy: undefined, lifecycle: undefined, ...details },
  );
const critical = (details?: Partial<Details>) => ({
  ...untagged(details),
  tags: { 'data-classification': 'critical' },
});

const objectLock = {
  ObjectLockEnabled: 'Enabled',
  Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } },
} as const;
const lifecycle = [{ ID: 'old', Status: 'Enabled' as const }];
const deny = JSON.stringify({
  Statement: {
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:DeleteObjectVersion', 's3:PutBucketVersioning'],
    Resource: ['arn:aws:s3:::ledger', 'arn:aws:s3:::ledger/*'],
    Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
  },
});

testCheck(check, {
  passes: {
    'MFA Delete': { subject: critical({ versioning: { Status: 'Enabled', MFADelete: 'Enabled' } }) },
    'Object Lock with a default retention': { subject: critical({ objectLock }), because: 'Object Lock' },
    'a policy that denies it without MFA': { subject: critical({ policy: deny }), because: 'policy' },
  },
  fails: {
    'nothing protects the versions': { subject: critical() },
    'MFA Delete was switched off': {
      subject: critical({ versioning: { Status: 'Enabled', MFADelete: 'Disabled' } }),
      evidence: { MFADelete: 'Disabled' },
    },
    'Object Lock without a default retention': {
      subject: critical({ objectLock: { ObjectLockEnabled: 'Enabled' } }),
    },
    'Object Lock, where the configuration does not accept it': {
      subject: critical({ objectLock }),
      options: { acceptObjectLock: false },
    },
    'a policy, where the configuration does not accept it': {
      subject: critical({ policy: deny }),
      options: { acceptDenyPolicy: false },
    },
    'another policy': { subject: critical({ policy: writers('cloudtrail.amazonaws.com') }) },
    'a trail’s bucket, where those are in scope': {
      subject: untagged(),
      context: roleContext.trail('ledger'),
      options: { scope: 'cloudtrail' },
    },
    'any bucket, where all are in scope': { subject: untagged(), options: { scope: 'all' } },
    'another tag, where that is in scope': {
      subject: { ...untagged(), tags: { keep: 'forever' } },
      options: { scopeTag: 'keep' },
    },
  },
  notApplicable: {
    'not tagged as critical': { subject: untagged(), because: 'not tagged data-classification=critical' },
    'no trail’s bucket, where only those are in scope': {
      subject: critical(),
      context: roleContext.trail('audit'),
      options: { scope: 'cloudtrail' },
      because: 'no trail',
    },
    'never versioned': {
      subject: critical({ versioning: { Status: undefined, MFADelete: undefined } }),
      because: 's3/bucket-versioning',
    },
    suspended: { subject: critical({ versioning: { Status: 'Suspended', MFADelete: undefined } }) },
    'lifecycle rules, which S3 refuses beside MFA Delete': {
      subject: critical({ lifecycle }),
      because: 'Object Lock',
    },
  },
});
