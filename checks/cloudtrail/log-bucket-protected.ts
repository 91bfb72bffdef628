import { anywhere, defineCheck, fail, must, notApplicable, pass } from '#engine';
import { unblocked } from '../s3/lib/public-access.ts';
import { s3Account } from '../s3/resources/account.ts';
import { bucket } from '../s3/resources/bucket.ts';
import { trail } from './resources/trail.ts';

export default defineCheck({
  id: 'cloudtrail/log-bucket-protected',
  title: 'Nobody can delete what a trail has written',
  pillar: 'security',
  severity: 'high',
  nonProduction: 'same',
  why: 'Whoever breaks in deletes the trail’s files first; in a bucket that any administrator can empty, nothing is left to tell what happened.',
  fix: {
    summary:
      'Best let the trail write to a bucket of a log archive account. In this account, enable Object Lock with a default retention: GOVERNANCE first, COMPLIANCE once the days are certain.',
    cli: 'aws s3api put-object-lock-configuration --bucket {id} --object-lock-configuration \'{"ObjectLockEnabled":"Enabled","Rule":{"DefaultRetention":{"Mode":"GOVERNANCE","Days":365}}}\' --region {region}',
    cloudformation:
      'ObjectLockEnabled: true\nObjectLockConfiguration:\n  ObjectLockEnabled: Enabled\n  Rule:\n    DefaultRetention: { Mode: GOVERNANCE, Days: 365 }',
    terraform:
      'resource "aws_s3_bucket_object_lock_configuration" "this" {\n  bucket = "{id}"\n  rule {\n    default_retention {\n      mode = "GOVERNANCE"\n      days = 365\n    }\n  }\n}',
    cost: 'Locked versions are stored, and billed, until their retention ends.',
    risk: 'Object Lock cannot be switched off again, and COMPLIANCE cannot be shortened by anybody, the root user included.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html'],
  notes: ['002 §AWS CloudTrail', '002 §S3', '001 §4.1.6'],
  wellArchitected: ['SEC04-BP01', 'SEC08-BP04'],
  subject: bucket.with('versioning', 'objectLock', 'publicAccessBlock'),
  context: { trails: anywhere(trail), accounts: s3Account.with('publicAccessBlock') },

  evaluate(subject, { trails, accounts }) {
    const { account } = subject;
    const writer = trails.find(({ data }) => data.S3BucketName === subject.id);
    if (!writer) return notApplicable('no trail of the scanned accounts writes to it');
    if (writer.account !== account)
      return pass(`the trail ${writer.id} of account ${writer.account} writes to it`);
    const { versioning, objectLock } = subject;
    if (versioning.Status !== 'Enabled') return notApplicable('it keeps no versions (s3/bucket-versioning)');
    const { Mode, Days, Years } = objectLock?.Rule?.DefaultRetention ?? {};
    const evidence = {
      trail: writer.id,
      ObjectLockEnabled: objectLock?.ObjectLockEnabled,
      Mode,
      Days,
      Years,
      MFADelete: versioning.MFADelete,
    };
    if (!Days && !Years && versioning.MFADelete !== 'Enabled') {
      return fail('Neither Object Lock nor MFA Delete keeps the trail’s files from being deleted', evidence);
    }
    if (unblocked(subject.publicAccessBlock).length === 0) return pass(undefined, evidence);
    const ofAccount = must(accounts.get(account), 'the account').publicAccessBlock;
    return unblocked(subject.publicAccessBlock, ofAccount).length === 0
      ? pass(undefined, evidence)
      : notApplicable('it may become public (s3/bucket-public-access-block)');
  },
});
