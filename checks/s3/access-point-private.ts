import { defineCheck, fail, must, pass } from '#engine';
import { unblocked } from './lib/public-access.ts';
import { accessPoint } from './resources/access-point.ts';
import { s3Account } from './resources/account.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/access-point-private',
  title: 'Access points block public access, or accept only a VPC',
  pillar: 'security',
  severity: 'medium',
  nonProduction: 'same',
  why: 'An access point is a second door to the bucket, with a policy of its own that may let everybody in.',
  fix: {
    summary:
      'Block public access to the bucket or the account; then make the access point anew with all of it blocked, bound to a VPC where one is enough, for neither can be changed later.',
    cli: 'aws s3control get-access-point --account-id {account} --name {id} --region {region}',
    cloudformation:
      'PublicAccessBlockConfiguration:\n  BlockPublicAcls: true\n  IgnorePublicAcls: true\n  BlockPublicPolicy: true\n  RestrictPublicBuckets: true',
    cost: 'None.',
    risk: 'A new access point has another alias; whoever reads through the old one without signing in loses access.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-vpc.html',
  ],
  notes: ['001 §2.3.4'],
  wellArchitected: ['SEC05-BP02'],
  subject: accessPoint.with('publicAccessBlock'),
  context: { buckets: bucket.with('publicAccessBlock'), accounts: s3Account.with('publicAccessBlock') },

  evaluate(subject, { buckets, accounts }) {
    const { NetworkOrigin, VpcConfiguration, Bucket, BucketAccountId } = subject.data;
    if (must(NetworkOrigin, 'NetworkOrigin') === 'VPC')
      return pass('it accepts a VPC only', { VpcId: VpcConfiguration?.VpcId });
    const own = must(subject.publicAccessBlock, 'PublicAccessBlockConfiguration');
    if (unblocked(own).length === 0) return pass('from the internet too, whoever is allowed');
    const isOurs = (BucketAccountId ?? subject.account) === subject.account;
    // S3 applies the block of whoever owns the bucket.
    const ofAccount = isOurs
      ? must(accounts.get(subject.account), 'the account').publicAccessBlock
      : undefined;
    if (unblocked(own, ofAccount).length === 0)
      return pass('the account blocks what the access point does not');
    const ofBucket = isOurs ? buckets.get(Bucket)?.publicAccessBlock : undefined;
    const missing = unblocked(own, ofAccount, ofBucket);
    if (missing.length === 0) return pass('the bucket blocks what the access point does not');
    return fail(`Neither the access point nor the bucket sets ${missing.join(', ')}`, {
      NetworkOrigin,
      Bucket,
      accessPoint: { ...own },
      bucket: { ...ofBucket },
      account: { ...ofAccount },
    });
  },
});
