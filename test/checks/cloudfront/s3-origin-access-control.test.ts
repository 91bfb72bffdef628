import { distribution } from '../../../checks/cloudfront/resources/distribution.ts';
import check from '../../../checks/cloudfront/s3-origin-access-control.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

interface Origin {
  readonly DomainName: string | undefined;
  readonly OriginAccessControlId?: string;
  readonly OriginAccessIdentity?: string;
}

const fetching = (origins: readonly Origin[] | undefined, Enabled: boolean | undefined = true) =>
  resource(distribution, {
    Id: 'E1',
    ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
    Enabled,
    Staging: false,
    CacheBehaviors: [],
    OriginGroups: [],
    ViewerCertificate: undefined,
    Origins: origins?.map((origin, index) => ({
      Id: `${index}`,
      OriginAccessControlId: '',
      OriginAccessIdentity: '',
      ...origin,
    })),
  });

const DomainName = 'photos.s3.ap-northeast-2.amazonaws.com';
const signed = { DomainName, OriginAccessControlId: 'E2OAC' };
const open = { DomainName };
const legacy = { DomainName, OriginAccessIdentity: 'origin-access-identity/cloudfront/E3' };
const website = { DomainName: 'www.s3-website.ap-northeast-2.amazonaws.com' };
const custom = { DomainName: 'api.example.com' };
const buckets = [resource(bucket, { Name: 'www' })];

testCheck(check, {
  passes: {
    'Origin Access Control': { subject: fetching([signed]) },
    'Origin Access Control beside an identity that was left': {
      subject: fetching([{ ...legacy, ...signed }]),
    },
    'a bucket that is signed for, beside an API': { subject: fetching([signed, custom]) },
    'beside a website, which its bucket is judged for': {
      subject: fetching([website, signed]),
      context: { buckets },
    },
  },
  fails: {
    neither: {
      subject: fetching([open]),
      because: 'without a signature',
      evidence: { DomainName: [DomainName] },
    },
    'one of two': {
      subject: fetching([signed, { DomainName: 'old.s3.amazonaws.com' }]),
      evidence: { DomainName: ['old.s3.amazonaws.com'] },
    },
    'one of two, beside an identity': {
      subject: fetching([legacy, { DomainName: 'old.s3.amazonaws.com' }]),
      because: 'without a signature',
    },
    'an origin access identity': {
      subject: fetching([legacy, signed]),
      because: 'legacy',
      severity: 'low',
      evidence: { origins: [legacy] },
    },
    'the website of a bucket outside the scan': {
      subject: fetching([website, signed]),
      because: 'website endpoint',
      severity: 'low',
      evidence: { DomainName: [website.DomainName] },
    },
  },
  notApplicable: {
    'no bucket': { subject: fetching([custom]), because: 'no bucket' },
    'an Object Lambda Access Point': {
      subject: fetching([{ DomainName: 'resize--ol-s3.s3.us-east-1.amazonaws.com' }]),
    },
    'a Multi-Region Access Point': {
      subject: fetching([{ DomainName: 'abc.mrap.accesspoint.s3-global.amazonaws.com' }]),
    },
    'an origin without a name': { subject: fetching([{ DomainName: undefined }]) },
    'the website of a bucket that is judged': {
      subject: fetching([website]),
      context: { buckets },
      because: 's3/website-behind-cloudfront',
    },
    'one that is disabled': { subject: fetching([open], false), because: 'disabled' },
  },
  unknown: {
    'AWS did not say whether it is enabled': {
      subject: resource(distribution, {
        Id: 'E1',
        ARN: 'arn',
        Enabled: undefined,
        Staging: false,
        CacheBehaviors: [],
        OriginGroups: [],
        ViewerCertificate: undefined,
        Origins: [],
      }),
      because: 'Enabled',
    },
    'AWS named no origins': { subject: fetching(undefined), because: 'Origins' },
  },
});
