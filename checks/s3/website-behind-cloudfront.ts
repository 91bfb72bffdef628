import { anywhere, defineCheck, fail, must, notApplicable, pass } from '#engine';
import { distribution } from '../cloudfront/resources/distribution.ts';
import { answersNobody, frontsOf } from './lib/website-origin.ts';
import { s3Account } from './resources/account.ts';
import { bucket } from './resources/bucket.ts';

export default defineCheck({
  id: 's3/website-behind-cloudfront',
  title: 'Static websites are served through CloudFront, not by the bucket’s own website endpoint',
  pillar: 'security',
  severity: 'medium',
  // The distribution may be in an account that is not scanned.
  confidence: 'likely',
  why: 'The website endpoint knows no TLS and wants a bucket that everybody may read: whoever is on the way changes the pages.',
  fix: {
    summary:
      'Make a distribution with the bucket’s REST endpoint as its origin and Origin Access Control, let it in by the bucket policy, then block public access.',
    cli: 'aws cloudfront create-distribution --distribution-config file://distribution.json',
    cost: 'CloudFront bills requests and transfer beyond what is free; what it fetches from S3 is free.',
    risk: 'The REST endpoint serves no index documents of folders: a CloudFront function must add their names.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  ],
  notes: ['001 §1', '001 §2.2.2', '003 >10,000'],
  wellArchitected: ['SEC05-BP01', 'PERF04'],
  subject: bucket.with('website', 'publicAccessBlock'),
  context: { distributions: anywhere(distribution), accounts: s3Account.with('publicAccessBlock') },

  evaluate(subject, { distributions, accounts }) {
    const { id, account, website } = subject;
    if (!website) return pass('the bucket serves no website');
    const { IndexDocument, RedirectAllRequestsTo } = website;
    if (RedirectAllRequestsTo) return pass('it only redirects', { HostName: RedirectAllRequestsTo.HostName });
    const block = subject.publicAccessBlock;
    if (
      answersNobody(block) ||
      answersNobody(block, must(accounts.get(account), 'the account').publicAccessBlock)
    )
      return notApplicable('public access is blocked, so the website endpoint answers nobody');
    const fronts = frontsOf(id, distributions);
    const enabled = fronts.filter(({ Enabled }) => Enabled);
    const evidence = { IndexDocument: IndexDocument?.Suffix, origins: fronts.map((front) => ({ ...front })) };
    if (enabled.some(({ byWebsite }) => !byWebsite)) return pass(undefined, evidence);
    if (enabled.length > 0)
      return fail(
        'CloudFront fetches from the website endpoint, which stays open to everybody',
        evidence,
        'low',
      );
    const what =
      fronts.length > 0
        ? 'The distribution before the website is disabled'
        : 'No distribution is before the website';
    return fail(what, evidence);
  },
});
