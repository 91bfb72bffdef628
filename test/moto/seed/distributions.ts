import {
  CloudFrontClient,
  CreateDistributionCommand,
  type Method,
  type Origin,
  type ViewerProtocolPolicy,
} from '@aws-sdk/client-cloudfront';
import { known, type Place } from '../cloud.ts';

/** Distributions that serve; gives their ids. */
export async function seedDistributions(home: Place) {
  const cloudfront = new CloudFrontClient({ ...home, region: 'us-east-1' });
  const create = async (
    CallerReference: string,
    origin: Partial<Origin>,
    ViewerProtocolPolicy: ViewerProtocolPolicy,
    methods: Method[] = ['GET', 'HEAD'],
  ) => {
    const { Distribution } = await cloudfront.send(
      new CreateDistributionCommand({
        DistributionConfig: {
          CallerReference,
          Comment: '',
          Enabled: true,
          Origins: { Quantity: 1, Items: [{ Id: 'only', DomainName: undefined, ...origin }] },
          DefaultCacheBehavior: {
            TargetOriginId: 'only',
            ViewerProtocolPolicy,
            AllowedMethods: { Quantity: methods.length, Items: methods },
            MinTTL: 0,
            ForwardedValues: { QueryString: false, Cookies: { Forward: 'none' } },
          },
        },
      }),
    );
    return known(Distribution?.Id, 'Distribution.Id');
  };
  const CustomOriginConfig = { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' } as const;
  const balancer = `shop-1234567890.${home.region}.elb.amazonaws.com`;
  const files = `shop-drafts.s3.${home.region}.amazonaws.com`;
  const S3OriginConfig = { OriginAccessIdentity: 'origin-access-identity/cloudfront/E1DRAFTS' };
  const all: Method[] = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'];
  return {
    /** HTTP, from one load balancer. */
    plain: await create('plain', { DomainName: balancer, CustomOriginConfig }, 'allow-all'),
    /** HTTPS, from one bucket that lets it in as AWS did years ago. */
    drafts: await create('drafts', { DomainName: files, S3OriginConfig }, 'redirect-to-https'),
    /** Viewers write to it. */
    api: await create('api', { DomainName: balancer, CustomOriginConfig }, 'https-only', all),
  };
}
