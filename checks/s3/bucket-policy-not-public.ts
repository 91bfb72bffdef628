import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { policyGrantsWriting, publicPermissions, unblocked } from './lib/public-access.ts';
import { s3Account } from './resources/account.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/bucket-policy-not-public',
  title: 'No bucket policy or ACL gives access to everybody',
  pillar: 'security',
  severity: 'critical',
  nonProduction: 'same',
  why: 'Anyone on the internet can read what lies there, or worse, replace and delete it.',
  fix: {
    summary:
      'Name the principals instead of "*", or add a condition on the organization or the VPC endpoint; serve public files through CloudFront with origin access control.',
    cli: 'aws s3api delete-bucket-policy --bucket {id} --region {region}',
    cost: 'None.',
    risk: 'Whoever relies on the public access loses it: look into the access logs first.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  notes: ['001 §2.3.2'],
  wellArchitected: ['SEC03-BP07'],
  subject: bucket.with('policyStatus', 'policy', 'acl', 'publicAccessBlock'),
  context: { accounts: s3Account.with('publicAccessBlock') },
  // The names of buckets that everybody may read, on purpose.
  options: { publicBuckets: [] },

  evaluate(subject, { accounts, options }) {
    const { policyStatus } = subject;
    const IsPublic = policyStatus ? must(policyStatus.IsPublic, 'IsPublic') : false;
    const permissions = publicPermissions(subject.acl);
    if (!IsPublic && permissions.length === 0) return pass();

    const ofAccount = must(accounts.get(subject.account), 'the account').publicAccessBlock;
    const open = unblocked(subject.publicAccessBlock, ofAccount);
    const policyActs = IsPublic && open.includes('RestrictPublicBuckets');
    const aclActs = permissions.length > 0 && open.includes('IgnorePublicAcls');
    const evidence = { IsPublic, Grants: permissions };
    if (!policyActs && !aclActs) {
      return fail(
        'The bucket is meant to be public; only Block Public Access keeps it closed',
        evidence,
        'low',
      );
    }
    const writes =
      (policyActs && policyGrantsWriting(subject.policy)) ||
      (aclActs && permissions.some((permission) => !permission.startsWith('READ')));
    if (writes) return fail('Everybody can write to the bucket', evidence);
    if (options.publicBuckets.includes(subject.id))
      return notApplicable('listed in publicBuckets, and read-only');
    return fail('Everybody can read the bucket', evidence, 'high');
  },
});
