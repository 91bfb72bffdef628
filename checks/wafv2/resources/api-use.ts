import { defineCollector } from '#engine';
import { isEnough } from '../lib/enough.ts';
import { webAcl } from './web-acl.ts';

/**
 * The APIs that a web ACL is associated with. AWS allows one such request a second, so it is asked only of web ACLs
 * that leave something to be desired, and that no load balancer uses.
 */
export const apiUse = defineCollector({
  type: 'wafv2.api-use',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: webAcl.with('effect', 'balancers'),
  list: (ask, { ListResourcesForWebACLCommand }) =>
    ask.batch(ListResourcesForWebACLCommand, {
      iam: 'wafv2:ListResourcesForWebACL',
      size: 1,
      keys: ({ arn, effect, balancers }) =>
        isEnough(effect) || effect.groups.length > 0 || balancers.length > 0
          ? []
          : (['API_GATEWAY', 'APPSYNC'] as const).map((ResourceType) => ({ WebACLArn: arn, ResourceType })),
      input: ([key]) => ({ WebACLArn: key?.WebACLArn, ResourceType: key?.ResourceType }),
      select: ({ ResourceArns = [] }, [key]) =>
        ResourceArns.map((ResourceArn) => ({ ResourceArn, WebACLArn: key?.WebACLArn })),
    }),
  keep: ['ResourceArn', 'WebACLArn'],
  identify: ({ ResourceArn }) => ({ id: ResourceArn, arn: ResourceArn }),
});
