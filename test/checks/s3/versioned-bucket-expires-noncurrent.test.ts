import type { Selected } from '#engine';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import check from '../../../checks/s3/versioned-bucket-expires-noncurrent.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const judged = bucket.with('versioning', 'objectLock', 'lifecycle');
type Details = Pick<Selected<typeof judged>, 'versioning' | 'objectLock' | 'lifecycle'>;
type Rule = NonNullable<Details['lifecycle']>[number];

const photos = (details: Partial<Details> = {}) =>
  resource(
    judged,
    { Name: 'photos' },
    {
      versioning: { Status: 'Enabled', MFADelete: undefined },
      objectLock: undefined,
      lifecycle: undefined,
      ...details,
    },
  );
const expiring = (more: Partial<Rule> = {}, NoncurrentDays = 90): Rule => ({
  ID: 'old',
  Status: 'Enabled',
  Filter: { Prefix: '' },
  NoncurrentVersionExpiration: { NoncurrentDays },
  Expiration: { ExpiredObjectDeleteMarker: true },
  ...more,
});
const locked = (Mode: 'COMPLIANCE' | 'GOVERNANCE') => ({
  objectLock: { ObjectLockEnabled: 'Enabled' as const, Rule: { DefaultRetention: { Mode, Years: 7 } } },
});

testCheck(check, {
  passes: {
    'old versions expire, and delete markers with them': {
      subject: photos({ lifecycle: [expiring()] }),
      evidence: { markersExpire: true },
    },
    'old versions of a suspended bucket expire': {
      subject: photos({
        versioning: { Status: 'Suspended', MFADelete: 'Disabled' },
        lifecycle: [expiring({}, 365)],
      }),
    },
    'delete markers go with the live objects’ expiry': {
      subject: photos({ lifecycle: [expiring({ Expiration: { Days: 30 } })] }),
      evidence: { markersExpire: true },
    },
    'delete markers go by another rule': {
      subject: photos({
        lifecycle: [
          expiring({ Expiration: undefined }),
          { ID: 'markers', Status: 'Enabled', Expiration: { ExpiredObjectDeleteMarker: true } },
        ],
      }),
      evidence: { markersExpire: true },
    },
    'delete markers stay: said so': {
      subject: photos({ lifecycle: [expiring({ Expiration: undefined })] }),
      because: 'ExpiredObjectDeleteMarker',
      evidence: { markersExpire: false },
    },
    'the shortest rule counts': {
      subject: photos({ lifecycle: [expiring({}, 1000), expiring({ ID: 'sooner' }, 30)] }),
    },
    'a locked bucket whose versions expire after all': {
      subject: photos({ ...locked('COMPLIANCE'), lifecycle: [expiring()] }),
    },
  },
  fails: {
    'no lifecycle': { subject: photos(), because: 'No lifecycle rule' },
    'a suspended bucket keeps what it had': {
      subject: photos({ versioning: { Status: 'Suspended', MFADelete: undefined } }),
      evidence: { Status: 'Suspended' },
    },
    'a rule about live objects only': {
      subject: photos({ lifecycle: [expiring({ NoncurrentVersionExpiration: undefined })] }),
    },
    'a disabled rule': { subject: photos({ lifecycle: [expiring({ Status: 'Disabled' })] }) },
    'a governed bucket: its versions may be deleted': { subject: photos(locked('GOVERNANCE')) },
    'a part of the bucket only': {
      subject: photos({ lifecycle: [expiring({ Filter: { Prefix: 'tmp/' } })] }),
      because: 'a part',
      severity: 'low',
      evidence: { Rules: [{ ID: 'old', NoncurrentDays: 90 }] },
    },
    'kept longer than the configuration wants': {
      subject: photos({ lifecycle: [expiring({}, 400)] }),
      because: '400 days',
      severity: 'low',
    },
  },
  notApplicable: {
    'never versioned': {
      subject: photos({ versioning: { Status: undefined, MFADelete: undefined } }),
      because: 'never versioned',
    },
    'MFA Delete, beside which S3 allows no lifecycle': {
      subject: photos({ versioning: { Status: 'Enabled', MFADelete: 'Enabled' } }),
      because: 'MFA Delete',
    },
    'a bucket that keeps everything on purpose': {
      subject: photos(locked('COMPLIANCE')),
      because: 'on purpose',
    },
  },
});
