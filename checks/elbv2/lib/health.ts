import type { Collections, Selected } from '#engine';
import { byTargetGroup } from '../../autoscaling/lib/traffic.ts';
import { group } from '../../autoscaling/resources/group.ts';
import { service } from '../../ecs/resources/service.ts';
import { listener } from '../resources/listener.ts';
import { rule } from '../resources/rule.ts';
import { byTargets, forwards } from './forwards.ts';
import type { groupWithHealth } from './zones.ts';

type Group = Selected<typeof groupWithHealth>;

/** What tells whether a target group is meant to have targets. */
export const inUse = { listeners: listener, rules: rule, groups: group, services: service };

/** How many targets are healthy and unhealthy, and of all the states with their reasons. */
export function healthOf({ health }: Group) {
  const evidence: Record<string, number> = {};
  for (const { TargetHealth: { State = 'unknown', Reason } = {} } of health) {
    const state = Reason ? `${State} (${Reason})` : State;
    evidence[state] = (evidence[state] ?? 0) + 1;
  }
  const count = (state: string) => health.filter(({ TargetHealth }) => TargetHealth?.State === state).length;
  return { healthy: count('healthy'), unhealthy: count('unhealthy'), evidence };
}

/** Why a target group has fewer healthy targets than it wants, where that is no fault of its own. */
export function whyFew(
  { arn, health }: Group,
  { listeners, rules, groups, services }: Collections<typeof inUse>,
  wanted: number,
): string | undefined {
  const states = health.map(({ TargetHealth = {} }) => TargetHealth);
  if (health.length > 0 && health.every(isOutsideZones)) {
    return 'the targets are in zones that are not enabled (elbv2/targets-span-enabled-zones)';
  }
  const staying = states.filter(({ State = '' }) => !State.includes('draining'));
  if (staying.length > 0 && staying.every(({ State }) => State === 'initial')) {
    return 'the targets have just been registered';
  }
  const weights = [
    ...listeners.having(byDefaultTarget, arn).flatMap(({ data }) => forwards(data.DefaultActions)),
    ...rules.having(byTarget, arn).flatMap(({ data }) => forwards(data.Actions)),
  ].flatMap((forward) => (forward.arn === arn ? [forward.weight] : []));
  if (weights.length > 0 && weights.every((weight) => weight === 0)) return 'it waits with weight 0';

  const sizes = groups.having(byTargetGroup, arn).map(({ data }) => data.DesiredCapacity);
  if (states.length === 0) {
    const tasks = services.having(byTargets, arn).map(({ data }) => data.desiredCount);
    const all = [...sizes, ...tasks];
    return all.length > 0 && all.every((size) => size === 0) ? 'it is scaled to zero' : undefined;
  }
  const [only] = sizes;
  return sizes.length === 1 &&
    only !== undefined &&
    only > 0 &&
    only < wanted &&
    states.some(({ State }) => State === 'healthy')
    ? 'its Auto Scaling group runs no more (autoscaling/group-survives-zone-loss)'
    : undefined;
}

/** Whether a target gets nothing because its zone is not enabled for the load balancer. */
export function isOutsideZones({ TargetHealth }: Group['health'][number]): boolean {
  return TargetHealth?.State === 'unused' && TargetHealth.Reason === 'Target.NotInUse';
}

const byDefaultTarget = ({ data }: Selected<typeof listener>) =>
  forwards(data.DefaultActions).map(({ arn }) => arn);
const byTarget = ({ data }: Selected<typeof rule>) => forwards(data.Actions).map(({ arn }) => arn);
