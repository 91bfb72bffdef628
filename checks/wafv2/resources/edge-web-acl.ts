import { defineCollector, tagsOf } from '#engine';
import { effectOf } from '../lib/effect.ts';

/** A web ACL of CloudFront distributions. */
export const edgeWebAcl = defineCollector({
  type: 'wafv2.edge-web-acl',
  scope: 'global',
  // https://docs.aws.amazon.com/waf/latest/APIReference/API_ListWebACLs.html
  home: 'us-east-1',
  partitions: ['aws'],
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListWebACLsCommand }) =>
    ask(ListWebACLsCommand, {
      iam: 'wafv2:ListWebACLs',
      input: () => ({ Scope: 'CLOUDFRONT' as const, Limit: 100 }),
      pages: ({ NextMarker }) => ({ NextMarker }),
      select: ({ WebACLs = [] }) => WebACLs,
    }),
  keep: ['ARN', 'Id', 'Name'],
  identify: ({ Name = '', ARN = '' }) => ({ id: Name, arn: ARN }),
  details: (ask, { GetWebACLCommand, ListTagsForResourceCommand }) => ({
    effect: ask(GetWebACLCommand, {
      iam: 'wafv2:GetWebACL',
      input: ({ data: { Id, Name } }) => ({ Id, Name, Scope: 'CLOUDFRONT' as const }),
      select: ({ WebACL = {} }) => effectOf(WebACL),
    }),
    tags: ask(ListTagsForResourceCommand, {
      iam: 'wafv2:ListTagsForResource',
      input: ({ arn }) => ({ ResourceARN: arn }),
      select: ({ TagInfoForResource }) => tagsOf(TagInfoForResource?.TagList),
    }),
  }),
});
