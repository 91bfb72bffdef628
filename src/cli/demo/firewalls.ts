import { DescribeManagedPrefixListsCommand } from '../../../checks/ec2/sdk.ts';
import {
  GetWebACLCommand,
  ListResourcesForWebACLCommand,
  ListTagsForResourceCommand,
  ListWebACLsCommand,
} from '../../../checks/wafv2/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { balancerArn, balancers } from './balancers.ts';
import { stageArn } from './gateways.ts';
import { arnOf, pagesOf, prefixListId, seoul, shop, tagList, uuidOf, virginia } from './places.ts';

interface Firewall {
  readonly name: string;
  readonly isEdge?: true;
  /** The managed rule groups, and whether they only count. */
  readonly groups: readonly string[];
  readonly onlyCounts?: true;
  readonly limitsRate?: true;
  readonly balancer?: string;
  readonly stage?: string;
  readonly tags: Readonly<Record<string, string>>;
}

const common = ['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesSQLiRuleSet'];

/** The shop is well guarded in Seoul; at the edge nobody limits anybody; that of the partners has only ever counted. */
const firewalls: readonly Firewall[] = [
  {
    name: 'haneul-shop-prod-waf',
    groups: common,
    limitsRate: true,
    balancer: 'haneul-shop-prod-alb',
    tags: shop('prod'),
  },
  { name: 'haneul-partner-waf', groups: common, onlyCounts: true, stage: 'partner', tags: { team: '제휴' } },
  { name: 'haneul-waf-test', groups: [], tags: {} },
  { name: 'haneul-shop-edge-waf', isEdge: true, groups: common, tags: shop('prod') },
];

function firewallArn({ name, isEdge }: Pick<Firewall, 'name' | 'isEdge'>): string {
  const scope = isEdge ? 'global' : 'regional';
  return arnOf('wafv2', isEdge ? virginia : seoul, `${scope}/webacl/${name}/${uuidOf(name)}`);
}

/** The web ACL before the shop's distribution. */
export const edgeFirewallArn = firewallArn({ name: 'haneul-shop-edge-waf', isEdge: true });

function rulesOf({ groups, onlyCounts, limitsRate }: Firewall) {
  const visible = (MetricName: string) => ({
    SampledRequestsEnabled: true,
    CloudWatchMetricsEnabled: true,
    MetricName,
  });
  return [
    ...groups.map((Name, Priority) => ({
      Name,
      Priority,
      OverrideAction: onlyCounts ? { Count: {} } : { None: {} },
      Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name } },
      VisibilityConfig: visible(Name),
    })),
    ...(limitsRate
      ? [
          {
            Name: 'rate',
            Priority: 9,
            Action: { Block: {} },
            Statement: { RateBasedStatement: { Limit: 2000, AggregateKeyType: 'IP' as const } },
            VisibilityConfig: visible('rate'),
          },
        ]
      : []),
  ];
}

function firewallWhere(test: (firewall: Firewall) => boolean): Firewall {
  const found = firewalls.find(test);
  if (!found) throw awsError('WAFNonexistentItemException', 'AWS WAF couldn’t find it');
  return found;
}

function usersOf({ balancer, stage }: Firewall, type: string | undefined): string[] {
  if (type === 'API_GATEWAY') return stage ? [stageArn(stage)] : [];
  if (type !== 'APPLICATION_LOAD_BALANCER') return [];
  return balancers.filter(({ name }) => name === balancer).map(balancerArn);
}

/** Web ACLs, and the addresses of CloudFront. */
export const firewallAnswers = [
  answer(
    ListWebACLsCommand,
    ({ Scope }, { region }) => ({
      WebACLs: firewalls
        .filter(({ isEdge }) => (isEdge ? Scope === 'CLOUDFRONT' : Scope === 'REGIONAL' && region === seoul))
        .map((firewall) => ({
          Name: firewall.name,
          Id: uuidOf(firewall.name),
          ARN: firewallArn(firewall),
          LockToken: uuidOf(`lock of ${firewall.name}`),
        })),
    }),
    { items: 'WebACLs', size: 'Limit', token: 'NextMarker', next: 'NextMarker', limit: 100 },
  ),
  answer(GetWebACLCommand, ({ Name }) => {
    const firewall = firewallWhere(({ name }) => name === Name);
    return {
      WebACL: {
        Name,
        Id: uuidOf(firewall.name),
        ARN: firewallArn(firewall),
        DefaultAction: { Allow: {} },
        Rules: rulesOf(firewall),
        VisibilityConfig: {
          SampledRequestsEnabled: true,
          CloudWatchMetricsEnabled: true,
          MetricName: firewall.name,
        },
      },
    };
  }),
  answer(ListResourcesForWebACLCommand, ({ WebACLArn, ResourceType }) => ({
    ResourceArns: usersOf(
      firewallWhere((firewall) => firewallArn(firewall) === WebACLArn),
      ResourceType,
    ),
  })),
  answer(ListTagsForResourceCommand, ({ ResourceARN }) => ({
    TagInfoForResource: {
      ResourceARN,
      TagList: tagList(firewallWhere((firewall) => firewallArn(firewall) === ResourceARN).tags),
    },
  })),
  answer(
    DescribeManagedPrefixListsCommand,
    (_, { region }) => ({
      PrefixLists: [
        {
          PrefixListId: prefixListId(region),
          PrefixListArn: `arn:aws:ec2:${region}:aws:prefix-list/${prefixListId(region)}`,
          PrefixListName: 'com.amazonaws.global.cloudfront.origin-facing',
          OwnerId: 'AWS',
        },
      ],
    }),
    pagesOf('PrefixLists', 100),
  ),
];
