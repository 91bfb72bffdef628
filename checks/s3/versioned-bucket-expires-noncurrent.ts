import { defineCheck, fail, notApplicable, pass } from '#engine';
import { isForWholeBucket } from './lib/rule-scope.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/versioned-bucket-expires-noncurrent',
  title: 'Versioned buckets expire old versions',
  pillar: 'cost',
  severity: 'medium',
  nonProduction: 'same',
  why: 'Every version that was ever replaced or deleted is kept and billed, unseen, and in time outgrows the live data.',
  fix: {
    summary:
      'Add a lifecycle rule that expires noncurrent versions of the whole bucket, and expired delete markers.',
    cli: 'aws s3api put-bucket-lifecycle-configuration --bucket {id} --lifecycle-configuration file://lifecycle.json --region {region}',
    cloudformation:
      'LifecycleConfiguration:\n  Rules:\n    - Status: Enabled\n      NoncurrentVersionExpiration:\n        NoncurrentDays: 90\n        NewerNoncurrentVersions: 3\n      ExpiredObjectDeleteMarker: true',
    cost: 'Lower: expiring versions costs nothing.',
    risk: 'History is deleted for good: keep it longer than an accidental deletion can go unnoticed. The command replaces all rules of the bucket.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-configuration-examples.html'],
  notes: ['001 §2.5.4'],
  wellArchitected: ['COST04-BP05'],
  subject: bucket.with('versioning', 'objectLock', 'lifecycle'),
  options: { maxNoncurrentDays: 365 },

  evaluate(subject, { options }) {
    const { Status, MFADelete } = subject.versioning;
    if (Status === undefined) return notApplicable('the bucket was never versioned');
    if (MFADelete === 'Enabled') return notApplicable('S3 allows no lifecycle rules beside MFA Delete');
    const enabled = subject.lifecycle?.filter((rule) => rule.Status === 'Enabled') ?? [];
    const expiring = enabled.filter((rule) => rule.NoncurrentVersionExpiration?.NoncurrentDays !== undefined);
    const evidence = {
      Status,
      Rules: expiring.map(({ ID, NoncurrentVersionExpiration }) => ({ ID, ...NoncurrentVersionExpiration })),
    };
    const days = expiring
      .filter(isForWholeBucket)
      .map((rule) => rule.NoncurrentVersionExpiration?.NoncurrentDays ?? 0);
    if (days.length > 0) {
      const least = Math.min(...days);
      if (least > options.maxNoncurrentDays)
        return fail(`Old versions are kept for ${least} days`, evidence, 'low');
      const markersExpire = enabled.some(({ Expiration: e }) => e?.Days || e?.ExpiredObjectDeleteMarker);
      return pass(markersExpire ? undefined : 'no rule has ExpiredObjectDeleteMarker', {
        ...evidence,
        markersExpire,
      });
    }
    if (subject.objectLock?.Rule?.DefaultRetention?.Mode === 'COMPLIANCE') {
      return notApplicable('Object Lock keeps every version on purpose');
    }
    return expiring.length > 0
      ? fail('Old versions expire in a part of the bucket only', evidence, 'low')
      : fail('No lifecycle rule expires old versions', evidence);
  },
});
