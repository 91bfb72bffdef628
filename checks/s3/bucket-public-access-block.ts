import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { unblocked } from './lib/public-access.ts';
import { s3Account } from './resources/account.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/bucket-public-access-block',
  title: 'Every bucket blocks public access, unless it is public on purpose',
  pillar: 'security',
  severity: 'medium',
  nonProduction: 'same',
  why: 'One careless policy or ACL publishes the bucket; new buckets have been safe from that since April 2023, older ones are not.',
  fix: {
    summary: 'Block public access to the bucket; serve what must be public through CloudFront.',
    cli: 'aws s3api put-public-access-block --bucket {id} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true --region {region}',
    cloudformation:
      'PublicAccessBlockConfiguration:\n  BlockPublicAcls: true\n  IgnorePublicAcls: true\n  BlockPublicPolicy: true\n  RestrictPublicBuckets: true',
    cost: 'None.',
    risk: 'Whoever reads the bucket without signing in loses access at once.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  notes: ['001 §2.3.1', '001 §2.3.3'],
  wellArchitected: ['SEC05-BP02'],
  subject: bucket.with('publicAccessBlock'),
  context: { accounts: s3Account.with('publicAccessBlock') },
  // The names of buckets that are public on purpose.
  options: { publicBuckets: [] },

  evaluate({ id, account, publicAccessBlock }, { accounts, options }) {
    if (unblocked(publicAccessBlock).length === 0) return pass();
    if (options.publicBuckets.includes(id)) return notApplicable('listed in publicBuckets');
    const ofAccount = must(accounts.get(account), 'the account').publicAccessBlock;
    const missing = unblocked(publicAccessBlock, ofAccount);
    return missing.length === 0
      ? pass('the account blocks what the bucket does not')
      : fail(`Neither the bucket nor the account sets ${missing.join(', ')}`, {
          bucket: { ...publicAccessBlock },
          account: { ...ofAccount },
        });
  },
});
