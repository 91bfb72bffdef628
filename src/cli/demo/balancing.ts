import {
  DescribeListenersCommand,
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTagsCommand,
  DescribeTargetGroupAttributesCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
} from '../../../checks/elbv2/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { type Balancer, balancerArn, balancers, type Listener, listenerArn } from './balancers.ts';
import { fleets } from './fleets.ts';
import { machines } from './machines.ts';
import { subnetId, subnetNamed, vpcId } from './network.ts';
import { daysAgo, idOf, suffixOf, tagList } from './places.ts';
import { type Targets, targetGroupArn, targetGroups } from './target-groups.ts';

const byMarker = { size: 'PageSize', token: 'Marker', next: 'NextMarker', limit: 400 } as const;

function forwardTo(name: string) {
  const TargetGroupArn = targetGroupArn(name);
  return [
    {
      Type: 'forward' as const,
      TargetGroupArn,
      ForwardConfig: { TargetGroups: [{ TargetGroupArn, Weight: 1 }] },
    },
  ];
}

const redirect = [
  {
    Type: 'redirect' as const,
    RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' as const },
  },
];

function actionsOf({ to }: Listener) {
  return to === undefined ? redirect : forwardTo(to);
}

function described(balancer: Balancer, now: Date) {
  const { name, region, type, isInternal, subnets, securityGroups, vpc } = balancer;
  return {
    LoadBalancerName: name,
    LoadBalancerArn: balancerArn(balancer),
    DNSName: `${isInternal ? 'internal-' : ''}${name}-${suffixOf(name).slice(0, 9)}.${region}.elb.amazonaws.com`,
    Type: type,
    Scheme: isInternal ? ('internal' as const) : ('internet-facing' as const),
    IpAddressType: 'ipv4' as const,
    VpcId: vpcId(vpc),
    State: { Code: 'active' as const },
    CreatedTime: daysAgo(now, 700),
    AvailabilityZones: subnets.map((subnet) => ({
      ZoneName: subnetNamed(subnet).zone,
      SubnetId: subnetId(subnet),
      LoadBalancerAddresses: [],
    })),
    ...(type === 'application' && { SecurityGroups: securityGroups.map((each) => idOf('sg', each)) }),
  };
}

function describedGroup(group: Targets) {
  const balancer = balancers.find(({ name }) => name === group.balancer);
  const { protocol, path, codes } = group.check;
  return {
    TargetGroupName: group.name,
    TargetGroupArn: targetGroupArn(group.name),
    Protocol: group.protocol,
    Port: group.port,
    VpcId: vpcId(group.vpc),
    TargetType: group.type,
    LoadBalancerArns: balancer ? [balancerArn(balancer)] : [],
    HealthCheckEnabled: true,
    HealthCheckPort: 'traffic-port',
    HealthCheckProtocol: protocol,
    HealthCheckIntervalSeconds: 30,
    ...(path && { HealthCheckPath: path }),
    ...(codes && { Matcher: { HttpCode: codes } }),
  };
}

function targetsOf({ name, targets }: Targets): readonly string[] {
  const serving = fleets.filter(({ serves }) => serves.includes(name)).map((fleet) => fleet.name);
  const grown = machines.filter(({ fleet = '' }) => serving.includes(fleet)).map(({ key }) => key);
  return [...targets, ...grown];
}

function healthOf(group: Targets) {
  return targetsOf(group).map((target) => ({
    Target: {
      Id: group.type === 'instance' ? idOf('i', target) : target,
      Port: group.port,
      ...(group.type === 'ip' && {
        AvailabilityZone: target === group.targets[0] ? `${group.region}a` : `${group.region}c`,
      }),
    },
    TargetHealth: group.sick?.includes(target)
      ? {
          State: 'unhealthy' as const,
          Reason: 'Target.Timeout' as const,
          Description: 'Request timed out',
        }
      : { State: 'healthy' as const },
  }));
}

