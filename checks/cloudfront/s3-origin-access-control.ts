import { anywhere, defineCheck, must, notApplicable } from '#engine';
import { bucket } from '../s3/resources/bucket.ts';
import { judgeAccess } from './lib/access.ts';
import { distribution } from './resources/distribution.ts';

export default defineCheck({
  id: 'cloudfront/s3-origin-access-control',
  title: 'CloudFront fetches from S3 with Origin Access Control, so that buckets need no other reader',
  pillar: 'security',
  severity: 'medium',
  why: 'A bucket that answers CloudFront without a signature answers everybody: they pass by the web ACL, the signed URLs and the cache, at the bucket owner’s expense.',
  fix: {
    summary:
      'Create an origin access control, attach it to the origin, let the distribution in by the bucket policy, then block public access.',
    cli: 'aws cloudfront create-origin-access-control --origin-access-control-config Name=s3,SigningProtocol=sigv4,SigningBehavior=always,OriginAccessControlOriginType=s3\naws cloudfront update-distribution --id {id} --distribution-config file://config.json --if-match <the ETag of get-distribution-config>',
    cloudformation: 'OriginAccessControlId: !GetAtt OriginAccessControl.Id\nS3OriginConfig: {}',
    terraform: 'origin_access_control_id = aws_cloudfront_origin_access_control.s3.id',
    cost: 'None.',
    risk: 'Until the bucket policy lets the distribution in, it is refused; of objects that are encrypted by KMS, the key policy must let it in too.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  ],
  notes: ['001 §1', '001 §2.3'],
  wellArchitected: ['SEC05-BP01'],
  subject: distribution,
  context: { buckets: anywhere(bucket) },

  evaluate(subject, { buckets }) {
    if (!must(subject.data.Enabled, 'Enabled')) return notApplicable('it is disabled');
    return judgeAccess(subject, buckets);
  },
});
