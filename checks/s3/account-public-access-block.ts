import { defineCheck, fail, notApplicable, pass } from '#engine';
import { unblocked } from './lib/public-access.ts';
import { s3Account } from './resources/account.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/account-public-access-block',
  title: 'S3 Block Public Access is on for the whole account',
  pillar: 'security',
  severity: 'high',
  nonProduction: 'same',
  why: 'It is the one setting that stops every accidental exposure, of today’s buckets and of those to come.',
  fix: {
    summary:
      'Serve public files through CloudFront with origin access control, then block public access in the account.',
    cli: 'aws s3control put-public-access-block --account-id {account} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
    terraform:
      'resource "aws_s3_account_public_access_block" "this" {\n  block_public_acls       = true\n  ignore_public_acls      = true\n  block_public_policy     = true\n  restrict_public_buckets = true\n}',
    cost: 'None.',
    risk: 'Buckets that are public on purpose, websites above all, stop answering the public at once.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  notes: ['001 §2.3.1', '001 §2.3.3'],
  wellArchitected: ['SEC05-BP02'],
  subject: s3Account.with('publicAccessBlock'),
  context: { buckets: bucket },
  // The names of buckets that are public on purpose.
  options: { publicBuckets: [] },

  evaluate({ publicAccessBlock }, { buckets, options: { publicBuckets } }) {
    const missing = unblocked(publicAccessBlock);
    if (missing.length === 0) return pass();
    if (publicBuckets.length > 0 && buckets.some(({ id }) => publicBuckets.includes(id))) {
      return notApplicable(
        'the account has buckets that are public on purpose: each is judged by itself (s3/bucket-public-access-block)',
      );
    }
    return publicAccessBlock
      ? fail(`The account does not set ${missing.join(', ')}`, { ...publicAccessBlock })
      : fail('The account has no Block Public Access configuration', {
          PublicAccessBlockConfiguration: null,
        });
  },
});
