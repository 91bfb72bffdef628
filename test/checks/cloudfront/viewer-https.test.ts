import type { Selected } from '#engine';
import { distribution } from '../../../checks/cloudfront/resources/distribution.ts';
import check from '../../../checks/cloudfront/viewer-https.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Data = Selected<typeof distribution>['data'];
type Policy = NonNullable<Data['CacheBehaviors']>[number]['ViewerProtocolPolicy'];
type Version = NonNullable<Data['ViewerCertificate']>['MinimumProtocolVersion'];

const behavior = (ViewerProtocolPolicy: Policy, PathPattern: string | undefined) => ({
  PathPattern,
  TargetOriginId: 'files',
  ViewerProtocolPolicy,
  AllowedMethods: ['GET' as const, 'HEAD' as const],
});
const challenges = ['/.well-known/acme-challenge/*', '.well-known/pki-validation/*'];
const served = (policies: readonly Policy[], data: Partial<Data> = {}) =>
  resource(distribution, {
    Id: 'E1',
    ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
    Enabled: true,
    Staging: false,
    Origins: [],
    OriginGroups: [],
    CacheBehaviors: policies.map((policy, index) =>
      behavior(policy, index === 0 ? 'Default (*)' : `/${index}/*`),
    ),
    ViewerCertificate: { CloudFrontDefaultCertificate: false, MinimumProtocolVersion: 'TLSv1.2_2021' },
    ...data,
  });
const least = (MinimumProtocolVersion: Version) => ({
  ViewerCertificate: { CloudFrontDefaultCertificate: false, MinimumProtocolVersion },
});
const own = {
  ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' },
} as const;

testCheck(check, {
  passes: {
    'HTTPS only': { subject: served(['https-only']) },
    'all behaviors redirect or refuse': { subject: served(['redirect-to-https', 'https-only']) },
    'the oldest policy of TLS 1.2': { subject: served(['https-only'], least('TLSv1.2_2018')) },
    'TLS 1.3': { subject: served(['https-only'], least('TLSv1.3_2025')) },
    'a policy of years to come': { subject: served(['https-only'], least('TLSv1.4_2031' as never)) },
    'CloudFront’s own certificate, of which AWS sets the versions': {
      subject: served(['redirect-to-https'], own),
      because: 'own certificate',
    },
    'HTTP for the challenges of certificates only': {
      subject: served([], { CacheBehaviors: challenges.map((path) => behavior('allow-all', path)) }),
    },
    'a staging distribution, which viewers get to as well': {
      subject: served(['https-only'], { Staging: true }),
    },
  },
  fails: {
    'HTTP everywhere': {
      subject: served(['allow-all']),
      because: 'HTTP everywhere',
      evidence: {
        ViewerProtocolPolicy: 'allow-all',
        PathPattern: ['Default (*)'],
        MinimumProtocolVersion: 'TLSv1.2_2021',
      },
    },
    'HTTP in a behavior that is not the default': {
      subject: served(['redirect-to-https', 'https-only', 'allow-all']),
      because: 'in 1 of 3 behaviors',
      evidence: { PathPattern: ['/2/*'] },
    },
    'HTTP beside challenges, and where AWS did not say the path': {
      subject: served([], {
        CacheBehaviors: [
          behavior('allow-all', '/.well-known/acme-challenge/*'),
          behavior('allow-all', undefined),
        ],
      }),
      because: 'in 1 of 2 behaviors',
    },
    'HTTP, with CloudFront’s own certificate': { subject: served(['allow-all'], own) },
    'HTTP, and AWS says nothing of the certificate': {
      subject: served(['allow-all'], { ViewerCertificate: undefined }),
    },
    'SSL 3': { subject: served(['https-only'], least('SSLv3')), because: 'before 1.2' },
    'TLS 1.0': { subject: served(['https-only'], least('TLSv1')) },
    'TLS 1.0 of 2016': {
      subject: served(['https-only'], least('TLSv1_2016')),
      evidence: { MinimumProtocolVersion: 'TLSv1_2016' },
    },
    'TLS 1.1': { subject: served(['redirect-to-https'], least('TLSv1.1_2016')) },
  },
  notApplicable: {
    'one that is disabled': { subject: served(['allow-all'], { Enabled: false }), because: 'disabled' },
  },
  unknown: {
    'AWS did not say whether it is enabled': { subject: served(['allow-all'], { Enabled: undefined }) },
    'AWS named no behavior': { subject: served([]), because: 'CacheBehaviors' },
    'AWS said nothing of behaviors': { subject: served([], { CacheBehaviors: undefined as never }) },
    'AWS did not say what a behavior allows': { subject: served([undefined]) },
    'AWS said nothing of the certificate': {
      subject: served(['https-only'], { ViewerCertificate: undefined }),
      because: 'MinimumProtocolVersion',
    },
    'a policy that nobody knows yet': {
      subject: served(['https-only'], least('MODERN' as never)),
      because: 'known',
    },
  },
});
