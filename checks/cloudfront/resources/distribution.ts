import { defineCollector, tagsOf } from '#engine';

/**
 * A distribution, where it fetches from, and for whom; the default behavior is the first of its `CacheBehaviors`.
 * The headers that it adds are dropped, for they may be passwords.
 */
export const distribution = defineCollector({
  type: 'cloudfront.distribution',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListDistributionsCommand }) =>
    ask(ListDistributionsCommand, {
      iam: 'cloudfront:ListDistributions',
      input: () => ({ MaxItems: 100 }),
      pages: ({ DistributionList }) => ({ Marker: DistributionList?.NextMarker }),
      select: ({ DistributionList }) =>
        (DistributionList?.Items ?? []).map(
          ({
            CacheBehaviors,
            DefaultCacheBehavior,
            OriginGroups,
            Origins,
            ViewerCertificate,
            WebACLId,
            ...distribution
          }) => ({
            ...distribution,
            ...(WebACLId && { WebACLId }),
            CacheBehaviors: [
              ...(DefaultCacheBehavior ? [{ ...DefaultCacheBehavior, PathPattern: 'Default (*)' }] : []),
              ...(CacheBehaviors?.Items ?? []),
            ].map(({ AllowedMethods, PathPattern, TargetOriginId, ViewerProtocolPolicy }) => ({
              AllowedMethods: AllowedMethods?.Items,
              PathPattern,
              TargetOriginId,
              ViewerProtocolPolicy,
            })),
            OriginGroups: OriginGroups?.Items?.map(({ Id, Members }) => ({
              Id,
              OriginIds: Members?.Items?.map(({ OriginId }) => OriginId),
            })),
            Origins: Origins?.Items?.map(({ Id, DomainName, OriginAccessControlId, S3OriginConfig }) => ({
              Id,
              DomainName,
              OriginAccessControlId,
              OriginAccessIdentity: S3OriginConfig?.OriginAccessIdentity,
            })),
            ViewerCertificate: ViewerCertificate && {
              CloudFrontDefaultCertificate: ViewerCertificate.CloudFrontDefaultCertificate,
              MinimumProtocolVersion: ViewerCertificate.MinimumProtocolVersion,
            },
          }),
        ),
    }),
  keep: [
    'ARN',
    'CacheBehaviors',
    'Enabled',
    'Id',
    'OriginGroups',
    'Origins',
    'Staging',
    'ViewerCertificate',
    'WebACLId',
  ],
  identify: ({ Id = '', ARN = '' }) => ({ id: Id, arn: ARN }),
  details: (ask, { ListTagsForResourceCommand }) => ({
    tags: ask(ListTagsForResourceCommand, {
      iam: 'cloudfront:ListTagsForResource',
      input: ({ arn }) => ({ Resource: arn }),
      select: ({ Tags }) => tagsOf(Tags?.Items),
    }),
  }),
});
