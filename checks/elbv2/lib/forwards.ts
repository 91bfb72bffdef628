import type { Selected } from '#engine';
import type { service } from '../../ecs/resources/service.ts';
import type { listener } from '../resources/listener.ts';
import type { rule } from '../resources/rule.ts';

type Actions = Selected<typeof rule>['data']['Actions'];

/** The target groups that some actions forward to, with their weights: 0 is a target group that waits. */
export function forwards(
  actions: Actions = [],
): readonly { readonly arn: string; readonly weight: number }[] {
  return actions.flatMap(({ TargetGroupArn, ForwardConfig }) => {
    const several = ForwardConfig?.TargetGroups ?? [];
    if (several.length === 0) return TargetGroupArn ? [{ arn: TargetGroupArn, weight: 1 }] : [];
    return several.flatMap(({ TargetGroupArn: arn, Weight: weight = 1 }) => (arn ? [{ arn, weight }] : []));
  });
}

/** For `having`: the listeners of a load balancer, by its ARN. */
export const byLoadBalancer = ({ data }: Selected<typeof listener>) => data.LoadBalancerArn;

/** For `having`: the rules of a listener, by its ARN. */
export const byListener = ({ data }: Selected<typeof rule>) => data.ListenerArn;

/** For `having`: the ECS services behind a target group, by its ARN. */
export const byTargets = ({ data }: Selected<typeof service>) =>
  (data.loadBalancers ?? []).flatMap(({ targetGroupArn }) => targetGroupArn ?? []);
