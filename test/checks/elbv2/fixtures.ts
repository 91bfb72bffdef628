import type { Selected } from '#engine';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { listener } from '../../../checks/elbv2/resources/listener.ts';
import type { loadBalancer } from '../../../checks/elbv2/resources/load-balancer.ts';
import { rule } from '../../../checks/elbv2/resources/rule.ts';
import type { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import { resource } from '../../support/resource.ts';

const prefix = 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:';

export type Balancer = Selected<typeof loadBalancer>['data'];
export type Group = Selected<typeof targetGroup>['data'];
export type Health = Selected<ReturnType<typeof targetGroup.with<['health']>>>['health'];
export type Actions = Selected<typeof listener>['data']['DefaultActions'];

export const balancerArn = `${prefix}loadbalancer/net/shop/1`;
export const groupArn = `${prefix}targetgroup/web/1`;

/** A Network Load Balancer in the zones with these letters. */
export function balancer(letters = 'ac', data: Partial<Balancer> = {}): Balancer {
  return {
    LoadBalancerName: 'shop',
    LoadBalancerArn: balancerArn,
    Type: 'network',
    Scheme: 'internet-facing',
    VpcId: 'vpc-1',
    AvailabilityZones: [...letters].map((letter) => ({ ZoneName: `ap-northeast-2${letter}` })),
    ...data,
  };
}

/** A target group of instances behind that load balancer. */
export function group(data: Partial<Group> = {}): Group {
  return {
    TargetGroupName: 'web',
    TargetGroupArn: groupArn,
    Protocol: 'TCP',
    Port: 80,
    VpcId: 'vpc-1',
    TargetType: 'instance',
    LoadBalancerArns: [balancerArn],
    HealthCheckProtocol: 'TCP',
    HealthCheckPort: 'traffic-port',
    ...data,
  };
}

/** Healthy targets: an instance for each letter, in the zone of the letter. */
export function healthy(letters: string): Health {
  return [...letters].map((letter) => target(`i-${letter}`, 'healthy'));
}

/** A target in a state. */
export function target(
  Id: string,
  State: string,
  Reason?: string,
  AvailabilityZone?: string,
): Health[number] {
  return {
    Target: { Id, ...(AvailabilityZone && { AvailabilityZone }) },
    TargetHealth: { State, Reason } as Health[number]['TargetHealth'],
  };
}

/** The instances `i-a`, `i-b` and `i-c`, each in its zone. */
export const instances = [...'abc'].map((letter) =>
  resource(instance, {
    InstanceId: `i-${letter}`,
    Placement: { AvailabilityZone: `ap-northeast-2${letter}` },
  }),
);

/** Actions that forward to target groups, with weights. */
export function forward(weights: Readonly<Record<string, number>>): Actions {
  const TargetGroups = Object.entries(weights).map(([TargetGroupArn, Weight]) => ({
    TargetGroupArn,
    Weight,
  }));
  return [{ Type: 'forward', ForwardConfig: { TargetGroups } }];
}

/** A listener of that load balancer which forwards to that target group. */
export function listening(data: Partial<Selected<typeof listener>['data']> = {}) {
  const { Port = 80 } = data;
  return resource(listener, {
    ListenerArn: `${prefix}listener/net/shop/1/${Port}`,
    LoadBalancerArn: balancerArn,
    Protocol: 'TCP',
    Port,
    DefaultActions: [{ Type: 'forward', TargetGroupArn: groupArn }],
    IpAddressType: 'ipv4',
    ...data,
  });
}

/** A rule of the listener on a port. */
export function ruling(port: number, Actions: Actions, data: Partial<Selected<typeof rule>['data']> = {}) {
  return resource(rule, {
    RuleArn: `${prefix}listener-rule/app/shop/1/${port}/1`,
    ListenerArn: `${prefix}listener/net/shop/1/${port}`,
    ...(Actions && { Actions }),
    ...data,
  });
}
