import { anywhere, defineCheck, fail, notApplicable, pass } from '#engine';
import { trail } from '../cloudtrail/resources/trail.ts';
import { archiveRole } from './lib/archive-role.ts';
import { hasTag } from './lib/tag.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/object-lock-on-archive-buckets',
  title: 'Backups and audit trails are kept under Object Lock',
  pillar: 'security',
  severity: 'medium',
  confidence: 'likely',
  why: 'Whoever breaks in deletes the trail and the backups first; a locked version outlasts every administrator.',
  fix: {
    summary:
      'Enable versioning, then Object Lock with a default retention: GOVERNANCE first, which s3:BypassGovernanceRetention gets around, COMPLIANCE once the days are certain. Where S3 delivers access logs no default retention is allowed: copy those to a locked bucket.',
    cli: "aws s3api put-object-lock-configuration --bucket {id} --object-lock-configuration 'ObjectLockEnabled=Enabled,Rule={DefaultRetention={Mode=GOVERNANCE,Days=30}}' --region {region}",
    terraform:
      'resource "aws_s3_bucket_object_lock_configuration" "this" {\n  bucket = "{id}"\n  rule {\n    default_retention {\n      mode = "GOVERNANCE"\n      days = 30\n    }\n  }\n}',
    cost: 'Locked versions are stored, and billed, until their retention ends.',
    risk: 'Object Lock cannot be switched off again, and COMPLIANCE cannot be shortened by anybody, the root user included.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html'],
  notes: ['001 §2.4.4', '004 §AWS Backup'],
  wellArchitected: ['SEC08-BP04', 'REL09-BP02'],
  subject: bucket.with('objectLock', 'policy'),
  context: { trails: anywhere(trail) },
  // What is in scope by itself: 'cloudtrail', and by their names 'backup' and 'audit'; and what bears the tag.
  options: { scopeRoles: ['cloudtrail', 'backup'], scopeTag: 'retention=worm' },

  evaluate(subject, { trails, options }) {
    const role = hasTag(subject.tags, options.scopeTag)
      ? options.scopeTag
      : archiveRole(subject, options.scopeRoles, { trails });
    if (!role)
      return notApplicable(`neither tagged ${options.scopeTag} nor for ${options.scopeRoles.join(', ')}`);
    const { ObjectLockEnabled, Rule } = subject.objectLock ?? {};
    const { Mode, Days, Years } = Rule?.DefaultRetention ?? {};
    const evidence = { role, ObjectLockEnabled, Mode, Days, Years };
    if (ObjectLockEnabled === 'Enabled' && (Days || Years)) return pass(undefined, evidence);
    if (trails.some(({ data }) => data.S3BucketName === subject.id)) {
      return notApplicable('a trail writes to it (cloudtrail/log-bucket-protected)');
    }
    if (ObjectLockEnabled !== 'Enabled')
      return fail('Nothing keeps its objects from being deleted', evidence);
    return fail(
      'Object Lock has no default retention: only what its writers lock is locked',
      evidence,
      'info',
    );
  },
});
