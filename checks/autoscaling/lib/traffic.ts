import { must, type Selected } from '#engine';
import type { group } from '../resources/group.ts';

type Group = Selected<typeof group>;

/** What sends traffic to the instances of a group: ARNs of target groups, names of Classic Load Balancers. */
export function trafficOf({
  TargetGroupARNs = [],
  LoadBalancerNames = [],
  TrafficSources = [],
}: Group['data']) {
  const sources = (type: string) =>
    TrafficSources.flatMap(({ Identifier, Type }) => (Type === type && Identifier ? [Identifier] : []));
  return {
    targetGroups: [...new Set([...TargetGroupARNs, ...sources('elbv2')])],
    classic: [...new Set([...LoadBalancerNames, ...sources('elb')])],
    lattice: sources('vpc-lattice'),
  };
}

/** Whether anything sends traffic to a group; if not, its instances fetch their work themselves. */
export function hasTraffic(data: Group['data']): boolean {
  return Object.values(trafficOf(data)).some((sources) => sources.length > 0);
}

/** For `having`: the groups behind a target group, by its ARN. */
export const byTargetGroup = ({ data }: Group) => trafficOf(data).targetGroups;

/** The health check of what sends traffic to a group that the group does not use. */
export function missingHealthCheck(data: Group['data']): 'ELB' | 'VPC_LATTICE' | undefined {
  const { targetGroups, classic, lattice } = trafficOf(data);
  const used = must(data.HealthCheckType, 'HealthCheckType').split(/, ?/);
  if (targetGroups.length + classic.length > 0 && !used.includes('ELB')) return 'ELB';
  return lattice.length > 0 && !used.includes('VPC_LATTICE') ? 'VPC_LATTICE' : undefined;
}
