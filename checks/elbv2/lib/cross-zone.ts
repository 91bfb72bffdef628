import type { Selected } from '#engine';
import { loadBalancer } from '../resources/load-balancer.ts';
import { targetGroup } from '../resources/target-group.ts';
import { attribute } from './attribute.ts';

export const balancerWithAttributes = loadBalancer.with('attributes');
export const groupWithAttributes = targetGroup.with('attributes');

const key = 'load_balancing.cross_zone.enabled';

/**
 * Whether each node of a load balancer sends to the targets of all zones: the target group's setting counts
 * before the load balancer's, which is always on for Application Load Balancers and off by default for others.
 */
export function isCrossZone(
  group: Selected<typeof groupWithAttributes>,
  balancer: Selected<typeof balancerWithAttributes>,
): boolean {
  const own = attribute(group.attributes, key, 'use_load_balancer_configuration');
  if (own !== 'use_load_balancer_configuration') return own === 'true';
  return balancer.data.Type === 'application' || attribute(balancer.attributes, key, 'false') === 'true';
}
