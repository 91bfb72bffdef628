import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { isCurrent } from './lib/security-policy.ts';
import { distribution } from './resources/distribution.ts';

/** Whoever issues a certificate begins by HTTP. */
const challenges = /^\/?\.well-known\/(acme-challenge|pki-validation)\//;

export default defineCheck({
  id: 'cloudfront/viewer-https',
  title: 'CloudFront speaks only HTTPS with viewers, by TLS 1.2 or later',
  pillar: 'security',
  severity: 'medium',
  why: 'Over HTTP, whoever is on the way reads what viewers send, session cookies too, and changes what they get; TLS 1.0 and 1.1 are no longer held to be safe.',
  fix: {
    summary:
      'Set the viewer protocol policy of every behavior to redirect-to-https, for APIs to https-only, and the security policy to TLSv1.2_2021 or later.',
    cli: 'aws cloudfront get-distribution-config --id {id}\naws cloudfront update-distribution --id {id} --distribution-config file://config.json --if-match <the ETag of that answer>',
    cloudformation:
      'ViewerProtocolPolicy: redirect-to-https\nViewerCertificate:\n  MinimumProtocolVersion: TLSv1.2_2021',
    terraform:
      'viewer_protocol_policy = "redirect-to-https"\nviewer_certificate {\n  minimum_protocol_version = "TLSv1.2_2021"\n}',
    cost: 'HTTPS requests cost slightly more than HTTP requests.',
    risk: 'Clients that follow no redirects, or know no TLS 1.2, are shut out: look for them in the access logs first.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
  ],
  notes: ['003 >10,000', '001 §1'],
  wellArchitected: ['SEC09-BP02'],
  subject: distribution,

  evaluate({ data }) {
    if (!must(data.Enabled, 'Enabled')) return notApplicable('it is disabled');
    const behaviors = must(data.CacheBehaviors?.length ? data.CacheBehaviors : undefined, 'CacheBehaviors');
    const open = behaviors.filter(
      ({ PathPattern = '', ViewerProtocolPolicy }) =>
        must(ViewerProtocolPolicy, 'ViewerProtocolPolicy') === 'allow-all' && !challenges.test(PathPattern),
    );
    const { CloudFrontDefaultCertificate, MinimumProtocolVersion } = data.ViewerCertificate ?? {};
    if (open.length > 0) {
      const allowed = {
        ViewerProtocolPolicy: 'allow-all',
        PathPattern: open.map((each) => each.PathPattern),
      };
      const all = open.length === behaviors.length;
      const where = all ? 'everywhere' : `in ${open.length} of ${behaviors.length} behaviors`;
      return fail(`Viewers may use HTTP ${where}`, { ...allowed, MinimumProtocolVersion });
    }
    if (CloudFrontDefaultCertificate) {
      return pass('it has CloudFront’s own certificate, of which AWS sets the TLS versions');
    }
    const least = must(MinimumProtocolVersion, 'MinimumProtocolVersion');
    if (must(isCurrent(least), 'a MinimumProtocolVersion that is known')) return pass();
    return fail('Viewers may use TLS before 1.2', { MinimumProtocolVersion });
  },
});