function rulesOf(balancer: Balancer, listener: Listener) {
  const prefix = listenerArn(balancer, listener).replace(':listener/', ':listener-rule/');
  const rules = listener.rules ?? [];
  return [
    ...rules.map(({ path, host, to }, index) => ({
      RuleArn: `${prefix}/${suffixOf(`rule ${to}`)}`,
      Priority: String(index + 1),
      IsDefault: false,
      Conditions: [
        path
          ? { Field: 'path-pattern', Values: [path], PathPatternConfig: { Values: [path] } }
          : { Field: 'host-header', Values: [host ?? ''], HostHeaderConfig: { Values: [host ?? ''] } },
      ],
      Actions: forwardTo(to),
    })),
    {
      RuleArn: `${prefix}/${suffixOf('default rule')}`,
      Priority: 'default',
      IsDefault: true,
      Conditions: [],
      Actions: actionsOf(listener),
    },
  ];
}

function balancerAt(arn: string | undefined): Balancer {
  const balancer = balancers.find((each) => balancerArn(each) === arn);
  if (!balancer) throw awsError('LoadBalancerNotFoundException', `Load balancer '${arn}' not found`);
  return balancer;
}

function targetsAt(arn: string | undefined): Targets {
  const group = targetGroups.find(({ name }) => targetGroupArn(name) === arn);
  if (!group) throw awsError('TargetGroupNotFoundException', `Target group '${arn}' not found`);
  return group;
}

/** The settings of a load balancer or a target group, as AWS lists them. */
function attributeList(attributes: Readonly<Record<string, string>>) {
  return Object.entries(attributes).map(([Key, Value]) => ({ Key, Value }));
}

/** Load balancers, their listeners and target groups, and who is healthy. */
export const balancingAnswers = [
  answer(
    DescribeLoadBalancersCommand,
    (_, { region, now }) => ({
      LoadBalancers: balancers
        .filter((each) => each.region === region)
        .map((balancer) => described(balancer, now)),
    }),
    { items: 'LoadBalancers', ...byMarker },
  ),
  answer(DescribeLoadBalancerAttributesCommand, ({ LoadBalancerArn }) => ({
    Attributes: attributeList(balancerAt(LoadBalancerArn).attributes),
  })),
  answer(
    DescribeListenersCommand,
    ({ LoadBalancerArn }) => {
      const balancer = balancerAt(LoadBalancerArn);
      return {
        Listeners: balancer.listeners.map((listener) => ({
          ListenerArn: listenerArn(balancer, listener),
          LoadBalancerArn,
          Protocol: listener.protocol,
          Port: listener.port,
          DefaultActions: actionsOf(listener),
          ...(listener.protocol === 'HTTPS' && { SslPolicy: 'ELBSecurityPolicy-2016-08' }),
        })),
      };
    },
    { items: 'Listeners', ...byMarker },
  ),
  answer(
    DescribeRulesCommand,
    ({ ListenerArn }) => ({
      Rules: balancers.flatMap((balancer) =>
        balancer.listeners
          .filter((listener) => listenerArn(balancer, listener) === ListenerArn)
          .flatMap((listener) => rulesOf(balancer, listener)),
      ),
    }),
    { items: 'Rules', ...byMarker },
  ),
  answer(
    DescribeTargetGroupsCommand,
    (_, { region }) => ({
      TargetGroups: targetGroups.filter((group) => group.region === region).map(describedGroup),
    }),
    { items: 'TargetGroups', ...byMarker },
  ),
  answer(DescribeTargetGroupAttributesCommand, {
    Attributes: attributeList({
      'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
      'deregistration_delay.timeout_seconds': '300',
    }),
  }),
  answer(DescribeTargetHealthCommand, ({ TargetGroupArn }) => ({
    TargetHealthDescriptions: healthOf(targetsAt(TargetGroupArn)),
  })),
  answer(DescribeTagsCommand, ({ ResourceArns = [] }) => ({
    TagDescriptions: ResourceArns.map((ResourceArn) => {
      const { tags } = ResourceArn.includes(':targetgroup/')
        ? targetsAt(ResourceArn)
        : balancerAt(ResourceArn);
      return { ResourceArn, Tags: tagList(tags) };
    }),
  })),
];
