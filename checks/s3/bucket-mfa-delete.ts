import { anywhere, defineCheck, fail, notApplicable, pass } from '#engine';
import { trail } from '../cloudtrail/resources/trail.ts';
import { isTrailBucket } from './lib/bucket-role.ts';
import { deniesDeletionWithoutMfa } from './lib/mfa-policy.ts';
import { hasTag } from './lib/tag.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/bucket-mfa-delete',
  title: 'Irreplaceable versions are deleted for good only with MFA, or not at all',
  pillar: 'security',
  severity: 'low',
  why: 'Whoever steals an administrator’s credentials can delete every version, the history included.',
  fix: {
    summary:
      'Prefer Object Lock with a default retention, or a bucket policy that denies s3:DeleteObjectVersion and s3:PutBucketVersioning without MFA. MFA Delete itself takes an access key of the root user, to be deleted at once.',
    cli: 'aws s3api put-object-lock-configuration --bucket {id} --object-lock-configuration \'{"ObjectLockEnabled":"Enabled","Rule":{"DefaultRetention":{"Mode":"GOVERNANCE","Days":30}}}\' --region {region}',
    cost: 'Locked versions are stored, and billed, until their retention ends.',
    risk: 'Programs that delete versions fail; with MFA Delete there can be no lifecycle rules, and only the root user changes versioning again.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html'],
  notes: ['002 §S3'],
  wellArchitected: ['SEC08-BP04'],
  subject: bucket.with('versioning', 'objectLock', 'policy', 'lifecycle'),
  context: { trails: anywhere(trail) },
  // What is in scope: 'tagged', 'cloudtrail' (the trails' buckets) or 'all'.
  options: {
    scope: 'tagged',
    scopeTag: 'data-classification=critical',
    acceptObjectLock: true,
    acceptDenyPolicy: true,
  },

  evaluate(subject, { trails, options }) {
    const { scope, scopeTag, acceptObjectLock, acceptDenyPolicy } = options;
    if (scope === 'tagged' && !hasTag(subject.tags, scopeTag)) return notApplicable(`not tagged ${scopeTag}`);
    if (scope === 'cloudtrail' && !isTrailBucket(subject, { trails })) {
      return notApplicable('no trail keeps its files here');
    }
    const { Status, MFADelete } = subject.versioning;
    if (Status !== 'Enabled') return notApplicable('versioning is not enabled (s3/bucket-versioning)');
    if (MFADelete === 'Enabled') return pass();
    if (acceptObjectLock && subject.objectLock?.Rule?.DefaultRetention)
      return pass('Object Lock retains every version');
    if (acceptDenyPolicy && deniesDeletionWithoutMfa(subject.policy, subject.arn)) {
      return pass('the bucket policy denies it without MFA');
    }
    if (subject.lifecycle?.length) {
      return notApplicable(
        'S3 refuses MFA Delete beside lifecycle rules: use Object Lock or a policy that denies',
      );
    }
    return fail('Versions can be deleted for good without MFA', { MFADelete });
  },
});
