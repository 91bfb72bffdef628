import { defineCollector, tagsOf } from '#engine';
import { effectOf } from '../lib/effect.ts';

/** A web ACL of load balancers, APIs and whatever else is in a Region. */
export const webAcl = defineCollector({
  type: 'wafv2.web-acl',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListWebACLsCommand }) =>
    ask(ListWebACLsCommand, {
      iam: 'wafv2:ListWebACLs',
      input: () => ({ Scope: 'REGIONAL' as const, Limit: 100 }),
      pages: ({ NextMarker }) => ({ NextMarker }),
      select: ({ WebACLs = [] }) => WebACLs,
    }),
  keep: ['ARN', 'Id', 'Name'],
  identify: ({ Name = '', ARN = '' }) => ({ id: Name, arn: ARN }),
  details: (ask, { GetWebACLCommand, ListResourcesForWebACLCommand, ListTagsForResourceCommand }) => ({
    effect: ask(GetWebACLCommand, {
      iam: 'wafv2:GetWebACL',
      input: ({ data: { Id, Name } }) => ({ Id, Name, Scope: 'REGIONAL' as const }),
      select: ({ WebACL = {} }) => effectOf(WebACL),
    }),
    balancers: ask(ListResourcesForWebACLCommand, {
      iam: 'wafv2:ListResourcesForWebACL',
      input: ({ arn }) => ({ WebACLArn: arn, ResourceType: 'APPLICATION_LOAD_BALANCER' as const }),
      select: ({ ResourceArns = [] }) => ResourceArns,
    }),
    tags: ask(ListTagsForResourceCommand, {
      iam: 'wafv2:ListTagsForResource',
      input: ({ arn }) => ({ ResourceARN: arn }),
      select: ({ TagInfoForResource }) => tagsOf(TagInfoForResource?.TagList),
    }),
  }),
});
