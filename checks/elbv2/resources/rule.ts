import { defineCollector } from '#engine';
import { pathsOf, routesOf } from '../lib/routes.ts';
import { listener } from './listener.ts';

/**
 * A rule of a listener, the default rule included. A Network Load Balancer's listener has others only where it
 * tells IPv4 from IPv6: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/create-rule.html
 */
export const rule = defineCollector({
  type: 'elbv2.rule',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: listener,
  list: (ask, { DescribeRulesCommand }) =>
    ask(DescribeRulesCommand, {
      iam: 'elasticloadbalancing:DescribeRules',
      only: ({ data: { Protocol, IpAddressType = 'ipv4' } }) =>
        Protocol === 'HTTP' || Protocol === 'HTTPS' || (Protocol !== undefined && IpAddressType !== 'ipv4'),
      input: ({ arn }) => ({ ListenerArn: arn, PageSize: 400 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ Rules = [] }, { arn }) =>
        Rules.map(({ Actions, Conditions, ...each }) => ({
          ...each,
          ListenerArn: arn,
          ...(Actions && { Actions: routesOf(Actions) }),
          ...(Conditions && { Conditions: pathsOf(Conditions) }),
        })),
      absentOn: ['ListenerNotFoundException'], // deleted since it was listed
    }),
  keep: ['RuleArn', 'ListenerArn', 'Conditions', 'Actions', 'IsDefault'],
  identify: ({ RuleArn = '' }) => ({ id: RuleArn, arn: RuleArn }),
});
