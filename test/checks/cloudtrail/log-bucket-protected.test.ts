import type { Selected } from '#engine';
import check from '../../../checks/cloudtrail/log-bucket-protected.ts';
import { trail } from '../../../checks/cloudtrail/resources/trail.ts';
import { s3Account } from '../../../checks/s3/resources/account.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const judged = bucket.with('versioning', 'objectLock', 'publicAccessBlock');
type Details = Pick<Selected<typeof judged>, 'versioning' | 'objectLock' | 'publicAccessBlock'>;
const closed = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
const locked = (retention: object) => ({
  ObjectLockEnabled: 'Enabled' as const,
  Rule: { DefaultRetention: { Mode: 'GOVERNANCE' as const, ...retention } },
});
const versioned = { Status: 'Enabled' as const, MFADelete: undefined };
const logs = (details: Partial<Details> = {}, writer = {}) => ({
  subject: resource(
    judged,
    { Name: 'logs' },
    { versioning: versioned, objectLock: locked({ Days: 30 }), publicAccessBlock: closed, ...details },
  ),
  context: {
    trails: [resourceIn(writer, trail, { Name: 'audit', TrailARN: 'arn:audit', S3BucketName: 'logs' })],
    accounts: [
      resource(s3Account.with('publicAccessBlock'), { Id: here.account }, { publicAccessBlock: undefined }),
    ],
  },
});
const byAccount = {
  ...logs({ publicAccessBlock: undefined }),
  context: {
    ...logs().context,
    accounts: [
      resource(s3Account.with('publicAccessBlock'), { Id: here.account }, { publicAccessBlock: closed }),
    ],
  },
};

testCheck(check, {
  passes: {
    'Object Lock for days': logs(),
    'Object Lock for years': logs({ objectLock: locked({ Years: 1 }) }),
    'MFA Delete': logs({ objectLock: undefined, versioning: { ...versioned, MFADelete: 'Enabled' } }),
    'the account is closed to the public': byAccount,
    'another account’s trail': {
      ...logs({ objectLock: undefined }, { account: '999988887777' }),
      because: '999988887777',
    },
  },
  fails: {
    'nothing keeps anybody from deleting': {
      ...logs({ objectLock: undefined }),
      evidence: { trail: 'audit' },
    },
    'Object Lock without a default retention': logs({ objectLock: { ObjectLockEnabled: 'Enabled' } }),
    'a retention of no time': logs({ objectLock: locked({}) }),
    'MFA Delete that is off': logs({
      objectLock: undefined,
      versioning: { ...versioned, MFADelete: 'Disabled' },
    }),
  },
  notApplicable: {
    'no trail’s bucket': { ...logs(), context: { ...logs().context, trails: [] }, because: 'no trail' },
    'no versions': {
      ...logs({ versioning: { Status: 'Suspended', MFADelete: undefined } }),
      because: 's3/bucket-versioning',
    },
    'it may become public': { ...logs({ publicAccessBlock: undefined }), because: 'public-access-block' },
  },
  unknown: { 'the account is not known': { ...byAccount, context: { ...byAccount.context, accounts: [] } } },
});
