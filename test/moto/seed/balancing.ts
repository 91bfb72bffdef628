import {
  type Action,
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  type CreateLoadBalancerCommandInput,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  type CreateTargetGroupCommandInput,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
  type ProtocolEnum,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { known, type Place } from '../cloud.ts';

export const forwardTo = (...arns: string[]): Action => ({
  Type: 'forward',
  ForwardConfig: { TargetGroups: arns.map((TargetGroupArn, i) => ({ TargetGroupArn, Weight: i ? 0 : 100 })) },
});

export const redirect: Action = {
  Type: 'redirect',
  RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' },
};

/** Makes load balancers and what belongs to them, one call each, and gives their ARNs. */
export function balancing(place: Place) {
  const elb = new ElasticLoadBalancingV2Client(place);
  return {
    async alb(Name: string, Subnets: string[], more: Partial<CreateLoadBalancerCommandInput> = {}) {
      const { LoadBalancers } = await elb.send(
        new CreateLoadBalancerCommand({
          Name,
          Subnets,
          Type: 'application',
          Scheme: 'internet-facing',
          ...more,
        }),
      );
      return known(LoadBalancers?.[0]?.LoadBalancerArn, 'LoadBalancerArn');
    },

    /** A Network Load Balancer with one listener. */
    async nlb(
      Name: string,
      Subnets: string[],
      listener: { readonly protocol: ProtocolEnum; readonly port: number; readonly to: string },
      more: Partial<CreateLoadBalancerCommandInput> = {},
    ) {
      const arn = await this.alb(Name, Subnets, { Type: 'network', ...more });
      await this.listener(arn, listener.protocol, listener.port, forwardTo(listener.to));
      return arn;
    },

    async listener(
      LoadBalancerArn: string,
      Protocol: ProtocolEnum,
      Port: number,
      action: Action,
      certificate?: string,
    ) {
      const { Listeners } = await elb.send(
        new CreateListenerCommand({
          LoadBalancerArn,
          Protocol,
          Port,
          DefaultActions: [action],
          ...(certificate && { Certificates: [{ CertificateArn: certificate }] }),
        }),
      );
      return known(Listeners?.[0]?.ListenerArn, 'ListenerArn');
    },

    /** A rule for the paths below `path`. */
    async rule(ListenerArn: string, Priority: number, path: string, action: Action) {
      await elb.send(
        new CreateRuleCommand({
          ListenerArn,
          Priority,
          Conditions: [{ Field: 'path-pattern', Values: [path] }],
          Actions: [action],
        }),
      );
    },

    async targetGroup(Name: string, VpcId: string, more: Partial<CreateTargetGroupCommandInput>) {
      const { TargetGroups } = await elb.send(
        new CreateTargetGroupCommand({ Name, VpcId, TargetType: 'instance', ...more }),
      );
      return known(TargetGroups?.[0]?.TargetGroupArn, 'TargetGroupArn');
    },

    async register(TargetGroupArn: string, targets: readonly string[]) {
      await elb.send(new RegisterTargetsCommand({ TargetGroupArn, Targets: targets.map((Id) => ({ Id })) }));
    },

    async attributes(LoadBalancerArn: string, attributes: Readonly<Record<string, string>>) {
      await elb.send(
        new ModifyLoadBalancerAttributesCommand({
          LoadBalancerArn,
          Attributes: Object.entries(attributes).map(([Key, Value]) => ({ Key, Value })),
        }),
      );
    },
  };
}
