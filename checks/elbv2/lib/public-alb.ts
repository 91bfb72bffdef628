import type { Selected } from '#engine';
import type { loadBalancer } from '../resources/load-balancer.ts';

/** Whether a load balancer is an Application Load Balancer with public addresses. */
export function isPublicAlb({
  data: { Type, Scheme },
}: Pick<Selected<typeof loadBalancer>, 'data'>): boolean {
  return Type === 'application' && Scheme === 'internet-facing';
}
