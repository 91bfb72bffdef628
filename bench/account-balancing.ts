import {
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTagsCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
} from '../checks/elbv2/sdk.ts';
import { answer } from '../src/standin/index.ts';
import type { Size } from './account.ts';
import { arn, id, many, tagsFor, zone } from './account-parts.ts';

const byMarker = { size: 'PageSize', token: 'Marker', next: 'NextMarker', limit: 400 } as const;

/** Load balancers, each with one listener, and the target groups behind them. */
export function balancingAnswers({ loadBalancers, targetGroups, instances, subnets }: Size) {
  const kind = 'elasticloadbalancing';
  const balancerArn = (region: string, index: number) =>
    arn(kind, region, `loadbalancer/app/lb-${index}/${index}`);
  const groupArn = (region: string, index: number) => arn(kind, region, `targetgroup/tg-${index}/${index}`);
  const forward = (region: string, index: number) => [
    { Type: 'forward' as const, TargetGroupArn: groupArn(region, index) },
  ];
  const numberIn = (name: string | undefined) => Number(name?.split('/').at(-1));
  const attributes = (values: Readonly<Record<string, string>>) => ({
    Attributes: Object.entries(values).map(([Key, Value]) => ({ Key, Value })),
  });
  return [
    answer(
      DescribeLoadBalancersCommand,
      (_, { region }) => ({
        LoadBalancers: many(loadBalancers, (index) => ({
          LoadBalancerName: `lb-${index}`,
          LoadBalancerArn: balancerArn(region, index),
          DNSName: `lb-${index}.${region}.elb.amazonaws.com`,
          Type: 'application' as const,
          Scheme: 'internal' as const,
          IpAddressType: 'ipv4' as const,
          VpcId: id('vpc', region, index % 4),
          State: { Code: 'active' as const },
          AvailabilityZones: many(Math.min(2, subnets), (each) => ({
            ZoneName: zone(region, each * 4),
            SubnetId: id('subnet', region, each * 4),
          })),
        })),
      }),
      { items: 'LoadBalancers', ...byMarker },
    ),
    answer(DescribeLoadBalancerAttributesCommand, attributes({ 'deletion_protection.enabled': 'true' })),
    answer(
      DescribeListenersCommand,
      ({ LoadBalancerArn }, { region }) => ({
        Listeners: [
          {
            ListenerArn: `${LoadBalancerArn?.replace(':loadbalancer/', ':listener/')}/${numberIn(LoadBalancerArn)}`,
            LoadBalancerArn,
            Protocol: 'HTTPS' as const,
            Port: 443,
            DefaultActions: forward(region, numberIn(LoadBalancerArn)),
          },
        ],
      }),
      { items: 'Listeners', ...byMarker },
    ),
    answer(
      DescribeRulesCommand,
      ({ ListenerArn }, { region }) => ({
        Rules: [
          {
            RuleArn: `${ListenerArn?.replace(':listener/', ':listener-rule/')}/default`,
            Priority: 'default',
            IsDefault: true,
            Conditions: [],
            Actions: forward(region, numberIn(ListenerArn)),
          },
        ],
      }),
      { items: 'Rules', ...byMarker },
    ),
    answer(
      DescribeTargetGroupsCommand,
      (_, { region }) => ({
        TargetGroups: many(targetGroups, (index) => ({
          TargetGroupName: `tg-${index}`,
          TargetGroupArn: groupArn(region, index),
          Protocol: 'HTTP' as const,
          Port: 8080,
          VpcId: id('vpc', region, index % 4),
          TargetType: 'instance' as const,
          LoadBalancerArns: [balancerArn(region, index % loadBalancers)],
          HealthCheckEnabled: true,
          HealthCheckPort: 'traffic-port',
          HealthCheckProtocol: 'HTTP' as const,
          HealthCheckPath: '/healthz',
          Matcher: { HttpCode: '200' },
        })),
      }),
      { items: 'TargetGroups', ...byMarker },
    ),
    answer(
      DescribeTargetGroupAttributesCommand,
      attributes({ 'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration' }),
    ),
    answer(DescribeTargetHealthCommand, ({ TargetGroupArn }, { region }) => ({
      TargetHealthDescriptions: many(Math.min(4, instances), (index) => ({
        Target: { Id: id('i', region, (numberIn(TargetGroupArn) * 4 + index) % instances), Port: 8080 },
        TargetHealth: { State: 'healthy' as const },
      })),
    })),
    answer(DescribeTagsCommand, ({ ResourceArns = [] }) => ({
      TagDescriptions: ResourceArns.map((ResourceArn) => ({
        ResourceArn,
        Tags: tagsFor('elb', numberIn(ResourceArn)),
      })),
    })),
  ];
}
