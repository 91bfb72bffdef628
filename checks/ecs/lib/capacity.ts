import { type Collection, must, type Selected } from '#engine';
import type { clusterCapacity } from '../resources/cluster-capacity.ts';
import type { service } from '../resources/service.ts';
import { runOf } from './run.ts';

/** How the tasks of a service are shared out to capacity providers; by its launch type, not at all. */
export function strategyOf(
  self: Selected<typeof service>,
  clusters: Collection<Selected<typeof clusterCapacity>>,
) {
  const { launchType, capacityProviderStrategy = [] } = runOf(self);
  if (capacityProviderStrategy.length > 0) return capacityProviderStrategy;
  if (launchType !== undefined) return [];
  const { clusterArn } = self.data;
  return (
    must(clusters.get(clusterArn), `the cluster ${clusterArn}`).data.defaultCapacityProviderStrategy ?? []
  );
}

type Strategy = ReturnType<typeof strategyOf>;

/** How many of so many tasks are not on Fargate Spot. */
export function keptTasks(strategy: Strategy, desiredCount: number): number {
  const share = (items: Strategy) => items.reduce((sum, { weight = 0 }) => sum + weight, 0);
  const kept = strategy.filter(({ capacityProvider }) => capacityProvider !== 'FARGATE_SPOT');
  const base = kept.reduce((sum, { base = 0 }) => sum + base, 0);
  const spotBase = strategy.reduce((sum, { base = 0 }) => sum + base, 0) - base;
  const rest = Math.max(0, desiredCount - base - spotBase);
  const shared = share(strategy) > 0 ? (rest * share(kept)) / share(strategy) : 0;
  return Math.min(base, desiredCount) + Math.floor(shared);
}
