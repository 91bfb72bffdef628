import { defineCollector } from '#engine';
import { routesOf } from '../lib/routes.ts';
import { loadBalancer } from './load-balancer.ts';

/** A listener of a load balancer. */
export const listener = defineCollector({
  type: 'elbv2.listener',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: loadBalancer,
  list: (ask, { DescribeListenersCommand }) =>
    ask(DescribeListenersCommand, {
      iam: 'elasticloadbalancing:DescribeListeners',
      input: ({ arn }) => ({ LoadBalancerArn: arn, PageSize: 400 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ Listeners = [] }, { data: { IpAddressType } }) =>
        Listeners.map(({ DefaultActions, ...each }) => ({
          ...each,
          IpAddressType,
          ...(DefaultActions && { DefaultActions: routesOf(DefaultActions) }),
        })),
      absentOn: ['LoadBalancerNotFoundException'], // deleted since it was listed
    }),
  keep: ['ListenerArn', 'LoadBalancerArn', 'Protocol', 'Port', 'DefaultActions', 'IpAddressType'],
  identify: ({ ListenerArn = '' }) => ({ id: ListenerArn, arn: ListenerArn }),
});
