import { defineCollector } from '#engine';
import { isPublicAlb } from '../../elbv2/lib/public-alb.ts';
import { loadBalancer } from '../../elbv2/resources/load-balancer.ts';

/** The managed prefix lists of the addresses that CloudFront fetches from, where there are load balancers to fetch from. */
export const originPrefixList = defineCollector({
  type: 'vpc.origin-prefix-list',
  scope: 'region',
  per: loadBalancer,
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeManagedPrefixListsCommand }) =>
    ask.batch(DescribeManagedPrefixListsCommand, {
      iam: 'ec2:DescribeManagedPrefixLists',
      size: 2,
      keys: (balancer) =>
        isPublicAlb(balancer)
          ? [
              'com.amazonaws.global.cloudfront.origin-facing',
              'com.amazonaws.global.ipv6.cloudfront.origin-facing',
            ]
          : [],
      input: (names) => ({ Filters: [{ Name: 'prefix-list-name', Values: [...names] }], MaxResults: 100 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ PrefixLists = [] }) => PrefixLists,
    }),
  keep: ['PrefixListId', 'PrefixListArn', 'PrefixListName'],
  identify: ({ PrefixListId = '', PrefixListArn = '' }) => ({ id: PrefixListId, arn: PrefixListArn }),
});
