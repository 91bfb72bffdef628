import type { Selected } from '#engine';
import type { service } from '../resources/service.ts';

type Service = Pick<Selected<typeof service>, 'data'>;

/** How the tasks of a service are run: as its primary task set says, where a controller other than ECS makes those. */
export function runOf({ data }: Service) {
  return data.primaryTaskSet ?? data;
}

/** Whether somebody waits for its answers: it is behind a load balancer, or others find it by its name. */
export function isServing({ data }: Service): boolean {
  return (
    [data, data.primaryTaskSet ?? {}].some(
      ({ loadBalancers = [], serviceRegistries = [] }) => loadBalancers.length + serviceRegistries.length > 0,
    ) || (data.endpoints ?? []).length > 0
  );
}

/** Why a service is not asked how many tasks it runs, nor where: the answer is not its own to give. */
export function exemptBecause(service: Service): string | undefined {
  const { status, schedulingStrategy, deploymentController, primaryTaskSet, desiredCount } = service.data;
  if (status === 'DRAINING' || status === 'INACTIVE') return `it is ${status}`;
  if (schedulingStrategy === 'DAEMON') return 'it runs one task on each of its hosts';
  if (runOf(service).launchType === 'EXTERNAL') return 'it runs on machines outside AWS';
  if (deploymentController?.type === 'EXTERNAL' && !primaryTaskSet) return 'none of its task sets is primary';
  return desiredCount === 0 ? 'it is scaled to zero' : undefined;
}

/** Whether a service has tasks that may be in several zones. */
export function hasZones(self: Service): boolean {
  return exemptBecause(self) === undefined && self.data.desiredCount !== 1;
}
