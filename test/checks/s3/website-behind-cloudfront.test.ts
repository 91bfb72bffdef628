import type { Selected } from '#engine';
import { distribution } from '../../../checks/cloudfront/resources/distribution.ts';
import { s3Account } from '../../../checks/s3/resources/account.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import check from '../../../checks/s3/website-behind-cloudfront.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const judged = bucket.with('website', 'publicAccessBlock');
type Details = Pick<Selected<typeof judged>, 'website' | 'publicAccessBlock'>;

const IndexDocument = { Suffix: 'index.html' };
const site = { IndexDocument, RedirectAllRequestsTo: undefined };
const named = (website: Details['website'], publicAccessBlock?: Details['publicAccessBlock'], Name = 'www') =>
  resource(judged, { Name }, { website, publicAccessBlock });
const accounts = [
  resource(s3Account.with('publicAccessBlock'), { Id: '111122223333' }, { publicAccessBlock: undefined }),
];
const closedAccounts = [
  resource(
    s3Account.with('publicAccessBlock'),
    { Id: '111122223333' },
    { publicAccessBlock: { RestrictPublicBuckets: true, IgnorePublicAcls: true } },
  ),
];
const origin = (Id: string, DomainName: string) => ({
  Id,
  DomainName,
  OriginAccessControlId: undefined,
  OriginAccessIdentity: undefined,
});
const unasked = { CacheBehaviors: [], OriginGroups: [], Staging: false, ViewerCertificate: undefined };
const front = (DomainName: string, Enabled: boolean | undefined = true, Id = 'E1') =>
  resource(distribution, {
    ...unasked,
    Id,
    ARN: `arn:aws:cloudfront::111122223333:distribution/${Id}`,
    Enabled,
    Origins: [origin('api', 'api.example.com'), origin('files', DomainName)],
  });
const behind = (DomainName: string, Name?: string) => ({
  subject: named(site, undefined, Name),
  context: { accounts, distributions: [front('photos.s3.amazonaws.com', true, 'E0'), front(DomainName)] },
});

testCheck(check, {
  passes: {
    'no website': { subject: named(undefined), because: 'no website' },
    'it only redirects': {
      subject: named({ IndexDocument: undefined, RedirectAllRequestsTo: { HostName: 'example.com' } }),
      evidence: { HostName: 'example.com' },
    },
    'behind CloudFront': { ...behind('www.s3.amazonaws.com'), evidence: { IndexDocument: 'index.html' } },
    'behind CloudFront, by its Region’s endpoint': behind('www.s3.ap-northeast-2.amazonaws.com'),
    'behind CloudFront, by an old name': behind('www.s3-ap-northeast-2.amazonaws.com'),
    'behind CloudFront, by IPv6': behind('www.s3.dualstack.ap-northeast-2.amazonaws.com'),
    'behind CloudFront in China': behind('www.s3.cn-north-1.amazonaws.com.cn'),
    'a name with dots': behind('www.example.com.s3.amazonaws.com', 'www.example.com'),
    'one of two distributions': {
      subject: named(site),
      context: {
        accounts,
        distributions: [
          front('www.s3-website.us-west-2.amazonaws.com'),
          front('www.s3.us-west-2.amazonaws.com', true, 'E2'),
        ],
      },
    },
  },
  fails: {
    'no distribution': {
      ...behind('images.s3.amazonaws.com'),
      because: 'No distribution',
      evidence: { origins: [] },
    },
    'the distribution of a bucket whose name ends so': behind('my.www.s3.amazonaws.com'),
    'a host that is not S3’s': behind('www.s3.example.com'),
    'the website endpoint as the origin': {
      ...behind('www.s3-website.ap-northeast-2.amazonaws.com'),
      because: 'stays open',
      severity: 'low',
    },
    'the website endpoint as the origin, in an older Region': {
      ...behind('www.s3-website-us-east-1.amazonaws.com'),
      severity: 'low',
    },
    'the distribution is disabled': {
      subject: named(site),
      context: { accounts, distributions: [front('www.s3.amazonaws.com', false)] },
      because: 'disabled',
    },
    'only ACLs are blocked': {
      subject: named(site, { BlockPublicAcls: true, IgnorePublicAcls: true }),
      context: { accounts },
    },
    'only policies are blocked': {
      subject: named(site, { RestrictPublicBuckets: true }),
      context: { accounts },
    },
  },
  notApplicable: {
    'the bucket blocks public access': {
      subject: named(site, { RestrictPublicBuckets: true, IgnorePublicAcls: true }),
      because: 'answers nobody',
    },
    'the account blocks it': { subject: named(site), context: { accounts: closedAccounts } },
    'each blocks a part': {
      subject: named(site, { IgnorePublicAcls: true }),
      context: { accounts: closedAccounts },
    },
  },
  unknown: {
    'the account is not listed': { subject: named(site), because: 'the account' },
    'AWS did not say whether it is enabled': {
      subject: named(site),
      context: {
        accounts,
        distributions: [
          resource(distribution, {
            ...unasked,
            Id: 'E1',
            ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
            Enabled: undefined,
            Origins: [origin('files', 'www.s3.amazonaws.com')],
          }),
        ],
      },
      because: 'Enabled',
    },
  },
});
